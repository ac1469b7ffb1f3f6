/** A story that stands at a moment of a level: for whoever writes it and wants to see it from there. */
import type { Level } from '../../level/schema.ts';
import { reduce } from '../../story/reduce.ts';
import { start, type Story } from '../../story/state.ts';
import type { Explored, Moment, Way } from './explore.ts';

/** The shortest way from the start to a moment. */
function wayTo({ moments }: Explored, goal: Moment): readonly Way[] {
  const [first] = moments;
  const from = new Map<Moment, readonly Way[]>(first ? [[first, []]] : []);
  // a Map hands out what is added while it is gone through: nearest first
  for (const [moment, ways] of from) {
    if (moment === goal) return ways;
    for (const way of moment.ways)
      if (typeof way.to === 'object' && !from.has(way.to)) from.set(way.to, [...ways, way]);
  }
  throw new Error(`Nothing leads to ${goal.beat.id}.`);
}

/**
 * The story as it comes to a moment, with nothing read there yet.
 * @param goal one of the explored moments of this level
 */
export function standingAt(level: Level, explored: Explored, goal: Moment): Story {
  return wayTo(explored, goal).reduce((story, { answer }) => {
    const read = reduce(level, story, { type: 'read', all: true });
    if (!answer) return reduce(level, read, { type: 'go-on' });
    const taken = reduce(level, read, { type: 'answer', answer });
    const told = taken === read ? reduce(level, read, { type: 'pass' }) : taken;
    // an answer with nothing to tell has led on already
    return told.trail.length > read.trail.length
      ? told
      : reduce(level, reduce(level, told, { type: 'read', all: true }), { type: 'go-on' });
  }, start(level));
}
