import { COLOURS, LINE } from './tokens.ts';

/** A filled path without a line. */
export const fill = (data: string, colour: string): string => `<path d="${data}" fill="${colour}"/>`;

/** A line without a fill. */
export const line = (data: string, width: number = LINE, colour: string = COLOURS.ink): string =>
  `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A filled path with an ink line round it. */
export const outline = (data: string, colour: string, width: number = LINE): string =>
  `<path d="${data}" fill="${colour}" stroke="${COLOURS.ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Puts a drawing somewhere: moved, then turned by degrees, then scaled (-1 mirrors it). */
export function place(svg: string, x: number, y: number, angle = 0, scaleX = 1, scaleY = 1): string {
  const turn = angle ? ` rotate(${Math.round(angle * 10) / 10})` : '';
  const scale = scaleX === 1 && scaleY === 1 ? '' : ` scale(${scaleX} ${scaleY})`;
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)})${turn}${scale}">${svg}</g>`;
}
