import { at, box, shape, stroke } from '../shapes/ink.ts';
import {
  bookSign,
  clearedBoard,
  fourLines,
  glassSign,
  litWay,
  newsStand,
  phoneBox,
  reportBox,
  signpost,
  twoSeats,
} from '../shapes/town-things.ts';
import { COLOURS } from '../tokens.ts';

const X = 530,
  TOP = 124,
  WIDTH = 226,
  ROW = 54;

/** A small picture about 0,0 for each card that has a row, by the name of its thing in the town. */
const GLYPHS: Readonly<Record<string, string>> = {
  'town-team': signpost(0, 36),
  'town-laws': fourLines(0, 36),
  'town-investigators': glassSign(0, 4),
  'town-helpers': shape(
    'M0,34 C-34,12 -38,-6 -30,-20 C-22,-32 -6,-30 0,-16 C6,-30 22,-32 30,-20 C38,-6 34,12 0,34Z',
    COLOURS.brick,
    4,
  ),
  'town-helpline': phoneBox(0, 36),
  'town-start': litWay(-52, 52, 8),
  'town-report': reportBox(0, 30),
  'town-lessons': bookSign(0, 2),
  'town-chairs': twoSeats(0, 26),
  'town-takedown': clearedBoard(-6, 38),
  'town-news': newsStand(0, 28),
};

/** The six rows: who leads, police and courts, those who were hurt, everybody, companies, news. */
const ROWS = [
  ['town-team', 'town-laws'],
  ['town-investigators'],
  ['town-helpers', 'town-helpline', 'town-start'],
  ['town-report', 'town-lessons', 'town-chairs'],
  ['town-takedown'],
  ['town-news'],
] as const;

/** A sheet on the wall with six rows: what was paid for lies in them, and one sees which are empty. */
export const sixRows = (things: readonly string[]): string =>
  box(X, TOP, WIDTH, ROW * ROWS.length + 16, COLOURS.paper, 4, 4) +
  ROWS.map((cards, row) => {
    const y = TOP + 8 + row * ROW;
    return (
      (row > 0 ? stroke(`M${X + 8},${y} h${WIDTH - 16}`, 2.5, 0.5) : '') +
      cards
        .map((card, slot) => {
          const [x, middle] = [X + 14 + slot * 70, y + ROW / 2];
          return things.includes(card)
            ? box(x, y + 6, 58, ROW - 12, COLOURS.lampPale, 3, 7) + at(x + 29, middle, GLYPHS[card] ?? '', 0.5)
            : `<rect x="${x}" y="${y + 6}" width="58" height="${ROW - 12}" rx="7" fill="none" stroke="#6b6878" stroke-width="2.5" stroke-dasharray="7 6"/>`;
        })
        .join('')
    );
  }).join('') +
  [X + 16, X + WIDTH - 16]
    .map((x) => at(x, TOP + 6, `<circle r="6" fill="${COLOURS.brick}" stroke="${COLOURS.ink}" stroke-width="2.5"/>`))
    .join('');
