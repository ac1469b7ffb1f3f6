import { line, outline } from './shape.ts';
import { COLOURS, FINE, LINE } from './tokens.ts';

export type HandId = 'relaxed' | 'flat' | 'grip' | 'pinch' | 'open' | 'point' | 'none';

/** A finger: from, to and full width, ink included. */
type Finger = readonly [fromX: number, fromY: number, toX: number, toY: number, width: number];

/** Fingers that melt into one another: all their ink first, then all their skin. */
function drawFingers(fingers: readonly Finger[], skin: string): string {
  const layer = (colour: string, thinner: number) =>
    fingers
      .map(([fromX, fromY, toX, toY, width]) => line(`M${fromX} ${fromY}L${toX} ${toY}`, width - thinner, colour))
      .join('');
  return layer(COLOURS.ink, 0) + layer(skin, 2 * LINE);
}

/*
 * Every hand: the wrist at 0,0 (the sleeve covers what lies above it), fingers downwards, thumb at the right.
 * About 100 wide and 120 long.
 */
const HANDS: Record<HandId, (skin: string) => string> = {
  none: () => '',
  relaxed: (skin) =>
    outline('M-40-34C-46 4-50 34-45 62C-42 92-22 112 2 110C28 108 41 88 40 60L42-34Z', skin) +
    line('M-10 80L-6 101', FINE) +
    outline('M34-22C52-4 63 24 58 50C54 70 34 73 29 56C26 42 30 30 18 14', skin),
  flat: (skin) =>
    outline('M-40-34C-46 0-48 30-43 56L-38 98C-34 124-12 132 2 130C24 130 38 116 39 96L42 44V-34Z', skin) +
    line('M-13 127L-11 88M14 128L14 90', FINE) +
    outline('M36-24C54-10 72 18 70 46C68 66 48 68 42 52C37 42 32 30 18 18', skin),
  grip: (skin) =>
    outline('M-40-34C-50 0-58 28-53 54C-48 84-26 98 4 98C36 98 53 80 52 50C51 20 44-6 42-34Z', skin) +
    line('M-25 94Q-20 80-24 66M3 97Q8 82 4 66', FINE) +
    outline('M44-14C60 4 66 30 52 46C38 60 6 58-2 48C-6 38 6 32 22 30', skin),
  pinch: (skin) =>
    outline('M-40-34C-48 0-52 28-46 54C-40 82-18 92 4 92C32 92 44 72 42 44L42-34Z', skin) +
    line('M-18 88Q-14 74-18 62M8 90Q12 76 8 64', FINE) +
    outline('M40-16C58 0 70 28 64 56C58 72 38 70 36 54C36 42 30 30 20 20', skin),
  open: (skin) =>
    drawFingers(
      [
        [-26, 34, -48, 92, 46],
        [-10, 44, -18, 118, 46],
        [12, 44, 14, 120, 46],
        [30, 36, 44, 96, 44],
        [14, 14, 74, 42, 48],
        [0, -30, 0, 40, 98],
      ],
      skin,
    ),
  point: (skin) =>
    drawFingers(
      [
        [-18, 30, -18, 136, 48],
        [0, -30, 4, 36, 100],
        [22, 40, 22, 58, 62],
      ],
      skin,
    ) +
    line('M2 82Q8 66 4 50M28 80Q34 66 28 52', FINE) +
    outline('M38-20C56-4 66 20 58 40C50 54 26 50 14 42', skin),
};

/** Draws a hand; `skin` is its colour. */
export const drawHand = (hand: HandId, skin: string): string => HANDS[hand](skin);

/** Where something lies in the hand, measured from the wrist along the fingers. */
export const GRIP_DEPTH = 46;
