/** Patches of a picture that are darker than what is round them: a marker's ring is one. */
import type { Gray } from './gray.ts';

/** A pixel is compared with those within so many px of it: not many, since the paper round a marker is narrow. */
const NEAR = 4;
/** So much darker than what is round it, in levels of 255, so that noise is not dark. */
const DARKER = 5;
/** Sides of a marker, px: a smaller one cannot be read; of a larger one the ring is wider than what is near. */
export const SMALLEST = 9;
const LARGEST = 130;

/** Dark pixels side by side in a row. */
export interface Run {
  readonly y: number;
  readonly from: number;
  /** Behind its last pixel. */
  readonly to: number;
}
/** Dark pixels that hang together, from the top down. */
type Patch = readonly Run[];

/** Sums of all pixels above and to the left, one more row and column than the picture has. */
function sumsOf({ width, height, pixels }: Gray): Uint32Array {
  const wide = width + 1;
  const sums = new Uint32Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** Which pixels are darker than what is round them: 1. */
function darkOf(picture: Gray): Uint8Array {
  const { width, height, pixels } = picture;
  const sums = sumsOf(picture);
  const wide = width + 1;
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - NEAR), Math.min(height, y + NEAR + 1)];
    for (let x = 0; x < width; x++) {
      const left = x < NEAR ? 0 : x - NEAR;
      const right = x + NEAR + 1 > width ? width : x + NEAR + 1;
      const sum =
        (sums[bottom * wide + right] ?? 0) -
        (sums[top * wide + right] ?? 0) -
        (sums[bottom * wide + left] ?? 0) +
        (sums[top * wide + left] ?? 0);
      if (((pixels[y * width + x] ?? 0) + DARKER) * (right - left) * (bottom - top) < sum) dark[y * width + x] = 1;
    }
  }
  return dark;
}

/** Dark pixels as runs, and under which number each hangs together with others: its root's. */
function runsOf({ width, height }: Gray, dark: Uint8Array): { runs: Run[]; roots: Int32Array } {
  const runs: Run[] = [];
  const parents: number[] = [];
  const rootOf = (of: number): number => {
    let at = of;
    while (parents[at] !== at) at = parents[at] = parents[parents[at] ?? 0] ?? 0;
    return at;
  };
  let [above, row] = [0, 0];
  for (let y = 0; y < height; y++) {
    [above, row] = [row, runs.length];
    const end = row;
    for (let x = 0; x < width; x++) {
      if (dark[y * width + x] === 0) continue;
      const from = x;
      while (x < width && dark[y * width + x] === 1) x++;
      const mine = runs.length;
      runs.push({ y, from, to: x });
      parents.push(mine);
      while (above < end && (runs[above]?.to ?? 0) <= from) above++;
      // not by their corners: through those a thin ring would leak
      for (let at = above; at < end && (runs[at]?.from ?? x) < x; at++) {
        const [one, two] = [rootOf(mine), rootOf(at)];
        parents[Math.max(one, two)] = Math.min(one, two);
      }
    }
  }
  return { runs, roots: Int32Array.from(runs, (_, at) => rootOf(at)) };
}

/** May this be the ring of a marker, by its size, and by how much of it is dark? */
function mayBe({ width, height }: Gray, patch: Patch): boolean {
  const top = patch[0]?.y ?? 0;
  const bottom = (patch.at(-1)?.y ?? 0) + 1;
  let [left, right, area] = [width, 0, 0];
  for (const { from, to } of patch) {
    left = Math.min(left, from);
    right = Math.max(right, to);
    area += to - from;
  }
  const [wide, high] = [right - left, bottom - top];
  return (
    Math.min(wide, high) >= SMALLEST &&
    Math.max(wide, high) <= LARGEST &&
    // cut off by the end of the picture
    left > 0 &&
    top > 0 &&
    right < width &&
    bottom < height &&
    area >= 0.2 * wide * high
  );
}

/** All patches of a picture that may be markers. */
export function patchesOf(picture: Gray): Patch[] {
  const { runs, roots } = runsOf(picture, darkOf(picture));
  const counts = new Int32Array(runs.length);
  for (const root of roots) counts[root] = (counts[root] ?? 0) + 1;
  const patches = new Map<number, Run[]>();
  runs.forEach((run, at) => {
    const root = roots[at] ?? 0;
    // noise has few rows
    if ((counts[root] ?? 0) < SMALLEST) return;
    const patch = patches.get(root);
    if (patch) patch.push(run);
    else patches.set(root, [run]);
  });
  return [...patches.values()].filter((patch) => mayBe(picture, patch));
}
