/** The words that a place of the projector needs, worked out from the level and the app. */
import type { SchoolClass } from '../../core/class/class.ts';
import type { PromptReason } from '../../core/class/prompts.ts';
import { isPass } from '../../core/class/groups.ts';
import { PASSED } from '../../core/level/condition.ts';
import type { Version } from '../../core/record/forks.ts';
import type { WordsPort } from '../../ports/device.ts';
import { labelsOf } from '../teacher/class/labels.ts';

type Words = Pick<WordsPort, 'level' | 't'>;

/** The letters that are in the files, by their place. */
const LETTERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The letter of each group at a fork; a pass has none. */
export function lettersOf(groups: readonly { readonly id: string }[], t: WordsPort['t']): Map<string, string> {
  return new Map(
    groups
      .filter((group) => !isPass(group))
      .map(({ id }, at) => {
        const letter = LETTERS[at];
        return [id, letter === undefined ? String(at + 1) : t(`projector.letters.${letter}`)];
      }),
  );
}

/** The app's words for how this class votes: by hands, or by standing up. */
export const voteWords = ({ stands }: Pick<SchoolClass, 'stands'>): 'projector.hands' | 'projector.standing' =>
  stands ? 'projector.standing' : 'projector.hands';

/** What stands on the card of a group. */
export const cardOf = (level: Version, words: Words, fork: string, value: string): string =>
  value === PASSED ? words.t('projector.pass') : labelsOf(level, words).value(fork, value);

/** The question at a fork, and its name where the question does not say it. */
export function askOf(
  level: Version,
  words: Words,
  fork: string,
): { readonly ask: string; readonly name: string | null } {
  const labels = labelsOf(level, words);
  const ask = labels.ask(fork),
    name = labels.fork(fork);
  return { ask, name: ask.startsWith(name) ? null : name };
}

/** Why the class is asked this, in words; nothing when there is no reason in how it split. */
export function reasonText(
  reason: PromptReason,
  letters: ReadonlyMap<string, string>,
  centre: string,
  t: WordsPort['t'],
): string {
  const letter = (id: string): string => letters.get(id) ?? '';
  switch (reason.id) {
    case 'tie':
      return t('projector.reason.tie', { one: letter(reason.groups[0]), other: letter(reason.groups[1]) });
    case 'same':
      return t('projector.reason.same', { group: letter(reason.group), pupils: reason.pupils, of: reason.of });
    case 'changed':
    case 'passed':
      return t(`projector.reason.${reason.id}`, { pupils: reason.pupils, of: reason.of });
    case 'alone':
      return t('projector.reason.alone', { centre });
    case 'most':
      return t('projector.reason.most', { group: letter(reason.group) });
    case 'divided':
      return t('projector.reason.divided');
    case 'open':
      return '';
  }
}
