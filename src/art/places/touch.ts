import type { PlaceObject } from './place.ts';

/** The small sounds of what one can touch: each is an effect of assets/audio/effects.json. */
export const TOUCH_SOUNDS = [
  'touch-bell',
  'touch-bird',
  'touch-book',
  'touch-box',
  'touch-cat',
  'touch-chalk',
  'touch-china',
  'touch-clock',
  'touch-cloth',
  'touch-coin',
  'touch-door',
  'touch-drawer',
  'touch-drum',
  'touch-glass',
  'touch-leaf',
  'touch-metal',
  'touch-paper',
  'touch-plastic',
  'touch-stone',
  'touch-string',
  'touch-switch',
  'touch-water',
  'touch-wood',
] as const;

export type TouchSound = (typeof TOUCH_SOUNDS)[number];

/** Something one can touch: the box round what is drawn, in px of the unmirrored picture, and its sound. */
export const touch = (x: number, y: number, width: number, height: number, sound: TouchSound): PlaceObject => ({
  x,
  y,
  width,
  height,
  sound,
});
