import type effects from '../../../assets/audio/effects.json';
import type { PlaceObject } from './place.ts';

/** The small sounds of what one can touch: one for each matter. */
type TouchSound = Extract<keyof typeof effects, `touch-${string}`>;

/** Something one can touch: the box round what is drawn, in px of the unmirrored picture, and its sound. */
export const touch = (x: number, y: number, width: number, height: number, sound: TouchSound): PlaceObject => ({
  x,
  y,
  width,
  height,
  sound,
});
