import { figure } from '../figure.ts';
import type { CastId, FaceId } from '../ids.ts';
import { at, clipped, d, flat, shape, sheet, stroke } from '../shapes/ink.ts';
import { COLOURS } from '../tokens.ts';
import type { Rect } from './layout.ts';

/**
 * `done` finished, `next` the one to play now, `open` may be played, `lesson` opens with a teacher, `dark` nobody's
 * story yet.
 */
export type WindowState = 'done' | 'next' | 'open' | 'lesson' | 'dark';

export interface WindowLook {
  readonly state: WindowState;
  /** The figure of the one the story is about, at the window when it is done or next. */
  readonly who: CastId;
  /** Nobody is at the window: there is light and no more. */
  readonly empty?: boolean;
}

export type Glass = Rect & { readonly arched: boolean };

const FILL: Readonly<Record<WindowState, string>> = {
  done: COLOURS.lamp,
  next: '#6f7fb8',
  open: '#34427a',
  lesson: '#34427a',
  dark: '#2c3a6c',
};
const FRAME: Readonly<Record<WindowState, string>> = {
  done: '#f4e3c0',
  next: '#e9dcc6',
  open: '#8b98c4',
  lesson: '#8b98c4',
  dark: '#5b6aa2',
};

const outlineOf = ({ x, y, width, height, arched }: Glass): string =>
  arched
    ? d`M${x},${y + height} V${y + height * 0.42} a${width / 2},${height * 0.42} 0 0 1 ${width},0 V${y + height}Z`
    : d`M${x},${y} h${width} v${height} h${-width}Z`;

/** Head and shoulders in a window: the figure stands behind the sill, so most of the bust lies below the glass. */
function bust(who: CastId, face: FaceId, { x, y, width, height }: Glass): string {
  const { layers } = figure({ who, pose: 'bust', face, holds: null });
  const scale = Math.min(height / 700, width / 620);
  return at(
    x + width / 2,
    y + height * 0.84 + 540 * scale,
    layers.map(({ svg }) => svg).join(''),
    Math.round(scale * 1000) / 1000,
  );
}

function inside(glass: Glass, { state, who, empty }: WindowLook, s: number): string {
  const { x, y, width: w, height: h } = glass;
  switch (state) {
    case 'done':
      return (
        flat(d`M${x},${y} h${w} v${h * 0.5} q${-w * 0.5},${h * 0.2} ${-w},0z`, '#ffe09a') +
        (empty ? '' : bust(who, 'calm', glass)) +
        shape(
          d`M${x},${y} q${w * 0.02},${h * 0.5} -6,${h} h${w * 0.1} q${w * 0.08},${-h * 0.5} ${w * 0.04},${-h}z M${x + w},${y} q${-w * 0.02},${h * 0.5} 6,${h} h${-w * 0.1} q${-w * 0.08},${-h * 0.5} ${-w * 0.04},${-h}z`,
          COLOURS.brick,
          3 * s,
        )
      );
    case 'next':
      return bust(who, 'sad', glass) + flat(d`M${x},${y} h${w} v${h} h${-w}Z`, '#3a4a8c', 0.42);
    case 'open':
      return (
        shape(
          d`M${x},${y} h${w * 0.36} q${-w * 0.06},${h * 0.6} ${-w * 0.2},${h} h${-w * 0.2}z M${x + w},${y} h${-w * 0.36} q${w * 0.06},${h * 0.6} ${w * 0.2},${h} h${w * 0.2}z`,
          '#4a5690',
          3 * s,
        ) +
        stroke(d`M${x + w * 0.14},${y} q0,${h * 0.5} -6,${h} M${x + w * 0.86},${y} q0,${h * 0.5} 6,${h}`, 2.5 * s, 0.5)
      );
    case 'lesson': {
      const slats = Array.from(
        { length: 7 },
        (_, at) =>
          d`M${x + 8},${y + ((at + 1) * h) / 8} h${w / 2 - 16} M${x + w / 2 + 8},${y + ((at + 1) * h) / 8} h${w / 2 - 16}`,
      );
      return (
        shape(
          d`M${x},${y} h${w / 2} v${h} h${-w / 2}z M${x + w / 2},${y} h${w / 2} v${h} h${-w / 2}z`,
          '#5d5f92',
          3 * s,
        ) + stroke(slats.join(' '), 3 * s, 0.6)
      );
    }
    case 'dark':
      return flat(
        d`M${x + w * 0.1},${y + h * 0.4} L${x + w * 0.4},${y} H${x + w * 0.58} L${x + w * 0.1},${y + h * 0.62}Z`,
        COLOURS.white,
        0.06,
      );
  }
}

/** One window of the town; `id` makes its clip unique. */
export function drawWindow(glass: Glass, look: WindowLook, id: string, s: number): string {
  const path = outlineOf(glass);
  const bars =
    look.state === 'dark'
      ? stroke(
          d`M${glass.x + glass.width / 2},${glass.y} v${glass.height} M${glass.x},${glass.y + glass.height * 0.45} h${glass.width}`,
          3 * s,
        )
      : '';
  return sheet(
    stroke(path, 19 * s),
    stroke(path, 11 * s, 1, FRAME[look.state]),
    flat(path, FILL[look.state]),
    clipped(id, path, inside(glass, look, s)),
    bars,
    stroke(path, 3 * s),
    shape(
      d`M${glass.x - 18 * s},${glass.y + glass.height + 7 * s} h${glass.width + 36 * s} v${13 * s} h${-glass.width - 36 * s}Z`,
      FRAME[look.state],
      3 * s,
    ),
  );
}
