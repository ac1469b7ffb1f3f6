import { fault } from '../fault.ts';
import { LISTS as KINDS_LISTS } from '../lists-of-kinds.ts';
import { nodesOf, under } from '../nodes.ts';
import type { Rule } from './rule.ts';

/** Lists in which an id may stand only once, beside those of the kinds of beat, and what their entries are called. */
const LISTS: Readonly<Record<string, string>> = {
  beats: 'beats',
  groups: 'groups',
  prompts: 'prompts',
  feelings: 'feelings',
};

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : entry;

/** Two entries of a list with the same id: neither a save nor a language file could tell them apart. */
export const doubledIds: Rule = function* ({ level }) {
  for (const { pointer, key, value } of nodesOf(level)) {
    const called = LISTS[key] ?? KINDS_LISTS[key]?.many;
    if (called === undefined || !Array.isArray(value)) continue;
    const ids = value.map(idOf);
    for (const [at, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (typeof id !== 'string' || first === at) continue;
      const place = typeof value[at] === 'string' ? under(pointer, at) : under(pointer, at, 'id');
      yield fault(
        'doubled-id',
        place,
        `Two ${called} have the id “${id}”: numbers ${first + 1} and ${at + 1}.`,
        'Give one of them another id, here and in the language files.',
      );
    }
  }
};

/** `ending` is where the format itself keeps the ending that was come to. */
export const reservedIds: Rule = function* ({ level }) {
  for (const [at, beat] of level.beats.entries()) {
    if (beat.id === 'ending')
      yield fault(
        'reserved-id',
        `/beats/${at}/id`,
        'A beat is called “ending”, which is what conditions call the ending of the story.',
        'Give the beat a name of its own, such as “not-alone”.',
      );
  }
};
