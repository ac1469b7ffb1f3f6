import { kindOf } from '../kinds/index.ts';
import { type Level, TEACHER_LED_THEMES } from '../level/schema.ts';
import type { Moment } from './heard.ts';
import { lightOf, type Picture } from './picture.ts';
import { currentBeat } from './questions.ts';

/** The town's tune in one of its dresses. */
export interface Motif {
  readonly name: 'town' | 'alone' | 'help' | 'danger' | 'night' | 'council' | 'ending';
  /** How many stand in the circle of light, 0–4; each brings an instrument in, the same one in every dress. */
  readonly come: number;
}

/** Sounds of a level that are music themselves: nothing else is to be heard beside them. */
const SUNG: ReadonlySet<string> = new Set(['hum', 'tune', 'tune-whole']);

/** Three pictures side by side are looked at, not lived through. */
const TOLD = 'three-pictures';

/** Rooms in which one is alone with a screen. */
const OWN_ROOMS: ReadonlySet<string> = new Set(['bedroom', 'close-up-room', 'landing', 'desk']);

/** Stories in which somebody wants something of a child that must stay secret. */
const isSecret = ({ themes }: Pick<Level, 'themes'>): boolean =>
  themes.some((theme) => TEACHER_LED_THEMES.some((led) => led === theme));

/**
 * The motif under a picture. It follows place and light: the moderator's night at a desk in the dark; the council in
 * its room; alone in the dark where the light has fallen to the lamp or the circle is empty, and by day where nobody
 * else is there; help where a circle is seen, or its warmth, and somebody has come to it; danger where a story of
 * secrets has somebody by themselves in the dark of a room of their own, and nobody has come. An ordinary moment has
 * none: silence is heard, too.
 */
export function motifOf(picture: Picture, level: Pick<Level, 'themes'>): Motif | null {
  const { place, figures, ring, dim, mood, sound } = picture;
  if (place === TOLD || (sound && SUNG.has(sound.id))) return null;
  const come = lightOf(picture);
  const dark = mood === 'dusk' || mood === 'night';
  if (place === 'council') return { name: 'council', come };
  if (place === 'desk' && dark && !dim) return { name: 'night', come };
  if (come > 0) return ring || mood === 'warm' ? { name: 'help', come } : null;
  const few = Object.keys(figures).length <= 1;
  if ((dim && mood === 'day' && few) || (dark && (ring || dim))) return { name: 'alone', come };
  return isSecret(level) && dark && few && OWN_ROOMS.has(place) ? { name: 'danger', come } : null;
}

/**
 * The motif of a moment. A story begins in silence; where it ends well, all that was heard on the way sounds together.
 */
export function motifAt({ picture, state, part }: Moment, level: Level): Motif | null {
  const motif = motifOf(picture, level);
  if (part.kind !== 'story') return motif;
  if (state.trail.length === 1 && state.read === 0) return null;
  const ends = kindOf(currentBeat(level, state)).does === 'ends';
  return ends && motif && motif.come > 0 ? { ...motif, name: 'ending' } : motif;
}
