import { type Ask, STEPS } from '../../core/lesson/questionnaire.ts';
import type { WordsPort } from '../../ports/device.ts';

/** What each answer to a question says, in the order in which answers are recorded. */
export const answerWords = (ask: Exclude<Ask, { kind: 'ticks' }>, t: WordsPort['t']): string[] =>
  ask.kind === 'words'
    ? ask.words.map((word) => t(`check.answers.${word}`))
    : STEPS.map((step) => t(`check.${ask.kind}.${step}`));
