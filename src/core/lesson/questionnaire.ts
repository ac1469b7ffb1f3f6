/** The questions before and after as they are put to a pupil, on five pages. Their wording is the project's own. */
import type { Answers, QuestionId } from '../record/before-after.ts';

/**
 * What may be ticked as a reason to tell: those of `tell` are reasons, the others are not, so that ticking all is no
 * answer.
 */
export const REASONS = [
  { id: 'secret', tell: true },
  { id: 'card', tell: false },
  { id: 'photo', tell: true },
  { id: 'moved', tell: false },
  { id: 'sad', tell: true },
] as const;

/** How many of the five were told apart rightly. */
export const knowScore = (ticked: readonly string[]): number =>
  REASONS.filter(({ id, tell }) => ticked.includes(id) === tell).length;

/** The steps of a scale, from the least to the most. */
export const STEPS = [0, 1, 2, 3] as const;
type Scale = 'likely' | 'sure' | 'agree';

/**
 * The five pages. An answer is recorded by its place in `words`, or by its step on the scale. `named`: the question has
 * words of its own beside those of the page.
 */
export const PAGES = [
  { id: 'know', asks: [{ question: 'know', kind: 'ticks' }] },
  { id: 'blame', asks: [{ question: 'blame', kind: 'words', words: ['true', 'not-true', 'unsure'] }] },
  {
    id: 'seen',
    asks: [
      { question: 'kind', kind: 'likely', named: true },
      { question: 'silent', kind: 'likely', named: true },
      { question: 'shame', kind: 'likely', named: true },
    ],
  },
  {
    id: 'tell',
    asks: [
      { question: 'first', kind: 'words', words: ['home', 'school', 'helpline', 'friend', 'nobody'] },
      { question: 'sure', kind: 'sure', named: true },
    ],
  },
  { id: 'able', asks: [{ question: 'able', kind: 'agree' }] },
] as const satisfies readonly {
  readonly id: string;
  readonly asks: readonly (
    | { readonly question: 'know'; readonly kind: 'ticks' }
    | { readonly question: 'blame' | 'first'; readonly kind: 'words'; readonly words: readonly string[] }
    | {
        readonly question: Exclude<QuestionId, 'know' | 'blame' | 'first'>;
        readonly kind: Scale;
        readonly named?: true;
      }
  )[];
}[];
export type QuestionnairePage = (typeof PAGES)[number];
export type Ask = QuestionnairePage['asks'][number];

/** The answers without those of a page, when it is passed. */
export const withoutPage = (given: Answers, { asks }: QuestionnairePage): Answers =>
  Object.fromEntries(Object.entries(given).filter(([question]) => !asks.some((ask) => ask.question === question)));
