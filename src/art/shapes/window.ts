import { COLOURS } from '../tokens.ts';
import { box, d, flat, stroke } from './ink.ts';

export interface WindowLook {
  glass: string;
  frame: string;
  /** px; 3 unless the wall is near */
  width?: number;
  /** no ledge below */
  plain?: boolean;
}

const LIT = COLOURS.lamp;

/**
 * A barred window in a wall; x, y, w, h measure its glass in px. Lit glass gets a paler floor of light, dark glass a
 * glint.
 */
export function windowIn(x: number, y: number, w: number, h: number, look: WindowLook): string {
  const width = look.width ?? 3;
  const shine =
    look.glass === LIT
      ? flat(
          d`M${x},${y + h} V${y + h * 0.66} Q${x + w / 2},${y + h * 0.5} ${x + w},${y + h * 0.66} V${y + h}Z`,
          '#ffe09a',
        )
      : flat(
          d`M${x + w * 0.1},${y + h * 0.4} L${x + w * 0.4},${y} H${x + w * 0.58} L${x + w * 0.1},${y + h * 0.62}Z`,
          COLOURS.white,
          0.08,
        );
  return (
    box(x - 6, y - 6, w + 12, h + 12, look.frame, width, 4) +
    box(x, y, w, h, look.glass, width) +
    shine +
    stroke(
      d`M${x + w / 2},${y} V${y + h} M${x},${y + h * 0.45} H${x + w} M${x},${y} H${x + w} V${y + h} H${x}Z`,
      width,
    ) +
    (look.plain ? '' : box(x - 14, y + h + 6, w + 28, 10, look.frame, width, 3))
  );
}

/** The frame and bars of a window in a room, round glass that is drawn before it. */
export function roomWindow(x: number, y: number, w: number, h: number, frame: string, view: string): string {
  return (
    box(x - 11, y - 11, w + 22, h + 22, frame, 3.5, 4) +
    view +
    stroke(d`M${x + w / 2},${y} v${h} M${x},${y + h * 0.44} h${w}`, 3) +
    box(x, y, w, h, 'none', 3) +
    box(x - 20, y + h + 11, w + 40, 12, frame, 3, 3)
  );
}
