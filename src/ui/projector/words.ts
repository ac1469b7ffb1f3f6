/** The words that a place of the projector needs, worked out from the level and the app. */
import type { PromptReason } from '../../core/class/prompts.ts';
import { isPass } from '../../core/class/groups.ts';
import { PASSED } from '../../core/level/condition.ts';
import type { Level } from '../../core/level/schema.ts';
import { PAGES } from '../../core/lesson/check.ts';
import { QUESTIONS } from '../../core/record/before-after.ts';
import type { WordsPort } from '../../core/ports.ts';
import { labelsOf } from '../teacher/labels.ts';

type Words = Pick<WordsPort, 'level' | 't'>;

/** So many letters are in the files. */
const LETTERS = 10;

/** The letter of each group at a fork; a pass has none. */
export function lettersOf(groups: readonly { readonly id: string }[], t: WordsPort['t']): Map<string, string> {
  return new Map(groups.filter((group) => !isPass(group)).map(({ id }, at) => [id, at < LETTERS ? t(`projector.letters.${at}`) : String(at + 1)]));
}

/** What stands on the card of a group. */
export const cardOf = (level: Level, words: Words, fork: string, value: string): string =>
  (value === PASSED ? words.t('projector.pass') : labelsOf(level, words).value(fork, value));

/** The question at a fork, and its name where the question does not say it. */
export function askOf(level: Level, words: Words, fork: string): { readonly ask: string; readonly name: string | null } {
  const labels = labelsOf(level, words);
  const ask = labels.ask(fork), name = labels.fork(fork);
  return { ask, name: ask.startsWith(name) ? null : name };
}

/** Why the class is asked this, in words; nothing when there is no reason in how it split. */
export function reasonText(reason: PromptReason, letters: ReadonlyMap<string, string>, centre: string, t: WordsPort['t']): string {
  const letter = (id: string): string => letters.get(id) ?? '';
  switch (reason.id) {
    case 'tie': return t('projector.reason.tie', { one: letter(reason.groups[0]), other: letter(reason.groups[1]) });
    case 'same': return t('projector.reason.same', { group: letter(reason.group), pupils: reason.pupils, of: reason.of });
    case 'changed':
    case 'passed': return t(`projector.reason.${reason.id}`, { pupils: reason.pupils, of: reason.of });
    case 'alone': return t('projector.reason.alone', { centre });
    case 'open': return '';
  }
}

/** A question asked before and after: what was asked, and what each answer says. */
export function questionWords(at: number, t: WordsPort['t']): { readonly ask: string; readonly answers: readonly string[] } {
  const question = QUESTIONS[at] ?? QUESTIONS[0];
  const steps = Array.from({ length: question.answers }, (_, step) => step);
  const page = PAGES.find(({ asks }) => asks.some((one) => one.question === question.id));
  const asked = page?.asks.find((one) => one.question === question.id);
  if (!page || !asked) return { ask: question.id, answers: steps.map(String) };
  const ask = asked.named ? t('projector.check.part', { page: t(`check.${page.id}.ask`), part: t(`check.${page.id}.${asked.question}`) }) : t(`check.${page.id}.ask`);
  if (asked.kind === 'ticks') return { ask, answers: steps.map((step) => t('projector.check.score', { score: step, of: question.answers - 1 })) };
  return { ask, answers: steps.map((step) => (asked.kind === 'words' ? t(`check.${page.id}.${asked.words[step]}`) : t(`check.${asked.kind}.${step}`))) };
}
