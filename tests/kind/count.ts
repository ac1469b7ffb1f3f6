import * as z from 'zod/mini';
import { pick, PASSED } from '../level/condition.ts';
import { forkParts, result } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import type { Author } from './author.ts';
import { askWords, idsOf, type Kind, passed } from './kind.ts';

/** Say how many: a number from none to the most. Of the tests alone: it stands for whatever kind comes next. */
export const count = z.strictObject({
  ...forkParts,
  kind: z.literal('count'),
  most: z.int().check(z.minimum(1), z.maximum(9)),
  /** What is counted. */
  unit: id,
  results: z.array(result).check(z.minLength(1)),
});
export type Count = z.infer<typeof count>;

/** The number an answer or a draft holds, as a number. */
export const numberIn = (answer: { readonly [key: string]: readonly string[] }): number => Number(answer['']?.[0] ?? 0);

const numbers = (beat: Count): string[] => Array.from({ length: beat.most + 1 }, (_, number) => String(number));
const isNumber = (beat: Count, answer: { readonly [key: string]: readonly string[] }): boolean =>
  Object.keys(answer).join() === '' && answer['']?.length === 1 && numbers(beat).includes(answer[''][0] ?? '');
const answers = (beat: Count) => numbers(beat).map((number) => ({ '': [number] }));

export const countKind: Kind<Count, 'asks'> = {
  schema: count,
  does: 'asks',
  panel: 'usual',
  accepts: (beat, _given, answer) => isNumber(beat, answer),
  holdsDraft: (beat, _given, draft) => isNumber(beat, draft),
  answers,
  possible: (beat) => ({ '': (ids) => ids.length === 1 && numbers(beat).includes(ids[0] ?? '') }),
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  outcomes: (beat) => beat.results.map((one) => one.outcome),
  words: (beat) => [...askWords(beat), beat.unit, 'more', 'fewer', 'done'],
  options: (beat) => beat.results,
  recorded: (beat) => idsOf(beat.results),
  value: (beat, given) => pick(beat.results, given)?.id,
  ahead: answers,
  chosen: (beat) => ({ say: beat.unit, icon: 'say' }),
};

export const countAuthor: Author<Count> = {
  about: 'Say how many.',
  keys: { most: 'The largest number.', unit: 'The word id of what is counted.' },
  lists: { results: { one: 'result', many: 'results', picked: true, after: true } },
  keyed: { unit: 'item' },
  optionsIn: 'results',
  seconds: () => 4,
  presses: (_beat, _given, answer) => [
    ...Array.from({ length: numberIn(answer) }, () => ({ choice: 'more' })),
    { choice: 'done' },
  ],
  half: { make: '[data-choice="more"]', back: '[data-choice="fewer"]' },
  example: {
    beat: {
      id: 'how-many',
      kind: 'count',
      // the code of a class has no room for one more in a level that has every kind
      counted: false,
      most: 4,
      unit: 'people',
      results: [
        { id: 'some', grade: 3, if: { 'how-many': ['1', '2', '3'] }, outcome: { lines: [{ say: 'with-you' }] } },
        { id: 'none-or-all', grade: 2 },
      ],
      pass: { lines: [{ say: 'hard-to-say' }] },
    },
    words: {
      ask: 'How many stay with him?',
      people: 'So many people',
      more: 'One more',
      fewer: 'One fewer',
      done: 'That is it',
      'with-you': 'They stay until the bus comes.',
      'hard-to-say': 'It is hard to say.',
    },
    whole: [{ '': ['0'] }, { '': ['3'] }],
    part: [{ '': ['2'] }],
    refused: [{ '': ['5'] }, { '': ['1', '2'] }, {}],
  },
};
