import { COLOURS } from '../tokens.ts';
import { bar, box, d, disc, flat, stroke } from './ink.ts';

/** Top and bottom of each stripe between the kerb and us. They leave out where the ring's near edge runs. */
const STRIPES = [
  [615, 627],
  [641, 656],
  [672, 690],
  [708, 731],
  [765, 800],
] as const;
const MIDDLE = 439,
  GREEN = '#86e0ac';

/** Stripes across the road, wider towards us. */
export function zebra(opacity: number): string {
  const half = (y: number): number => 62 + (y - 615) * 0.44;
  return flat(
    STRIPES.map(
      ([top, bottom]) =>
        d`M${MIDDLE - half(top)},${top} H${MIDDLE + half(top)} L${MIDDLE + half(bottom)},${bottom} H${MIDDLE - half(bottom)}Z`,
    ).join(' '),
    COLOURS.paper,
    opacity,
  );
}

/** The lights for those on foot, green now; its foot at x, y, the green lamp 112 px above. */
export const greenMan = (x: number, y: number, post: string): string =>
  bar(d`M${x},${y} V${y - 92}`, post, 6) +
  stroke(d`M${x - 11},${y} h22`, 9) +
  box(x - 18, y - 164, 36, 74, '#26305a', 3, 9) +
  disc(x, y - 144, 12, '#4a3f5c', 2.5) +
  disc(x, y - 112, 14, '#2b4a52', 2.5) +
  disc(x + 1, y - 120, 2.6, GREEN, 0) +
  stroke(d`M${x + 1},${y - 116} v5 l-4,7 M${x + 1},${y - 111} l4,7 M${x - 4},${y - 111} l5,-4 l5,3`, 2.8, 1, GREEN);
