import type { ArtLists } from '../checked.ts';
import { type Fault, fault } from '../fault.ts';
import { nodesOf } from '../nodes.ts';
import type { Rule } from './rule.ts';

type ListName = Exclude<keyof ArtLists, 'places' | 'things' | 'objects'>;
/** Keys whose text is known to the art, and the list it must stand in. */
const KEYED: Readonly<Record<string, [list: ListName, called: string]>> = {
  figure: ['figures', 'figure'],
  face: ['faces', 'face'],
  pose: ['poses', 'pose'],
  holds: ['held', 'thing to hold'],
  sound: ['sounds', 'sound'],
  icon: ['icons', 'icon'],
  picture: ['icons', 'picture'],
};
/** The two icons that the format itself names. */
const CHOICE_ICONS: ReadonlySet<unknown> = new Set(['say', 'do']);

/** A sentence on an id that the art does not have. */
export const unknown = (pointer: string, called: string, id: string, known: readonly string[]): Fault =>
  fault('unknown-art', pointer, `There is no ${called} “${id}”.`, `Take one of: ${known.join(', ')}.`);

/** Figures, faces, poses, things and sounds are those that the game has. */
export const unknownArt: Rule = function* ({ level, options: { art = {} } }) {
  for (const { pointer, key, value } of nodesOf(level)) {
    if (pointer.startsWith('/teacher') || pointer.startsWith('/debrief')) continue;
    const [list, called] = KEYED[key] ?? [];
    const known = list && art[list];
    if (
      known &&
      called &&
      typeof value === 'string' &&
      !known.includes(value) &&
      !(key === 'icon' && CHOICE_ICONS.has(value))
    )
      yield unknown(pointer, called, value, known);
    if (key === 'place' && art.places && typeof value === 'string' && !Object.hasOwn(art.places, value))
      yield unknown(pointer, 'place', value, Object.keys(art.places));
  }
};
