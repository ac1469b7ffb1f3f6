/** The questions before and after as they are put to a pupil, on five pages. Their wording is the project's own. */
import { type Answers, QUESTIONS, type QuestionId } from '../record/before-after.ts';

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

/** Scales of four steps, from the least to the most. */
export type Scale = 'likely' | 'sure' | 'agree';

/** `named`: it has words of its own beside those of the page. */
export type Ask =
  | { readonly question: 'know'; readonly kind: 'ticks'; readonly named?: never }
  | {
      readonly question: 'blame' | 'first';
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly named?: never;
    }
  | { readonly question: Exclude<QuestionId, 'know' | 'blame' | 'first'>; readonly kind: Scale; readonly named?: true };

export interface CheckPage {
  readonly id: string;
  readonly asks: readonly Ask[];
}

/** The five pages. An answer is recorded by its place in `words`, or by its step on the scale. */
export const PAGES: readonly CheckPage[] = [
  { id: 'know', asks: [{ question: 'know', kind: 'ticks' }] },
  { id: 'blame', asks: [{ question: 'blame', kind: 'words', words: ['true', 'not-true', 'unsure'] }] },
  {
    id: 'seen',
    asks: (['kind', 'silent', 'shame'] as const).map((question) => ({ question, kind: 'likely', named: true })),
  },
  {
    id: 'tell',
    asks: [
      { question: 'first', kind: 'words', words: ['home', 'school', 'helpline', 'friend', 'nobody'] },
      { question: 'sure', kind: 'sure', named: true },
    ],
  },
  { id: 'able', asks: [{ question: 'able', kind: 'agree' }] },
];

/** The steps of a question that is not ticked, from 0. */
export const stepsOf = ({ question }: Ask): number[] =>
  Array.from({ length: QUESTIONS.find((one) => one.id === question)?.answers ?? 0 }, (_, at) => at);

/** The answers without those of a page, when it is passed. */
export const withoutPage = (given: Answers, { asks }: CheckPage): Answers =>
  Object.fromEntries(Object.entries(given).filter(([question]) => !asks.some((ask) => ask.question === question)));
