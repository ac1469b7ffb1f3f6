import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, COLUMNS, csv, separatorFor, tableOf } from './csv.ts';
import { recordedForks, recordedSigns } from '../record/forks.ts';
import { levels } from '../../../tests/fixtures/records.ts';
import { anyRecords, frog, pupils } from '../../../tests/fixtures/classes.ts';

/** Reads a table back by another hand than the one that wrote it. */
function readBack(text: string, separator: string): string[][] {
  const { data, errors } = papaparse.parse<string[]>(text.replace('\u{FEFF}', ''), {
    delimiter: separator,
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  // what follows the last end of line is no row
  return data.slice(0, -1);
}
const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

describe('the table', () => {
  it('is split as spreadsheet programs in that language split', () => {
    expect(
      Object.fromEntries(
        ['en', 'zh', 'ja', 'sw', 'es', 'fr', 'de', 'pt-BR', 'ar-EG', 'ru'].map((language) => [
          language,
          separatorFor(language),
        ]),
      ),
    ).toEqual({
      en: ',',
      zh: ',',
      ja: ',',
      sw: ',',
      es: ';',
      fr: ';',
      de: ';',
      'pt-BR': ';',
      'ar-EG': ';',
      ru: ';',
    });
  });

  it('read back gives the same rows, whatever stands in them', () => {
    const sign = fc.constantFrom(
      '"',
      ',',
      ';',
      '\r',
      '\n',
      '=',
      '+',
      '-',
      '@',
      '\t',
      'ä',
      'ب',
      '🦉',
      ' ',
      "'",
      'x',
      '＝',
    );
    const cell = fc.oneof(
      fc.string(),
      fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, separator) => {
          const text = csv(rows, separator);
          expect(text.startsWith('\u{FEFF}')).toBe(true);
          expect(readBack(text, separator)).toEqual(rows.map((row) => row.map(guarded)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has no cell that is taken for a formula', () => {
    for (const begins of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])
      expect(csv([[begins]], ',')).toContain(`'${begins}`);
  });

  const name = (column: string): string => column;
  const raw = ({ value }: Cell): string => value;

  it('has a row for each playthrough and fork it came to', () => {
    const [head, ...rows] = tableOf(
      levels,
      [...pupils(1, ['a', 'c']), ...pupils(1, ['b', 'b'], ['none', 'a'])].map((one) => ({ ...one, signs: null })),
      name,
      raw,
    );
    expect(head).toEqual([...COLUMNS]);
    expect(rows.map((row) => row.slice(7))).toEqual([
      ['choice', 'd1', 'a', 'c', 'true', 'true'],
      ['choice', 'd1', 'b', 'b', 'false', 'true'],
      ['choice', 'd2', 'none', 'a', 'true', 'true'],
    ]);
    fc.assert(
      fc.property(anyRecords, (records) => {
        const told = records.reduce((sum, one) => {
          const level = levels.find((known) => known.id === one.level) ?? frog;
          const forks = recordedForks(level).filter((fork) => fork.id in one.forks).length;
          const signs = recordedSigns(level).filter(({ id }) => id in (one.signs ?? {})).length;
          const questions = new Set([...Object.keys(one.before ?? {}), ...Object.keys(one.after ?? {})]).size;
          return sum + forks + signs + questions;
        }, 0);
        expect(tableOf(levels, records, name, raw)).toHaveLength(told + 1);
      }),
    );
  });

  it('tells of the signs found, and of what was answered before and after', () => {
    const [one] = pupils(1);
    const [spot] = recordedSigns(frog);
    const [sign, other] = spot!.signs;
    const rows = tableOf(
      levels,
      [{ ...one!, signs: { [spot!.id]: [sign!, other!] }, before: { know: 2, sure: 1 }, after: { know: 4 } }],
      name,
      raw,
    ).slice(1);
    expect(rows.map((row) => row.slice(7, 12))).toEqual([
      ['signs', spot!.id, `${sign} · ${other}`, '', ''],
      ['question', 'know', '2', '4', 'true'],
      ['question', 'sure', '1', '', ''],
    ]);
  });

  it('says no day, and no animal where seats are left out', () => {
    expect(COLUMNS as readonly string[]).not.toContain('day');
    const records = pupils(1, ['a', 'c']).map((one) => ({ ...one, seat: 'owl' as const, day: '2026-11-29' }));
    expect(tableOf(levels, records, name, raw).flat()).toContain('owl');
    const without = tableOf(levels, records, name, raw, false);
    expect(without.flat()).not.toContain('owl');
    expect(without.flat()).not.toContain('2026-11-29');
    expect(without[0]).not.toContain('seat');
  });

  it('says a choice in words, and leaves out records of another version', () => {
    const words = ({ column, value, fork, what }: Cell): string => `${column} ${value} ${fork} ${what}`;
    const [, row] = tableOf(levels, pupils(1, ['a', 'c']), name, words);
    expect(row?.[9]).toBe('first a d1 choice');
    expect(
      tableOf(
        levels,
        pupils(1, ['a', 'c']).map((one) => ({ ...one, version: 9 })),
        name,
        words,
      ),
    ).toHaveLength(1);
  });
});
