import { lightOf, type Picture } from './picture.ts';

/** The town's theme in one of its dresses: wide over the town, thin for being alone, whole when help comes. */
export type Motif =
  | { readonly name: 'town' | 'alone' }
  /** `come`: how many stand in the circle, 1–4; each brings an instrument in. */
  | { readonly name: 'help'; readonly come: number };

/** Sounds of a level that are music themselves: nothing else is to be heard beside them. */
const SUNG: ReadonlySet<string> = new Set(['hum', 'tune', 'tune-whole']);

/** Three pictures side by side are looked at, not lived through. */
const TOLD = 'three-pictures';

/**
 * The motif under a picture. It follows the light: alone in the dark where that has fallen to the lamp or the circle is
 * empty, and by day where nobody else is there; help where a circle is seen, or its warmth, and somebody has come to
 * it. An ordinary moment has none: silence is heard, too.
 */
export function motifOf(picture: Picture): Motif | null {
  const { place, figures, ring, dim, mood, sound } = picture;
  if (place === TOLD || (sound && SUNG.has(sound.id))) return null;
  const come = lightOf(picture);
  if (come > 0) return ring || mood === 'warm' ? { name: 'help', come } : null;
  const dark = mood === 'dusk' || mood === 'night';
  const byDay = dim && mood === 'day' && Object.keys(figures).length === 1;
  return byDay || (dark && (ring || dim)) ? { name: 'alone' } : null;
}
