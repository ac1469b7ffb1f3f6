import { QUESTION_IDS } from '../record/before-after.ts';
import { recordedForks, recordedSigns, type Version } from '../record/forks.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { byId } from './class.ts';

/**
 * The columns of the table, one row per playthrough and what it came to: a fork, signs, a question. There is no day among
 * them: whoever plays on another day than the class would stand there alone.
 */
export const COLUMNS = [
  'level',
  'version',
  'id',
  'mode',
  'seat',
  'finished',
  'ending',
  'what',
  'fork',
  'first',
  'last',
  'changed',
  'counted',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What a row tells of: a choice first and last, the signs found, or an answer before and after the story. */
export type What = 'choice' | 'signs' | 'question';

/** A value to be put in words. */
export interface Cell {
  readonly column: Column;
  readonly value: string;
  /** What the row tells of, and which fork, conversation or question it is. */
  readonly what: What;
  readonly fork: string;
}

/**
 * Spreadsheet programs split at a semicolon where the comma is, or may be, a decimal sign, and at a comma elsewhere.
 */
export const separatorFor = (language: string): ',' | ';' =>
  new Intl.NumberFormat(language).formatToParts(0.5).find((part) => part.type === 'decimal')?.value === '.' ? ',' : ';';

/** A spreadsheet takes a cell that begins so for a formula, whatever its quotes. */
const FORMULA = /^[=+\-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

function cell(text: string, separator: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return harmless.includes(separator) || /["\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as RFC 4180 has it, in UTF-8 with the mark at its head by which spreadsheet programs know that. */
export const csv = (rows: readonly (readonly string[])[], separator: ',' | ';'): string =>
  `\u{FEFF}${rows.map((row) => `${row.map((text) => cell(text, separator)).join(separator)}\r\n`).join('')}`;

/** What a playthrough tells in one row. */
interface Told {
  readonly what: What;
  readonly fork: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly counted: boolean;
}

function toldBy(of: Playthrough, level: Version): Told[] {
  const choices = recordedForks(level).flatMap(({ id, counted }): Told[] => {
    const [first, last] = of.forks[id] ?? [];
    return first === undefined || last === undefined
      ? []
      : [{ what: 'choice', fork: id, first: [first], last: [last], counted }];
  });
  const signs = recordedSigns(level).flatMap(({ id }): Told[] => {
    const found = of.signs?.[id];
    return found ? [{ what: 'signs', fork: id, first: found, last: [], counted: false }] : [];
  });
  const questions = QUESTION_IDS.flatMap((id): Told[] => {
    const [before, after] = [of.before?.[id], of.after?.[id]];
    if (before === undefined && after === undefined) return [];
    const given = (answer: number | undefined): string[] => (answer === undefined ? [] : [String(answer)]);
    return [{ what: 'question', fork: id, first: given(before), last: given(after), counted: false }];
  });
  return [...choices, ...signs, ...questions];
}

/**
 * The rows of a class's table, the head first; in no order of arrival.
 * @param name the words for a column
 * @param say the words for what stands in it
 * @param seats does it tell which animal chose what?
 */
export function tableOf(
  levels: readonly Version[],
  records: Iterable<Playthrough>,
  name: (column: Column) => string,
  say: (cell: Cell) => string,
  seats = true,
): string[][] {
  const columns = COLUMNS.filter((column) => seats || column !== 'seat');
  const rows = byId(records).flatMap((one) => {
    const level = levels.find((known) => known.id === one.level && known.version === one.version);
    return (level ? toldBy(one, level) : []).map(({ what, fork, first, last, counted }) => {
      const both = first.length > 0 && last.length > 0;
      const values: Record<Column, readonly string[]> = {
        level: [one.level],
        version: [String(one.version)],
        id: [one.id],
        mode: [one.mode],
        seat: one.seat === null ? [] : [one.seat],
        finished: [String(one.finished)],
        ending: typeof one.ending === 'string' ? [one.ending] : [],
        what: [what],
        fork: [fork],
        first,
        last,
        changed: both ? [String(first[0] !== last[0])] : [],
        counted: [String(counted)],
      };
      return columns.map((column) => values[column].map((value) => say({ column, value, what, fork })).join(' · '));
    });
  });
  return [columns.map(name), ...rows];
}
