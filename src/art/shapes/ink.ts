import { COLOURS } from '../tokens.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** Path data with numbers cut to a tenth of a pixel: a template tag, so that curves stay readable. */
export function d(parts: TemplateStringsArray, ...values: number[]): string {
  return parts.reduce((text, part, at) => text + round(values[at - 1] ?? 0) + part);
}

/** Stroke attributes of the ink line; `width` in px. */
export const line = (width = 3): string => `stroke="${COLOURS.ink}" stroke-width="${round(width)}"`;

const seeThrough = (opacity: number): string => (opacity < 1 ? ` opacity="${opacity}"` : '');

/** A filled shape with an ink outline. */
export const shape = (path: string, fill: string, width = 3): string =>
  `<path d="${path}" fill="${fill}" ${line(width)}/>`;

/** A filled shape without a line: sky, light, shade. */
export const flat = (path: string, fill: string, opacity = 1): string =>
  `<path d="${path}" fill="${fill}"${seeThrough(opacity)}/>`;

/** A drawn line; ink unless another colour is given. */
export const stroke = (path: string, width = 3, opacity = 1, colour: string = COLOURS.ink): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${round(width)}"${seeThrough(opacity)}/>`;

/** A rod or pipe: colour of `width` px with an ink edge of `edge` px on both sides. */
export const bar = (path: string, colour: string, width: number, edge = 3): string =>
  stroke(path, width + 2 * edge) + stroke(path, width, 1, colour);

/** A rectangle with an ink outline. */
export const box = (x: number, y: number, w: number, h: number, fill: string, width = 3, radius = 0): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"${radius ? ` rx="${radius}"` : ''} fill="${fill}" ${line(width)}/>`;

/** A rectangle without a line. */
export const slab = (x: number, y: number, w: number, h: number, fill: string, opacity = 1): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}"${seeThrough(opacity)}/>`;

/** A circle with an ink outline. */
export const disc = (x: number, y: number, radius: number, fill: string, width = 3): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${line(width)}/>`;

/** A circle without a line. */
export const dot = (x: number, y: number, radius: number, fill: string, opacity = 1): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"${seeThrough(opacity)}/>`;

/** An ellipse with an ink outline; without one where its width is 0. */
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, width = 0): string =>
  `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${width ? ` ${line(width)}` : ''}/>`;

/** Moves, scales and turns (degrees) what is drawn about 0,0. Divide line widths by `scale` inside. */
export const at = (x: number, y: number, content: string, scale = 1, turn = 0): string =>
  `<g transform="translate(${round(x)},${round(y)})${turn ? ` rotate(${turn})` : ''}${scale === 1 ? '' : ` scale(${scale})`}">${content}</g>`;

/** One layer: joins its parts and gives all lines round joins and caps. */
export const sheet = (...parts: string[]): string =>
  parts.some(Boolean) ? `<g stroke-linejoin="round" stroke-linecap="round">${parts.join('')}</g>` : '';

/** Shows `content` only inside `path`. `id` must be unique in the whole picture. */
export const clipped = (id: string, path: string, content: string): string =>
  `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${content}</g>`;
