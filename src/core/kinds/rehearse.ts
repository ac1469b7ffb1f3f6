import * as z from 'zod/mini';
import { condition, holds, PASSED, type Values } from '../level/condition.ts';
import { forkParts, outcome } from '../level/outcome.ts';
import { grade, id } from '../level/parts.ts';
import type { Author } from './author.ts';
import { type Answer, askWords, type Kind, oneOf, SAID } from './kind.ts';

const part = z.strictObject({
  id,
  if: z.optional(condition),
  /** What stands before this part in the sentence; the marks themselves are the language's. */
  join: z.optional(z.enum(['space', 'comma', 'stop'])),
});
const row = z.strictObject({ id, parts: z.array(part).check(z.minLength(1)) });
export type Row = z.infer<typeof row>;

/** Build the sentence with which one tells: a part from each row; then hear it answered. */
export const rehearse = z.strictObject({
  ...forkParts,
  kind: z.literal('rehearse'),
  /** Who speaks, and who listens. */
  who: id,
  to: id,
  rows: z.array(row).check(z.minLength(1), z.maxLength(4)),
  grade: z.optional(grade),
  tells: z.optional(id),
  outcome: z.optional(outcome),
});
export type Rehearse = z.infer<typeof rehearse>;

export const partsNow = (line: Row, given: Values): Row['parts'] => line.parts.filter((one) => holds(one.if, given));

const allowed = (beat: Rehearse, given: Values, answer: Answer): boolean =>
  Object.entries(answer).every(([key, ids]) => {
    const line = beat.rows.find((one) => one.id === key);
    return line !== undefined && ids.length === 1 && partsNow(line, given).some((one) => one.id === ids[0]);
  });

export const rehearseKind: Kind<Rehearse, 'asks'> = {
  schema: rehearse,
  does: 'asks',
  panel: 'usual',
  // '' says that the sentence was said, so that "passed" and "not reached" differ
  accepts(beat, given, answer) {
    const { '': said, ...rows } = answer;
    return said?.join() === SAID && Object.keys(rows).length === beat.rows.length && allowed(beat, given, rows);
  },
  holdsDraft: allowed,
  *answers(beat, given) {
    let made: Answer[] = [{ '': [SAID] }];
    for (const line of beat.rows)
      made = made.flatMap((one) => partsNow(line, given).map((added) => ({ ...one, [line.id]: [added.id] })));
    yield* made;
  },
  possible: (beat) => ({
    '': (ids) => ids.join() === SAID,
    ...Object.fromEntries(beat.rows.map((line) => [line.id, oneOf(line.parts)])),
  }),
  verdict(beat, given) {
    const passed = given[beat.id]?.[0] === PASSED;
    // a pass here is still a way to be heard: the adult asks
    return passed
      ? { tells: beat.tells, outcome: beat.pass }
      : { grade: beat.grade, tells: beat.tells, outcome: beat.outcome };
  },
  outcomes: (beat) => [beat.outcome],
  words: (beat) => [...askWords(beat), ...beat.rows.flatMap((line) => [line.id, ...line.parts.map((one) => one.id)])],
  options: () => [],
  recorded: () => [SAID],
  value: () => SAID,
  // however it is built, a sentence that is rehearsed tells somebody
  teller: (beat) => beat.tells,
};

export const rehearseAuthor: Author<Rehearse> = {
  about: 'Build the sentence with which one tells, and hear it answered.',
  keys: {
    who: 'Who speaks.',
    to: 'Who listens.',
    rows: 'A part is taken from each.',
    parts: 'What can be said here.',
    join: 'What stands before this part in the sentence: a space, a comma or a full stop.',
  },
  lists: {
    rows: { one: 'row', many: 'rows', role: 'row' },
    parts: { one: 'part of a sentence', many: 'parts of a row', role: 'part' },
  },
  people: ['to'],
  spoken: (beat) => beat.rows.map((line) => line.id),
  presses: (beat, _given, answer) => [
    ...beat.rows.map(({ id: row }) => ({ choice: answer[row]?.[0] ?? '', within: `row-${row}` })),
    { choice: 'say' },
  ],
  half: { make: '.part' },
  example: {
    beat: {
      id: 'say-it',
      kind: 'rehearse',
      who: 'you',
      to: 'gran',
      grade: 3,
      tells: 'you',
      rows: [
        { id: 'begin', parts: [{ id: 'listen' }, { id: 'please' }] },
        {
          id: 'then',
          parts: [
            { id: 'laughed', join: 'comma' },
            { id: 'sad', join: 'stop' },
          ],
        },
      ],
      outcome: {
        lines: [
          { speak: ['say-it.begin', 'say-it.then'], who: 'you' },
          { say: 'glad', who: 'gran' },
        ],
      },
      pass: { lines: [{ say: 'what-is-it', who: 'gran' }] },
    },
    words: {
      ask: 'How do you tell her?',
      begin: 'To begin',
      then: 'What happened',
      listen: 'Gran, listen',
      please: 'Can you help me',
      laughed: 'they laughed at Pip',
      sad: 'Pip is sad',
      glad: 'I am glad you told me.',
      'what-is-it': 'What is it, dear?',
    },
    whole: [{ '': [SAID], begin: ['listen'], then: ['sad'] }],
    part: [{ begin: ['please'] }],
    refused: [
      { '': [SAID], begin: ['listen'] },
      { begin: ['listen'], then: ['sad'] },
    ],
  },
};
