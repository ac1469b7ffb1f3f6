import { PAGES } from '../../../core/lesson/questionnaire.ts';
import { answerWords } from '../../lesson/answer-words.ts';
import type { WordsPort } from '../../../ports/device.ts';
import { QUESTIONS } from '../../../core/record/before-after.ts';

/** A question asked before and after: what was asked, and what each answer says. */
export function questionWords(
  at: number,
  t: WordsPort['t'],
): { readonly ask: string; readonly answers: readonly string[] } {
  const question = QUESTIONS[at] ?? QUESTIONS[0];
  const steps = Array.from({ length: question.answers }, (_, step) => step);
  const page = PAGES.find(({ asks }) => asks.some((one) => one.question === question.id));
  const asked = page?.asks.find((one) => one.question === question.id);
  if (!page || !asked) return { ask: question.id, answers: steps.map(String) };
  const ask =
    'named' in asked
      ? t('projector.check.part', { page: t(`check.${page.id}.ask`), part: t(`check.parts.${asked.question}`) })
      : t(`check.${page.id}.ask`);
  if (asked.kind === 'ticks')
    return { ask, answers: steps.map((step) => t('projector.check.score', { score: step, of: question.answers - 1 })) };
  return { ask, answers: answerWords(asked, t) };
}
