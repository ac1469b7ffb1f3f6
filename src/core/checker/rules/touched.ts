import { authorOf } from '../../kinds/index.ts';
import { lookedAt } from '../../level/condition.ts';
import { pictureNow } from '../../story/picture.ts';
import { personNow } from '../../story/questions.ts';
import { reduce } from '../../story/reduce.ts';
import { fault } from '../fault.ts';
import { conditionsIn, under } from '../nodes.ts';
import { standingAt } from '../explore/standing.ts';
import { listed } from '../../words/listed.ts';
import { beatPointer, type Rule, when } from './rule.ts';

/** What is looked at or touched is in the picture at that moment: an object of the place, somebody, or a prop. */
export const notInPicture: Rule = function* ({ level, explored, options: { art } }) {
  if (!art?.objects) return;
  const told = new Set<string>();
  const known = new Set<string>();
  for (const moment of explored.moments) {
    const { beat, given } = moment;
    const wanted = authorOf(beat).stands?.(beat, given) ?? [];
    const key = JSON.stringify([beat.id, wanted]);
    if (wanted.length === 0 || known.has(key)) continue;
    known.add(key);
    const story = reduce(level, standingAt(level, explored, moment), { type: 'read', all: true });
    const { place, figures, props } = pictureNow(level, story);
    const objects = art.objects[place] ?? [];
    const there = [...objects, ...Object.keys(figures), ...Object.keys(props)];
    for (const { at, place: where } of wanted) {
      const pointer = `${beatPointer(level, beat.id)}${where}`;
      if (there.includes(personNow(level, at, given)) || told.has(pointer)) continue;
      told.add(pointer);
      yield fault(
        'not-in-picture',
        pointer,
        `In “${beat.id}” there is no “${at}” in the picture${when(given)}: the place is “${place}”.`,
        `Name one of ${listed(there)}, or let it come into the picture before.`,
      );
    }
  }
};

/** What can be found or done matters: some condition asks for it, unless it is there for its own sake. */
export const neverMatters: Rule = function* ({ level }) {
  const asked = new Set([...conditionsIn(level)].flatMap(({ test }) => lookedAt(test).map((one) => one.join(' '))));
  for (const [at, beat] of level.beats.entries()) {
    for (const { key, or = key, id, place } of authorOf(beat).matters?.(beat) ?? []) {
      if (asked.has(`${key} ${id}`) || asked.has(`${or} ${id}`)) continue;
      yield fault(
        'never-matters',
        `${under('/beats', at)}${place}`,
        `Nothing in the level asks whether ${key} is “${id}”: it makes no difference to come to it.`,
        'Let a choice or a line ask for it, or mark it with "for": "looks".',
      );
    }
  }
};
