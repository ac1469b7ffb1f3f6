import { recordedForks, type Version } from '../record/forks.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { byId } from './class.ts';

/** The columns of the table, one row per playthrough and fork that it came to. */
export const COLUMNS = [
  'level',
  'version',
  'id',
  'day',
  'mode',
  'seat',
  'finished',
  'ending',
  'fork',
  'first',
  'last',
  'changed',
  'counted',
] as const;
export type Column = (typeof COLUMNS)[number];

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

/**
 * The rows of a class's table, the head first; in no order of arrival.
 * @param name the words for a column, and for what stands in it (`first` of fork `d1`: `b`)
 */
export function tableOf(
  levels: readonly Version[],
  records: Iterable<Playthrough>,
  name: (column: Column, value?: string, fork?: string) => string,
): string[][] {
  const rows = byId(records).flatMap((one) => {
    const level = levels.find((known) => known.id === one.level && known.version === one.version);
    return (level ? recordedForks(level) : []).flatMap(({ id, counted }) => {
      const [first, last] = one.forks[id] ?? [];
      if (first === undefined || last === undefined) return [];
      const cells: Record<Column, string> = {
        level: one.level,
        version: String(one.version),
        id: one.id,
        day: one.day,
        mode: one.mode,
        seat: one.seat ?? '',
        finished: String(one.finished),
        ending: one.ending ?? '',
        fork: id,
        first,
        last,
        changed: String(first !== last),
        counted: String(counted),
      };
      return [COLUMNS.map((column) => (cells[column] === '' ? '' : name(column, cells[column], id)))];
    });
  });
  return [COLUMNS.map((column) => name(column)), ...rows];
}
