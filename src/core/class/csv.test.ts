import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COLUMNS, csv, separatorFor, tableOf } from './csv.ts';
import { recordedForks } from '../record/forks.ts';
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

  it('has a row for each playthrough and fork it came to', () => {
    const name = (_column: string, value?: string): string => value ?? _column;
    const [head, ...rows] = tableOf(levels, [...pupils(1, ['a', 'c']), ...pupils(1, ['b', 'b'], ['none', 'a'])], name);
    expect(head).toEqual([...COLUMNS]);
    expect(rows.map((row) => row.slice(8))).toEqual([
      ['d1', 'a', 'c', 'true', 'true'],
      ['d1', 'b', 'b', 'false', 'true'],
      ['d2', 'none', 'a', 'true', 'true'],
    ]);
    fc.assert(
      fc.property(anyRecords, (records) => {
        const forks = records.reduce(
          (sum, one) =>
            sum +
            recordedForks(levels.find((level) => level.id === one.level) ?? frog).filter((fork) => fork.id in one.forks)
              .length,
          0,
        );
        expect(tableOf(levels, records, name)).toHaveLength(forks + 1);
      }),
    );
  });

  it('says a choice in words, and leaves out records of another version', () => {
    const name = (column: string, value?: string, fork?: string): string =>
      `${column} ${value ?? ''} ${fork ?? ''}`.trim();
    const [, row] = tableOf(levels, pupils(1, ['a', 'c']), name);
    expect(row?.[9]).toBe('first a d1');
    expect(
      tableOf(
        levels,
        pupils(1, ['a', 'c']).map((one) => ({ ...one, version: 9 })),
        name,
      ),
    ).toHaveLength(1);
  });
});
