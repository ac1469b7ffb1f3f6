import type { PlaceId } from './ids.ts';
import type { DrawPlace } from './place.ts';

export { PLACE_IDS, type PlaceId } from './ids.ts';
export type { DrawPlace, Glow, Mark, Mood, Place, PlaceObject, PlaceOptions, Ring, Screen, Spot } from './place.ts';

const LOADERS: Readonly<Record<PlaceId, () => Promise<{ default: DrawPlace }>>> = {
  'school-steps': () => import('./school-steps.ts'),
  'sports-ground': () => import('./sports-ground.ts'),
  picnic: () => import('./picnic.ts'),
  classroom: () => import('./classroom.ts'),
  bedroom: () => import('./bedroom.ts'),
  kitchen: () => import('./kitchen.ts'),
  'close-up': () => import('./close-up.ts'),
  'phone-yard': () => import('./phone-yard.ts'),
  'lunch-hall': () => import('./lunch-hall.ts'),
  'three-pictures': () => import('./three-pictures.ts'),
  office: () => import('./office.ts'),
  corridor: () => import('./corridor.ts'),
  'music-room': () => import('./music-room.ts'),
  desk: () => import('./desk.ts'),
  council: () => import('./council.ts'),
  street: () => import('./street.ts'),
  'close-up-room': () => import('./close-up-room.ts'),
  landing: () => import('./landing.ts'),
};

/** Loads the drawing of one place; each comes in its own chunk. */
export const loadPlace = async (id: PlaceId): Promise<DrawPlace> => (await LOADERS[id]()).default;
