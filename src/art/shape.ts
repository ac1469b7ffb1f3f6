import { COLOURS, LINE } from './tokens.ts';

/**
 * Sets the pen for all that is drawn inside: an ink line of even weight with round ends. Every drawing of this file
 * needs it round it, once.
 */
export const inked = (svg: string): string =>
  svg && `<g stroke="${COLOURS.ink}" stroke-width="${LINE}" stroke-linecap="round" stroke-linejoin="round">${svg}</g>`;

const widthOf = (width: number): string => (width === LINE ? '' : ` stroke-width="${width}"`);

/** A filled path without a line. */
export const fill = (data: string, colour: string): string => `<path stroke="none" d="${data}" fill="${colour}"/>`;

/** A line without a fill. */
export const line = (data: string, width: number = LINE, colour: string = COLOURS.ink): string =>
  `<path fill="none" d="${data}"${colour === COLOURS.ink ? '' : ` stroke="${colour}"`}${widthOf(width)}/>`;

/** A filled path with an ink line round it. */
export const outline = (data: string, colour: string, width: number = LINE): string =>
  `<path d="${data}" fill="${colour}"${widthOf(width)}/>`;

/** A filled disc, with an ink line when a width is given. */
export const disc = (x: number, y: number, radius: number, colour: string, width = 0): string =>
  `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${radius}" fill="${colour}"${width ? widthOf(width) : ' stroke="none"'}/>`;

/** Puts a drawing somewhere: moved, then turned by degrees, then scaled (-1 mirrors it). */
export function place(svg: string, x: number, y: number, angle = 0, scaleX = 1, scaleY = 1): string {
  const turn = angle ? ` rotate(${Math.round(angle * 10) / 10})` : '';
  const scale = scaleX === 1 && scaleY === 1 ? '' : ` scale(${scaleX} ${scaleY})`;
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)})${turn}${scale}">${svg}</g>`;
}
