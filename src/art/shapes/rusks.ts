import { at, box, dot, stroke } from './ink.ts';

const CRUMB = '#e3ae6c',
  CRUST = '#b9763c';
const LONG = 66,
  END = 20,
  HIGH = 11;

/** A rusk seen from its long side, and one seen from its end; the middle of the lower edge is 0,0. */
const side =
  box(-LONG / 2, -HIGH, LONG, HIGH, CRUMB, 2.5, 3) +
  stroke(`M${4 - LONG / 2},-8.2 H${LONG / 2 - 4}`, 2.6, 1, CRUST) +
  dot(-17, -4, 1.1, CRUST) +
  dot(6, -4, 1.1, CRUST) +
  dot(20, -4, 1.1, CRUST);
const end =
  box(-END / 2, -HIGH, END, HIGH, CRUMB, 2.5, 4) +
  stroke(`M${5 - END / 2},-8.2 H${END / 2 - 5}`, 2.6, 1, CRUST) +
  dot(0, -4, 1.1, CRUST);

/** Rusks laid crosswise like logs, standing on 0,0; no layer lies quite straight. */
export const ruskTower = (layers: number): string =>
  Array.from({ length: layers }, (_, layer) => {
    const askew = Math.round(Math.sin(layer * 2.4) * 3 + Math.sin(layer * 0.5) * 2);
    const y = -layer * HIGH;
    return layer % 2
      ? at(askew, y, side)
      : at(askew - LONG / 2 + END / 2 + 2, y, end) + at(askew + LONG / 2 - END / 2 - 3, y, end);
  }).join('');

/** Where the rusks of a fallen tower lie: x, y, turn in degrees, and those that show their end. */
const FALLEN: readonly (readonly [x: number, y: number, turn: number, end?: true])[] = [
  [-62, 0, 0],
  [18, 0, 0],
  [78, -1, 0, true],
  [-96, -2, -58, true],
  [-24, -11, -7],
  [48, -10, 11],
  [-56, -12, 28, true],
  [8, -20, 4],
  [-16, -31, -24],
  [34, -24, 52, true],
  [100, -1, 34, true],
];

/** The tower afterwards, with crumbs. */
export const ruskHeap = (): string =>
  FALLEN.map(([x, y, turn, isEnd]) => at(x, y, isEnd ? end : side, 1, turn)).join('') +
  [
    [-112, -2],
    [62, -3],
    [118, -2],
    [-84, -3],
  ]
    .map(([x = 0, y = 0]) => dot(x, y, 2.4, CRUST))
    .join('');
