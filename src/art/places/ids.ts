/** All places, by the names that levels use. */
export const PLACE_IDS = [
  'school-steps',
  'sports-ground',
  'picnic',
  'classroom',
  'bedroom',
  'kitchen',
  'close-up',
  'phone-yard',
  'lunch-hall',
  'three-pictures',
  'office',
  'corridor',
  'music-room',
  'desk',
  'council',
  'street',
  'close-up-room',
  'landing',
] as const;

export type PlaceId = (typeof PLACE_IDS)[number];
