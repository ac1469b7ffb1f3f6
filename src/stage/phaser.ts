/**
 * The only door to the engine: the parts of Phaser that scripts/vite/engine/entry.js lists, drawn on a 2d canvas.
 * `Phaser` here is types alone; what is missing at run time is listed in scripts/vite/engine/gaps.ts.
 */
import type Phaser from 'phaser';
import { Constants, Game, Scale, Scene } from 'virtual:engine';

/** The `type` of a game config: always the Canvas renderer. */
export const CANVAS = Constants.CANVAS;

export { Game, Scale, Scene };
export type { Phaser };
