/** The edges of a square, found finer than a pixel. */
import { type Gray, lightAt } from './gray.ts';
import { SMALLEST } from './patches.ts';
import type { Point, Quad } from './squares.ts';

/** A line as the points where x·a + y·b = c; (a, b) is as long as 1 and looks out of the square. */
interface Line {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Steps across an edge, px, and how far from where it seems to be it is looked for. */
const STEP = 0.5;
const REACH = 2.5;

/** Where it grows lightest across an edge, px outwards; nothing where it does not. */
function edgeAt(picture: Gray, x: number, y: number, a: number, b: number): { at: number; weight: number } | undefined {
  let [weight, sum] = [0, 0];
  let [best, strongest] = [0, 0];
  const steps: number[] = [];
  for (let out = -REACH; out <= REACH; out += STEP)
    steps.push(
      lightAt(picture, x + a * (out + STEP), y + b * (out + STEP)) -
        lightAt(picture, x + a * (out - STEP), y + b * (out - STEP)),
    );
  steps.forEach((step, at) => {
    if (step > strongest) [strongest, best] = [step, at];
  });
  for (let at = best - 2; at <= best + 2; at++) {
    const grows = Math.max(0, steps[at] ?? 0);
    weight += grows;
    sum += grows * (at * STEP - REACH);
  }
  return strongest >= 6 ? { at: sum / weight, weight: strongest } : undefined;
}

/** The edge of a square near the line between two of its corners; a hand that covers a part of it is left out. */
function lineNear(picture: Gray, from: Point, to: Point): Line | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < SMALLEST / 2) return undefined;
  // clockwise as it is seen: outwards is to the left of the way
  const [a, b] = [(to.y - from.y) / length, -(to.x - from.x) / length];
  let points: { x: number; y: number; weight: number }[] = [];
  for (let way = 0.08 * length; way <= 0.92 * length; way += 0.75) {
    const [x, y] = [from.x + ((to.x - from.x) * way) / length, from.y + ((to.y - from.y) * way) / length];
    const edge = edgeAt(picture, x, y, a, b);
    if (edge) points.push({ x: x + a * edge.at, y: y + b * edge.at, weight: edge.weight });
  }
  let line: Line | undefined;
  for (let time = 0; time < 3; time++) {
    if (points.length < 4) return undefined;
    const all = points.reduce((sum, { weight }) => sum + weight, 0);
    const x = points.reduce((sum, one) => sum + one.x * one.weight, 0) / all;
    const y = points.reduce((sum, one) => sum + one.y * one.weight, 0) / all;
    let [xx, xy, yy] = [0, 0, 0];
    for (const one of points) {
      xx += one.weight * (one.x - x) ** 2;
      xy += one.weight * (one.x - x) * (one.y - y);
      yy += one.weight * (one.y - y) ** 2;
    }
    const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + Math.PI / 2;
    const turned = Math.cos(angle) * a + Math.sin(angle) * b < 0 ? -1 : 1;
    const [na, nb] = [turned * Math.cos(angle), turned * Math.sin(angle)];
    line = { a: na, b: nb, c: na * x + nb * y };
    const { c } = line;
    const off = points.map((one) => Math.abs(na * one.x + nb * one.y - c));
    const usual = [...off].sort((one, other) => one - other)[Math.floor(off.length * 0.6)] ?? 0;
    points = points.filter((_, at) => (off[at] ?? 0) <= Math.max(0.35, 2 * usual));
  }
  return line;
}

function crossing(one: Line, other: Line): Point | undefined {
  const det = one.a * other.b - one.b * other.a;
  if (Math.abs(det) < 0.2) return undefined;
  return { x: (one.c * other.b - one.b * other.c) / det, y: (one.a * other.c - one.c * other.a) / det };
}

/** A square with its corners where its edges cross, finer than a pixel. */
export function refined(picture: Gray, quad: Quad): Quad | undefined {
  let [p, q, r, s] = quad;
  for (let time = 0; time < 2; time++) {
    const [pq, qr, rs, sp] = [
      lineNear(picture, p, q),
      lineNear(picture, q, r),
      lineNear(picture, r, s),
      lineNear(picture, s, p),
    ];
    if (!pq || !qr || !rs || !sp) return undefined;
    const corners = [crossing(sp, pq), crossing(pq, qr), crossing(qr, rs), crossing(rs, sp)] as const;
    const [first, second, third, fourth] = corners;
    if (!first || !second || !third || !fourth) return undefined;
    const moved = [p, q, r, s].some(
      (one, at) => Math.hypot(one.x - (corners[at]?.x ?? 0), one.y - (corners[at]?.y ?? 0)) > 8,
    );
    if (moved) return undefined;
    [p, q, r, s] = [first, second, third, fourth];
  }
  return [p, q, r, s];
}
