import type { Level } from '../../level/schema.ts';
import type { ArtLists } from '../checked.ts';
import { type Fault, fault } from '../fault.ts';
import { nodesOf, own, under } from '../nodes.ts';
import type { Rule } from './rule.ts';

type ListName = Exclude<keyof ArtLists, 'posesOf' | 'places' | 'things' | 'objects'>;
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

/** The figures that somebody of the cast is, or can be. */
function figuresOf({ cast }: Level, who: string): readonly string[] {
  const person = own(cast, who);
  if (!person || 'sign' in person) return [];
  if ('figure' in person) return [person.figure];
  return person.is.flatMap((one) => {
    const other = own(cast, one.who);
    return other && 'figure' in other ? [other.figure] : [];
  });
}

/** Nobody takes an attitude that their figure is not drawn in: somebody in a wheelchair does not stand. */
export const otherAttitude: Rule = function* ({ level, options: { art = {} } }) {
  for (const { pointer, key, value } of nodesOf(level)) {
    if (key !== 'figures' || typeof value !== 'object' || value === null) continue;
    for (const [who, one] of Object.entries(value as Readonly<Record<string, { pose?: string } | null>>)) {
      const pose = one?.pose;
      const figure = figuresOf(level, who).find((id) => own(art.posesOf, id)?.includes(pose ?? '') === false);
      if (pose !== undefined && figure !== undefined && art.poses?.includes(pose) !== false)
        yield unknown(
          under(pointer, who, 'pose'),
          `picture of “${figure}” in the pose`,
          pose,
          own(art.posesOf, figure) ?? [],
        );
    }
  }
};

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
