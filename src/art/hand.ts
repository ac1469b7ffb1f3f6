import { fill, line, outline } from './shape.ts';
import { COLOURS, FINE, LINE } from './tokens.ts';

export type HandId = 'relaxed' | 'flat' | 'grip' | 'pinch' | 'fist' | 'open' | 'point' | 'none';

/** A finger: from, to and full width, ink included. */
type Finger = readonly [fromX: number, fromY: number, toX: number, toY: number, width: number];

/** Fingers that melt into one another: all their ink first, then all their skin. */
function drawFingers(fingers: readonly Finger[], skin: string): string {
  const layer = (colour: string, thinner: number) => fingers
    .map(([fromX, fromY, toX, toY, width]) => line(`M${fromX} ${fromY}L${toX} ${toY}`, width - thinner, colour)).join('');
  return layer(COLOURS.ink, 0) + layer(skin, 2 * LINE);
}

/*
 * Every hand: the wrist at 0,0 (the sleeve covers what lies above it), fingers downwards, thumb at the right.
 * About 100 wide and 120 long.
 */
const HANDS: Record<HandId, (skin: string) => string> = {
  none: () => '',
  relaxed: skin =>
    outline('M-40-34C-46 4-50 34-45 62C-42 92-22 112 2 110C28 108 41 88 40 60L42-34Z', skin)
    + line('M-10 80L-6 101', FINE)
    + outline('M34-22C52-4 63 24 58 50C54 70 34 73 29 56C26 42 30 30 18 14', skin),
  flat: skin =>
    outline('M-40-34C-46 0-46 26-40 50L-34 112C-32 132-8 136 0 124C14 138 34 130 34 108L40 44L40-34Z', skin)
    + line('M0 120L-2 74', FINE)
    + outline('M36-24C52-10 70 20 68 46C66 66 46 68 40 52C36 42 32 30 18 18', skin),
  grip: skin =>
    outline('M-40-34C-50 0-56 30-52 56C-48 86-24 98 4 98C38 98 54 78 53 48C52 20 44-4 42-34Z', skin)
    + line('M53 44Q34 40 20 46M48 70Q32 64 18 70', FINE)
    + outline('M-36-8C-54 14-46 40-24 40C-4 40 14 32 22 20C28 4 8-2-8 6', skin),
  pinch: skin =>
    outline('M-40-34C-48 0-52 28-46 54C-40 82-18 92 4 92C32 92 44 72 42 44L42-34Z', skin)
    + line('M-18 88Q-14 74-18 62M8 90Q12 76 8 64', FINE)
    + outline('M40-16C58 0 70 28 64 56C58 72 38 70 36 54C36 42 30 30 20 20', skin),
  fist: skin =>
    outline('M-40-34C-50 0-56 24-52 50C-48 78-26 90 2 90C36 90 52 72 51 44C50 18 44-6 42-34Z', skin)
    + line('M-22 88Q-18 74-22 60M4 90Q8 76 4 60', FINE)
    + outline('M46-2C58 14 56 44 30 48C8 50-8 46-10 34C-8 22 12 26 24 16', skin),
  open: skin => drawFingers([
    [-26, 34, -48, 92, 46], [-10, 44, -18, 118, 46], [12, 44, 14, 120, 46], [30, 36, 44, 96, 44],
    [14, 14, 74, 42, 48], [0, -30, 0, 40, 98]], skin),
  point: skin => drawFingers([[-18, 30, -18, 136, 48], [0, -30, 4, 36, 100], [22, 40, 22, 58, 62]], skin)
    + line('M2 82Q8 66 4 50M28 80Q34 66 28 52', FINE)
    + outline('M38-20C56-4 66 20 58 40C50 54 26 50 14 42', skin),
};

/** Draws a hand; `skin` is its colour. */
export const drawHand = (hand: HandId, skin: string): string => HANDS[hand](skin);

/** Where something lies in the hand, measured from the wrist along the fingers. */
export const GRIP_DEPTH = 46;

/** A cuff that closes a bare wrist, for hands of sleeveless arms. */
export const drawWrist = (skin: string): string => fill('M-33-44H33V0H-33Z', skin);
