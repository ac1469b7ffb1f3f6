import type { Picture } from './picture.ts';

/** What is walked on in each place, and what its air sounds like by day. */
const PLACES: Readonly<
  Record<string, readonly [ground: 'wood' | 'stone' | 'tiles' | 'grass', air: string | null] | undefined>
> = {
  street: ['stone', 'air-street'],
  'school-steps': ['stone', 'air-street'],
  'phone-yard': ['stone', 'air-street'],
  'sports-ground': ['grass', 'air-street'],
  picnic: ['grass', 'air-street'],
  classroom: ['tiles', 'air-school'],
  office: ['tiles', 'air-school'],
  'music-room': ['wood', 'air-school'],
  council: ['wood', 'air-school'],
  corridor: ['tiles', 'air-hall'],
  'lunch-hall': ['tiles', 'air-hall'],
  kitchen: ['tiles', 'fridge'],
  bedroom: ['wood', 'hush'],
  landing: ['wood', 'hush'],
  desk: ['wood', 'hush'],
  'close-up-room': ['wood', 'hush'],
  'close-up': ['grass', 'air-street'],
  // pictures that are looked at have no air
  'three-pictures': ['wood', null],
};

/** What is walked on in a place. */
export const groundOf = (place: string): string => PLACES[place]?.[0] ?? 'wood';

/** The sound of walking that a level may ask for by one name; what is walked on, the place says. */
const STEPS = 'footsteps';

/** A sound as it is in this place. */
export const soundIn = (place: string, sound: string): string =>
  sound === STEPS ? `steps-one-${groundOf(place)}` : sound;

/** In these the school is empty in the evening, and a hall is a room like any. */
const EMPTY_AT_NIGHT: Readonly<Record<string, string>> = { 'air-hall': 'air-school', 'air-school': 'hush' };

/** The air of a place, as it sounds when nothing happens: a loop, or `null`. Grass sings in the evening. */
export function airOf({ place, mood }: Pick<Picture, 'place' | 'mood'>): string | null {
  const [ground, air] = PLACES[place] ?? ['wood', null];
  if (air === null || mood === 'day' || mood === 'warm') return air;
  if (ground === 'grass') return 'crickets';
  return mood === 'night' ? (EMPTY_AT_NIGHT[air] ?? air) : air;
}
