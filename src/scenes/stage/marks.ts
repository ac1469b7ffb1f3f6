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

/** Where people near by stand; those far off have no name tag. */
export function marksOf(picture: Picture, place: Place, { view, mirrored }: { readonly view: View; readonly mirrored: boolean }): Mark[] {
  return Object.entries(picture.figures).flatMap(([who, figure]) => {
    const spot = spotOf(place, figure.at);
    if (!spot || spot.nearness === 'far') return [];
    const x = (spot.x - view.x) * view.scale;
    return [{ who, x: mirrored ? view.width - x : x, y: (spot.y - view.y) * view.scale }];
  });
}
