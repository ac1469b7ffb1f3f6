import type { Glow } from '../places/place.ts';

/** A rectangle in px of the page. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface House extends Rect {
  readonly roof: 'gable' | 'flat' | 'mansard' | 'round';
}

/** A part of the street as a drawing of its own: all in px of the street, `box` is what it takes up with its light. */
export interface Piece {
  readonly svg: string;
  readonly glows: readonly Glow[];
  readonly box: Rect;
}

/**
 * Somebody's house with its windows in the order of the levels, and the closed front door where the wall has room for
 * it.
 */
export interface StoryHouse {
  readonly house: House;
  readonly windows: readonly (Rect & { readonly arched: boolean })[];
  readonly front: Rect | null;
}
