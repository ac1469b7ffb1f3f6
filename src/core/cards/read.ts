/** Reads which card is held up in a dark square, and with which side on top. */
import { refined } from './edges.ts';
import { type Gray, halved, lightAt, softened } from './gray.ts';
import { CELLS, INNER, MARKERS, type Side, SIDES, turnedLeft } from './marker.ts';
import { findSquares, type Quad } from './squares.ts';

/** A card as it was read in one picture. */
export interface Reading {
  /** The number that stands on it, from 1. */
  readonly card: number;
  readonly side: Side;
  /** Where its middle is, as a share of the picture from its left and from its top. */
  readonly at: { readonly x: number; readonly y: number };
}

/** How alike a square and a marker are, from −1 to 1, so that it is read; and how much liker than any other. */
const LIKE = 0.72;
const LIKER = 0.25;
/** So much of the light and dark of its cells may be seen wrong. */
const MOST_WRONG = 5;

interface Look {
  readonly card: number;
  readonly side: Side;
  /** +1 for white, −1 for black, less their mean, as long as 1 in all. */
  readonly shape: Float32Array;
  readonly white: readonly boolean[];
}

function shapeOf(values: readonly number[]): Float32Array {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const length = Math.hypot(...values.map((one) => one - mean));
  return Float32Array.from(values, (one) => (length === 0 ? 0 : (one - mean) / length));
}

/** Every card as it looks with each side on top. */
const LOOKS: readonly Look[] = MARKERS.flatMap((marker, at) => {
  let cells = marker;
  return SIDES.map((side): Look => {
    const white = cells;
    cells = turnedLeft(cells);
    return { card: at + 1, side, white, shape: shapeOf(white.map((one) => (one ? 1 : -1))) };
  });
});

/** The map from a square of side 1 to four corners, as the eight numbers of its matrix. */
function mapTo([p, q, r, s]: Quad): (u: number, v: number) => readonly [number, number] {
  const [dx1, dx2, sx] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, sy] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const [a, b, d, e] = [q.x - p.x + g * q.x, s.x - p.x + h * s.x, q.y - p.y + g * q.y, s.y - p.y + h * s.y];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + p.x) / w, (d * u + e * v + p.y) / w];
  };
}

/** Cells with one more all round: the white of the paper. */
const SEEN = CELLS + 2;
const WITHIN = [-0.25, 0, 0.25];

/** Light of each cell, and of the paper round them. */
function cellsOf(picture: Gray, quad: Quad): Float32Array {
  const map = mapTo(quad);
  const light = new Float32Array(SEEN * SEEN);
  for (let row = 0; row < SEEN; row++)
    for (let column = 0; column < SEEN; column++) {
      let sum = 0;
      for (const down of WITHIN)
        for (const right of WITHIN) {
          const [x, y] = map((column - 0.5 + right) / CELLS, (row - 0.5 + down) / CELLS);
          sum += lightAt(picture, x, y);
        }
      light[row * SEEN + column] = sum / WITHIN.length ** 2;
    }
  return light;
}

/** How much of a cell's light is its neighbours', where it is two pixels wide: taken off again. */
const SHARPER = 1;

/** A card that leans more than so many degrees is on its way to another side: it says nothing. */
const MOST_LEANING = 35;

/** The square from the corner at the left of its top edge; nothing where it can't be said which edge is on top. */
function upright([p, q, r, s]: Quad): Quad | undefined {
  const turns: readonly Quad[] = [
    [p, q, r, s],
    [q, r, s, p],
    [r, s, p, q],
    [s, p, q, r],
  ];
  // where its top and its bottom edge lead, taken together
  const leans = turns.map(([a, b, c, d]) => Math.abs(Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x)));
  const least = Math.min(...leans);
  return least <= (MOST_LEANING / 180) * Math.PI ? turns[leans.indexOf(least)] : undefined;
}

/** What is in a square, if it is one of the cards. */
function readSquare(picture: Gray, square: Quad): Reading | undefined {
  const quad = upright(square);
  if (!quad) return undefined;
  const light = cellsOf(picture, quad);
  const values: number[] = [];
  let ring = 0;
  for (let row = 1; row <= CELLS; row++)
    for (let column = 1; column <= CELLS; column++) {
      const at = row * SEEN + column;
      const here = light[at] ?? 0;
      if (row === 1 || column === 1 || row === CELLS || column === CELLS) ring += here;
      else {
        const round =
          ((light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - SEEN] ?? 0) + (light[at + SEEN] ?? 0)) / 4;
        values.push(here + SHARPER * (here - round));
      }
    }
  ring /= CELLS ** 2 - INNER ** 2;
  const shape = shapeOf(values);
  let best: Look | undefined;
  let [like, next] = [-1, -1];
  for (const look of LOOKS) {
    let sum = 0;
    for (let at = 0; at < INNER ** 2; at++) sum += (shape[at] ?? 0) * (look.shape[at] ?? 0);
    if (sum > like) [next, like, best] = [like, sum, look];
    else if (sum > next) next = sum;
  }
  if (!best || like < LIKE || like - next < LIKER) return undefined;
  const { white, card, side } = best;
  const meanOf = (wanted: boolean): number => {
    const some = values.filter((_, at) => white[at] === wanted);
    return some.reduce((sum, one) => sum + one, 0) / some.length;
  };
  const [light1, dark] = [meanOf(true), meanOf(false)];
  const middle = (light1 + dark) / 2;
  const wrong = values.filter((one, at) => one > middle !== white[at]).length;
  // the ring is as dark as the dark cells
  if (wrong > MOST_WRONG || ring >= middle) return undefined;
  const [x, y] = mapTo(quad)(0.5, 0.5);
  return { card, side, at: { x: x / picture.width, y: y / picture.height } };
}

/** Paper in the shade before a window is no brighter than this; what is brighter dazzles. */
const SHADE = 100;
/** Levels from which a picture is too bright to tell them apart, and the part of it that may be. */
const GLARING = 240;
const MOST_GLARING = 0.03;

function isDazzled({ pixels }: Gray): boolean {
  let glaring = 0;
  for (const light of pixels) if (light >= GLARING) glaring++;
  return glaring > MOST_GLARING * pixels.length;
}

/** All cards in a picture, each once; a card that is seen with two sides on top is in it twice. */
export function readCards(picture: Gray): Reading[] {
  const found = new Map<string, Reading>();
  const looks = isDazzled(picture) ? [255, SHADE] : [255];
  for (const one of [picture, halved(picture)])
    for (const brightest of looks) {
      const soft = softened(one, brightest);
      for (const rough of findSquares(soft))
        for (const seen of [one, soft]) {
          const quad = refined(seen, rough);
          const reading = quad && readSquare(one, quad);
          if (reading) {
            found.set(`${reading.card} ${reading.side}`, reading);
            break;
          }
        }
    }
  return [...found.values()];
}
