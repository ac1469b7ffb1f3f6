import { COLOURS } from '../tokens.ts';
import { at } from './ink.ts';

const COIN = `<ellipse cy="5" rx="20" ry="8" fill="${COLOURS.lampDeep}" stroke="${COLOURS.ink}" stroke-width="3"/><ellipse rx="20" ry="8" fill="${COLOURS.lamp}" stroke="${COLOURS.ink}" stroke-width="3"/><ellipse rx="12" ry="4" fill="none" stroke="${COLOURS.lampDeep}" stroke-width="2.5"/>`;

/** A pile of `count` coins, its foot at x, y. */
export const coins = (x: number, y: number, count: number): string =>
  Array.from({ length: count }, (_, step) => at(x, y - step * 9, COIN)).join('');
