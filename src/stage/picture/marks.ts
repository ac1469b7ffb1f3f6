import type { Place, Spot } from '../../art/places/index.ts';
import type { Picture } from '../../core/story/picture.ts';
import { pointSeen, type Sight } from '../../geometry/seen.ts';

/**
 * Where someone's name tag goes, in CSS px: `x` is the middle of the feet, `y` the row under all feet and the circle's
 * places.
 */
export interface Mark {
  readonly who: string;
  readonly x: number;
  readonly y: number;
}

/** Where a person or thing is; who has no spot stands in the middle. */
export const spotOf = (place: Place, id: string | undefined): Spot | undefined =>
  id === undefined ? place.spots['centre'] : place.spots[id];

/** Of those near by, the back row needs no tags: they would lie over the front row. In px of the picture. */
const ROW = 70;
/** Whose feet lie below the picture is seen from behind, low in front. */
const HEIGHT = 800;
/** From the ground under the feet, and from the middle of a place of the circle, down to the tags. */
const UNDER = { feet: 12, place: 24 };
/** The front places of the circle lie at 28° and 152°. */
const FRONT_PLACE = Math.sin((28 * Math.PI) / 180);

/** Where people near by stand, in the front row; those far off, behind or seen from behind have no name tag. */
export function marksOf(picture: Picture, place: Place, sight: Sight): Mark[] {
  const near = Object.entries(picture.figures).flatMap(([who, figure]) => {
    const spot = spotOf(place, figure.at);
    return spot && spot.nearness !== 'far' && spot.y < HEIGHT && !figure.at?.startsWith('off-') ? [{ who, spot }] : [];
  });
  const front = Math.max(...near.map(({ spot }) => spot.y));
  const ring = picture.ring ? place.ring : undefined;
  const row = Math.max(front + UNDER.feet, ring ? ring.y + ring.ry * FRONT_PLACE + UNDER.place : 0);
  return near
    .filter(({ spot }) => spot.y > front - ROW)
    .map(({ who, spot }) => ({ who, ...pointSeen({ x: spot.x, y: row }, sight) }));
}
