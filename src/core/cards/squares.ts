/** Dark squares in a picture, however they are turned and slanted: what may be a marker. */
import type { Gray } from './gray.ts';
import { patchesOf, type Run } from './patches.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Its corners, clockwise as they are seen, in px; the middle of the first pixel is (0, 0). */
export type Quad = readonly [Point, Point, Point, Point];

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The hull of a patch, clockwise as it is seen. */
function hullOf(runs: readonly Run[]): Point[] {
  const rows = new Map<number, { from: number; to: number }>();
  for (const { y, from, to } of runs) {
    const known = rows.get(y);
    rows.set(y, { from: Math.min(known?.from ?? from, from), to: Math.max(known?.to ?? to, to) });
  }
  const side = (points: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of points) {
      while (hull.length > 1) {
        const [before, last] = [hull.at(-2), hull.at(-1)];
        if (before && last && cross(before, last, point) > 0) break;
        hull.pop();
      }
      hull.push(point);
    }
    return hull;
  };
  const ordered = [...rows].sort(([one], [other]) => one - other);
  // down on the right, up on the left
  const right = side(ordered.map(([y, { to }]) => ({ x: to - 1, y })));
  const left = side(ordered.map(([y, { from }]) => ({ x: from, y })).reverse());
  return [...right, ...left];
}

const areaOf = (points: readonly Point[]): number =>
  points.reduce((sum, { x, y }, at) => {
    const next = points[(at + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0) / 2;

/** The largest four-cornered shape whose corners are on a hull; nothing when the hull is no such shape. */
function quadOf(hull: readonly Point[]): Quad | undefined {
  const count = hull.length;
  if (count < 4) return undefined;
  let best: Quad | undefined;
  let most = 0;
  // of each diagonal the farthest points on both sides, which move on as it turns
  for (let one = 0; one < count - 2; one++) {
    const first = hull[one];
    if (!first) continue;
    for (let other = one + 2; other < count; other++) {
      const second = hull[other];
      if (!second) continue;
      let [right, left] = [0, 0];
      let [a, b]: [Point | undefined, Point | undefined] = [undefined, undefined];
      for (let at = one + 1; at < other; at++) {
        const point = hull[at];
        const far = point ? -cross(first, second, point) : 0;
        if (point && far > right) [right, a] = [far, point];
      }
      for (let at = other + 1; at < count + one; at++) {
        const point = hull[at % count];
        const far = point ? cross(first, second, point) : 0;
        if (point && far > left) [left, b] = [far, point];
      }
      if (a && b && right + left > most) [most, best] = [right + left, [first, a, second, b]];
    }
  }
  return best && areaOf(hull) <= (1.35 * most) / 2 ? best : undefined;
}

/** All that may be markers in a picture, as exactly as pixels say it. */
export function findSquares(picture: Gray): Quad[] {
  return patchesOf(picture).flatMap((patch) => {
    const quad = quadOf(hullOf(patch));
    return quad ? [quad] : [];
  });
}
