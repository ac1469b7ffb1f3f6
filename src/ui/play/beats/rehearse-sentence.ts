/** The sentence built in a rehearsal. */
import { partsNow, type Rehearse } from '../../../core/kinds/rehearse.ts';
import type { Values } from '../../../core/level/condition.ts';
import type { Level } from '../../../core/level/schema.ts';
import { beatOf } from '../../../core/story/questions.ts';

export type Join = 'space' | 'comma' | 'stop';
/** A row of the sentence: the part picked, or nothing yet. `join` stands before it. */
export interface SentencePart {
  readonly row: string;
  readonly part: string | undefined;
  readonly join: Join;
}

/** The sentence as far as it is made. `picked` holds the part of each row. */
export function sentenceParts(beat: Rehearse, given: Values, picked: Values): SentencePart[] {
  return beat.rows.map((row) => {
    const part = partsNow(row, given).find((one) => one.id === picked[row.id]?.[0]);
    return { row: row.id, part: part?.id, join: part?.join ?? 'space' };
  });
}

/**
 * Puts spoken rows (`beat.row`) together as text. `word` gives words by path, `mark` the language's sign for a join.
 */
export function spokenSentence(
  level: Level,
  given: Values,
  rows: readonly string[],
  word: (path: string) => string,
  mark: (join: Join) => string,
): string {
  return rows.reduce((text, row) => {
    const [beatId = '', rowId = ''] = row.split('.');
    const picked = given[row]?.[0];
    const beat = beatOf(level, beatId);
    if (picked === undefined || beat.kind !== 'rehearse') return text;
    const part = beat.rows.find((one) => one.id === rowId)?.parts.find((one) => one.id === picked);
    return text + (text === '' ? '' : mark(part?.join ?? 'space')) + word(`beats.${beatId}.${picked}`);
  }, '');
}
