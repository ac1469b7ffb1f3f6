/**
 * The markers of the paper cards: the first forty of ARUCO_MIP_36h12 (Garrido-Jurado and others, 2016). Six cells by six
 * in a black ring one cell wide. Any two of them, however turned, differ in 14 cells or more.
 */
const CODES =
  'd2b63a09d 6001134e5 1206fbe72 ff8ad6cb4 85da9bc49 b461afe9c 6db51fe13 5248c541f 008f34503 8ea462ece ' +
  'eac2be76d 1af615c44 b48a49f27 2e4e1283b 78b1f2fa8 27d34f57e 89222fff1 4c1669406 bf49b3511 dc191cd5d ' +
  '11d7c3f85 16a130e35 e29f27eff 428d8ae0c 90d548477 2319cbc93 c3b0c3dfc 0424bccc9 2a081d630 762743d96 ' +
  'd0645bf19 f38d7fd60 c6cbf9a10 3c1be7c65 276f75e63 4490a3f63 da60acd52 3cc68df59 ab46f9dae 88d533d78';

/** Cells of a marker's side within its black ring, and with it. */
export const INNER = 6;
export const CELLS = INNER + 2;

/** The cells of a marker within its ring, row by row from the top: is it white? */
export type Cells = readonly boolean[];

const bitsOf = (hex: string): boolean[] =>
  [
    ...Number.parseInt(hex, 16)
      .toString(2)
      .padStart(INNER ** 2, '0'),
  ].map((bit) => bit === '1');

/** The markers of all cards, card 1 first. */
export const MARKERS: readonly Cells[] = CODES.split(' ').map(bitsOf);

/** A marker as it is seen once its paper is turned a quarter to the left: its right side is on top then. */
export const turnedLeft = (cells: Cells): Cells =>
  cells.map((_, at) => cells[(at % INNER) * INNER + (INNER - 1 - Math.floor(at / INNER))] === true);

/** The four sides of a card, clockwise from the one that is on top as it is printed. */
export const SIDES = ['A', 'B', 'C', 'D'] as const;
export type Side = (typeof SIDES)[number];
