import { COLOURS } from '../tokens.ts';
import { at, bar, d, disc, dot, flat, shape, sheet, stroke } from './ink.ts';

const FUR = '#d08a4c',
  DARK = '#a9683a',
  BELLY = '#f0d3a8';

/** What the cat does: `sit`, or one of the four moments of its walk. */
export type CatMove = 'sit' | 0 | 1 | 2 | 3;

/**
 * By moment: x of the four paws against their shoulders and hips, near fore, far fore, near hind, far hind; and how
 * high the tail is carried.
 */
const PAWS = [
  [11, -9, -10, 9],
  [4, -2, -3, 3],
  [-9, 11, 9, -10],
  [-2, 4, 3, -3],
] as const;
const TAILS = [0, 3, 5, 3] as const;

const leg = (x: number, by: number, far: boolean): string =>
  bar(d`M${x},-22 Q${x + by * 0.2},-12 ${x + by},-4 h5`, far ? DARK : FUR, 7, 2.5);

/** A flame in a glass, as small as a bell. */
const bell = (x: number, y: number): string => disc(x, y, 5.5, COLOURS.lamp, 2.5) + dot(x - 1, y - 1, 2, '#fff6dc');

const head = (x: number, y: number): string =>
  at(
    x,
    y,
    shape('M-13,-6 L-12,-22 L-2,-13 L4,-13 L13,-22 L14,-5 C15,8 8,14 0,14 C-9,14 -15,7 -13,-6Z', FUR, 2.8) +
      flat('M-5,4 C-3,-1 9,-1 11,4 C11,11 6,13 3,13 C-2,13 -5,10 -5,4Z', BELLY) +
      stroke('M-3,-12 v6 M2,-12.500 v7 M7,-12 v6', 2.4, 1, DARK) +
      dot(-3, -1, 2.2, COLOURS.ink) +
      dot(8, -1, 2.2, COLOURS.ink) +
      shape('M1,4 h4 l-2,2.500z', COLOURS.brick, 1.4) +
      stroke('M3,6.500 q-3,4 -6,2 M3,6.500 q3,4 6,2 M11,3 l10,-2 M11,6 l10,2', 1.5, 0.7),
  );

/** The street's ginger cat, 84 px long and 62 high, walking to the right on 0,0; a small lamp hangs at its collar. */
export function cat(move: CatMove): string {
  if (move === 'sit') {
    return sheet(
      bar('M-20,-6 C-44,-2 -50,-18 -40,-30', FUR, 8, 2.5),
      shape('M-26,0 C-32,-26 -16,-46 2,-50 C18,-48 20,-20 16,0Z', FUR, 2.8),
      flat('M4,-2 C0,-20 4,-36 10,-42 C17,-30 16,-14 14,-2Z', BELLY),
      stroke('M-20,-30 q8,2 12,8 M-24,-18 q9,0 13,5', 2.6, 1, DARK),
      bar('M6,-22 L7,-5 h5', FUR, 7, 2.5),
      bar('M-16,-4 h16', FUR, 8, 2.5),
      head(8, -58),
      stroke('M-4,-45 Q8,-40 19,-45', 4.5, 1, COLOURS.leaf),
      bell(9, -38),
    );
  }
  const [nearFore, farFore, nearHind, farHind] = PAWS[move];
  const lift = TAILS[move];
  return sheet(
    leg(24, farFore, true),
    leg(-22, farHind, true),
    bar(d`M-32,-34 C-50,-34 -58,${-46 - lift} -50,${-64 - lift} q5,-7 10,-3`, FUR, 7, 2.5),
    shape(
      'M-36,-30 C-38,-46 -16,-46 4,-43 C22,-46 34,-40 31,-27 C29,-16 12,-17 0,-17 C-14,-17 -34,-15 -36,-30Z',
      FUR,
      2.8,
    ),
    stroke('M-24,-42 q3,7 0,13 M-12,-43 q3,8 0,14 M1,-43 q3,7 0,12', 2.6, 1, DARK),
    leg(20, nearFore, false),
    leg(-26, nearHind, false),
    head(38, -50),
    stroke('M25,-42 Q31,-34 41,-36', 4.5, 1, COLOURS.leaf),
    bell(36, -30),
  );
}
