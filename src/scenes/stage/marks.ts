import type { Place, Spot } from '../../art/places/index.ts';
import type { Picture } from '../../core/story/picture.ts';
import type { View } from './view.ts';

/** Where someone stands on the stage, in CSS px, for name tags. */
export interface Mark {
  readonly who: string;
  readonly x: number;
  readonly y: number;
}

/** Where a person or thing is; who has no spot stands in the middle. */
export const spotOf = (place: Place, id: string | undefined): Spot | undefined => (id === undefined ? place.spots['centre'] : place.spots[id]);

/** The back row needs no tags: they would lie over the places of the circle. In px of the picture. */
const ROW = 70;

/** Where people near by stand, in the front row; those far off or behind have no name tag. */
export function marksOf(picture: Picture, place: Place, { view, mirrored }: { readonly view: View; readonly mirrored: boolean }): Mark[] {
  const near = Object.entries(picture.figures).flatMap(([who, figure]) => {
    const spot = spotOf(place, figure.at);
    return spot && spot.nearness !== 'far' && !figure.at?.startsWith('off-') ? [{ who, spot }] : [];
  });
  const front = Math.max(...near.map(({ spot }) => spot.y));
  return near.filter(({ spot }) => spot.y > front - ROW).map(({ who, spot }) => {
    const x = (spot.x - view.x) * view.scale;
    return { who, x: mirrored ? view.width - x : x, y: (spot.y - view.y) * view.scale };
  });
}
