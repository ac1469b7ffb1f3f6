import * as z from 'zod/mini';
import { pick, PASSED } from '../level/condition.ts';
import { forkParts, result } from '../level/outcome.ts';
import { id } from '../level/parts.ts';
import type { Author, Press } from './author.ts';
import { allOf, type Answer, askWords, idsOf, type Kind, oneOf, passed } from './kind.ts';

/** Order a queue. Position n becomes the value `beat.n`, from 1; the beat itself holds the whole order. */
export const rank = z.strictObject({
  ...forkParts,
  kind: z.literal('rank'),
  items: z.array(z.strictObject({ id })).check(z.minLength(2), z.maxLength(6)),
  results: z.array(result).check(z.minLength(1)),
});
export type Rank = z.infer<typeof rank>;

/** The answer for an order of item ids. */
export const orderAnswer = (order: readonly string[]): Answer => ({
  '': order,
  ...Object.fromEntries(order.map((item, at) => [String(at + 1), [item]])),
});

const isOrder = (beat: Rank, order: readonly string[] | undefined): order is readonly string[] =>
  order !== undefined && order.length === beat.items.length && beat.items.every((item) => order.includes(item.id));

function* orders(items: readonly string[]): Generator<string[]> {
  if (items.length === 0) yield [];
  for (const first of items) for (const rest of orders(items.filter((item) => item !== first))) yield [first, ...rest];
}

export const rankKind: Kind<Rank, 'asks'> = {
  schema: rank,
  does: 'asks',
  panel: 'broad',
  accepts: (beat, _given, answer) =>
    isOrder(beat, answer['']) && JSON.stringify(answer) === JSON.stringify(orderAnswer(answer[''])),
  holdsDraft: (beat, _given, draft) => Object.keys(draft).join() === '' && isOrder(beat, draft['']),
  *answers(beat) {
    for (const order of orders(idsOf(beat.items))) yield orderAnswer(order);
  },
  possible: (beat) => ({
    '': allOf(beat.items),
    ...Object.fromEntries(beat.items.map((_, at) => [String(at + 1), oneOf(beat.items)])),
  }),
  verdict: (beat, given) => (given[beat.id]?.[0] === PASSED ? passed(beat.pass) : (pick(beat.results, given) ?? {})),
  outcomes: (beat) => beat.results.map((one) => one.outcome),
  words: (beat) => [...askWords(beat), ...beat.items.flatMap((item) => [item.id, `${item.id}-note`])],
  options: (beat) => beat.results,
  recorded: (beat) => idsOf(beat.results),
  value: (beat, given) => pick(beat.results, given)?.id,
};

/** One item after the other is moved up to its place. */
function movesTo(beat: Rank, wanted: readonly string[]): Press[] {
  let order = idsOf(beat.items);
  return wanted.flatMap((item, place) => {
    const up = order.indexOf(item) - place;
    order = [...order.slice(0, place), item, ...order.slice(place).filter((one) => one !== item)];
    return Array.from({ length: up }, () => ({
      selector: `.rank-card:has([data-choice="${item}"]) [data-move="-1"]`,
    }));
  });
}

export const rankAuthor: Author<Rank> = {
  about: 'Put a queue in order. The first is queue.1 in conditions, if the beat is called queue.',
  keys: { items: 'What is put in order. Its name stands under the id, a note under <id>-note.' },
  lists: {
    items: { one: 'item', many: 'items', role: 'item', besides: ['-note', 'note'] },
    results: { one: 'result', many: 'results', picked: true, after: true },
  },
  optionsIn: 'results',
  presses: (beat, _given, answer) => [...movesTo(beat, answer[''] ?? []), { choice: 'done' }],
  half: { make: '[data-move="1"]', back: '.rank-list > :nth-child(2) [data-move="-1"]' },
  example: {
    beat: {
      id: 'order',
      kind: 'rank',
      items: [{ id: 'note' }, { id: 'shout' }, { id: 'grown-up' }],
      results: [
        { id: 'told', grade: 3, if: { 'order.1': 'grown-up' }, outcome: { lines: [{ say: 'gran-listens' }] } },
        { id: 'begun', grade: 2 },
      ],
    },
    words: {
      ask: 'What comes first?',
      note: 'Write down what happened',
      'note-note': 'A day and a name are enough.',
      shout: 'Shout at everybody',
      'shout-note': 'It is loud for a minute.',
      'grown-up': 'Tell a grown-up',
      'grown-up-note': 'Two know more than one.',
      'gran-listens': 'Gran puts her cup down.',
    },
    whole: [orderAnswer(['grown-up', 'note', 'shout']), orderAnswer(['note', 'shout', 'grown-up'])],
    part: [{ '': ['shout', 'note', 'grown-up'] }],
    refused: [{ '': ['note', 'shout', 'grown-up'] }, orderAnswer(['note', 'shout']), {}],
  },
};
