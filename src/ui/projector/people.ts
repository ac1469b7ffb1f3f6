/**
 * A chart of figures, one for each pupil, in a full hall one for ten: rows in the level's order, two small multiples on
 * one scale. Lengths in px of the sheet.
 */
import { fits } from '../../geometry/fits.ts';
import { headingsOf, isNarrow, leastChoices, leastText, middleOf, type Sheet, SHEET } from '../../geometry/wall.ts';

/** A figure as it is drawn at 66 px; its neighbour stands 33 px on. */
const FIGURE = { width: 33, height: 66 };
const MOST_HEIGHT = 74;
/** Figures narrower than this are hairlines. */
const LEAST_PITCH = 2.4;
/** Room for the number behind the figures, and for "3 fewer" behind that. */
const NUMBER = 100,
  DIFFERENCE = 110;

export interface ChartMeasures {
  readonly cards: number;
  readonly first: number;
  readonly last: number;
  /** From row to row, and how high a row is. */
  readonly row: number;
  readonly height: number;
  /** How high a figure is, and from figure to figure. */
  readonly figure: number;
  readonly pitch: number;
  /** How many pupils a figure stands for. */
  readonly each: 1 | 10;
  /** Size of the words on the cards. */
  readonly words: number;
}

/** What the style of a chart's cards and rows is worked out from. */
export const chartStyle = ({ cards, row, height, words }: ChartMeasures) => ({
  '--cards': cards,
  '--row': row,
  '--card': height,
  '--words': words,
});

/** Sizes of the words on the cards above the least, what a card's edge and letter take of its width, and its edges down. */
const WORDS = [54, 50, 46, 42],
  EDGE = 118,
  EDGES = 8;
/** No row is higher; what lies between two. */
const MOST_ROW = 162,
  BETWEEN = 12;
/** A narrow sheet gives more of its width to the choices, which would take too many lines there. */
const COLUMNS = { wide: { cards: 0.48, first: 0.22 }, narrow: { cards: 0.54, first: 0.2 } };

/** On a page that flows everything has a row of its own: the card, then the figures of each column. */
function flowingMeasures(sheet: Sheet, inner: number, largest: number): ChartMeasures {
  const room = (inner - NUMBER - DIFFERENCE) / Math.max(1, largest);
  const each = room < LEAST_PITCH ? 10 : 1;
  const [row, figure] = [84, 60];
  return {
    cards: inner,
    first: inner,
    last: inner,
    row,
    height: row,
    figure,
    each,
    pitch: Math.min((36 / MOST_HEIGHT) * figure, room * each),
    words: leastChoices(sheet),
  };
}

/**
 * @param rows the words on the cards: the type is as large as the longest allows
 * @param headings how much stands above the rows
 * @param largest the largest group of each column; figures never wrap, and both columns have one pitch
 */
export function measuresOf(
  sheet: Sheet,
  rows: readonly string[],
  largest: { readonly first: number; readonly last: number },
  headings: number = headingsOf(sheet),
): ChartMeasures {
  const inner = sheet.width - 2 * SHEET.margin;
  if (sheet.flowing) return flowingMeasures(sheet, inner, Math.max(largest.first, largest.last));
  const part = isNarrow(sheet) ? COLUMNS.narrow : COLUMNS.wide;
  const cards = Math.round(inner * part.cards),
    first = Math.round(inner * part.first),
    last = inner - cards - first - 32;
  const row = Math.min(MOST_ROW, (middleOf(sheet) - headings) / Math.max(1, rows.length));
  const height = row - Math.min(BETWEEN, row * 0.08);
  const figure = Math.min(MOST_HEIGHT, height - 12);
  const room = Math.min(
    (first - NUMBER) / Math.max(1, largest.first),
    (last - NUMBER - DIFFERENCE) / Math.max(1, largest.last),
  );
  const each = room < LEAST_PITCH ? 10 : 1;
  return {
    cards,
    first,
    last,
    row,
    height,
    figure,
    each,
    pitch: Math.min((36 / MOST_HEIGHT) * figure, room * each),
    words:
      [...WORDS, leastChoices(sheet)]
        .filter((type) => type >= leastChoices(sheet))
        .find((type) => rows.every((text) => fits(text, cards - EDGE, height - EDGES, type))) ?? leastText(sheet),
  };
}

const number = (value: number): number => Math.round(value * 10) / 10;

/**
 * Path data of so many figures side by side, `height` px high and one every `pitch` px; a narrow pitch makes them
 * narrow too.
 */
export function figuresPath(count: number, pitch: number, height: number): string {
  const y = height / FIGURE.height;
  const x = Math.min(y, pitch / FIGURE.width);
  const radius = Math.min(11 * y, 14.5 * x);
  const one = (at: number): string => {
    const left = at * pitch;
    const [edge, middle, end] = [left + 3.5 * x, left + 16.5 * x, left + 29.5 * x].map(number);
    const [foot, shoulder, top] = [63 * y, 44 * y, 29.5 * y].map(number);
    const head = number(15.5 * y),
      round = number(radius);
    return (
      `M${edge} ${foot}V${shoulder}Q${edge} ${top} ${middle} ${top}T${end} ${shoulder}V${foot}Z` +
      `M${number(left + 16.5 * x - radius)} ${head}a${round} ${round} 0 1 0 ${number(2 * radius)} 0a${round} ${round} 0 1 0 ${-number(2 * radius)} 0`
    );
  };
  return Array.from({ length: count }, (_, at) => one(at)).join('');
}
