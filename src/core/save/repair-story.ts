import * as z from 'zod/mini';
import { isFork, kindOf } from '../kinds/index.ts';
import { id } from '../level/parts.ts';
import type { Level } from '../level/schema.ts';
import { beatOf, lastVisit, valuesOfStory } from '../story/questions.ts';
import { reduce } from '../story/reduce.ts';
import { script } from '../story/script.ts';
import { start, story, type Story, type Visit } from '../story/state.ts';
import { isPass, isPossible } from './possible.ts';

const part = story.def.shape;
const visit = part.trail.def.element;

/** The beginning of a list for as long as its entries fit; nothing of what is no list. */
function fitting<Value>(list: unknown, shape: z.ZodMiniType<Value>): Value[] {
  const read = (Array.isArray(list) ? list : []).map((one) => z.safeParse(shape, one));
  const end = read.findIndex((one) => !one.success);
  return read.slice(0, end < 0 ? read.length : end).flatMap((one) => (one.success ? [one.data] : []));
}

const readAll = (level: Level, state: Story): Story => reduce(level, state, { type: 'read', all: true });

/** The story after one more visit of a kept trail, or the same object when the level no longer allows it. */
function answerAgain(level: Level, state: Story, { answer, ...visited }: Visit): Story {
  const beat = beatOf(level, visited.beat);
  if (!answer || !isFork(beat)) return state;
  const answered = reduce(level, state, { type: 'answer', answer });
  return answered === state && isPass(beat, answer) ? reduce(level, state, { type: 'pass' }) : answered;
}

/** Plays a kept trail again, as far as the level allows. */
function replay(level: Level, trail: readonly Visit[], read: number): Story {
  let state = start(level);
  for (const [at, visit] of trail.entries()) {
    if (lastVisit(state).beat !== visit.beat || state.trail.length !== at + 1) break;
    const answered = answerAgain(level, state, visit);
    if (visit.answer && answered === state) break;
    state = answered;
    // the last one is told as far as it had been read
    if (at === trail.length - 1)
      return state.trail.length === trail.length
        ? { ...state, read: Math.min(read, script(level, state).length) }
        : state;
    if (state.trail.length === at + 1) state = reduce(level, readAll(level, state), { type: 'go-on' });
  }
  // where the player has been before, everything was read
  return lastVisit(state).beat === trail[state.trail.length - 1]?.beat ? readAll(level, state) : state;
}

/** The fields of a kept story; none when it is of another level. */
function fieldsOf(level: Level, kept: unknown): { readonly [Key in keyof Story]?: unknown } {
  const fields = (typeof kept === 'object' && kept !== null ? kept : {}) as { readonly [Key in keyof Story]?: unknown };
  return fields.level === level.id ? fields : {};
}

/** What was kept of the first or last answers, where it could have been answered in this level. */
function possibleAnswers(level: Level, kept: unknown): Story['first'] {
  return Object.fromEntries(
    Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).flatMap(
      ([fork, value]: [string, unknown]) => {
        const beat = level.beats.find((one) => one.id === fork);
        const answer = z.safeParse(part.draft, value);
        return beat && isFork(beat) && answer.success && isPossible(beat, answer.data) ? [[fork, answer.data]] : [];
      },
    ),
  );
}

/**
 * A story that can be played in this level, from whatever was kept: the longest beginning of its trail that the level
 * still allows, the first and last answers that are still possible, and every ending once come to, so that a lit window stays
 * lit.
 * A sound story comes back as the same object.
 */
export function repairStory(level: Level, kept: unknown): Story {
  const from = fieldsOf(level, kept);
  const trail = fitting(from.trail, visit);
  const read = z.safeParse(part.read, from.read);
  const played = replay(level, trail, read.success ? read.data : 0);
  const known = possibleAnswers(level, from.first);
  // what was kept comes first, and so keeps its order
  const first: Story['first'] = { ...known, ...played.first, ...known };
  const last: Story['last'] = { ...first, ...played.last, ...possibleAnswers(level, from.last) };
  const draft = z.safeParse(part.draft, from.draft);
  const beat = beatOf(level, lastVisit(played).beat);
  const whole = played.trail.length === trail.length && JSON.stringify(played.trail) === JSON.stringify(trail);
  const holdsDraft =
    whole &&
    draft.success &&
    lastVisit(played).answer === undefined &&
    kindOf(beat).holdsDraft(beat, valuesOfStory(level, played), draft.data);
  const mended: Story = {
    ...played,
    draft: holdsDraft ? draft.data : {},
    first,
    // of a fork that was never answered first nothing is known
    last: Object.fromEntries(Object.entries(last).filter(([fork]) => fork in first)),
    endings: [...new Set([...fitting(from.endings, id), ...played.endings])],
  };
  return JSON.stringify(mended) === JSON.stringify(inOrder(kept)) ? (kept as Story) : mended;
}

/** The fields of a story in the order in which `start` makes them, whatever order they were kept in. */
function inOrder(kept: unknown): unknown {
  const read = z.safeParse(story, kept);
  return read.success ? read.data : null;
}
