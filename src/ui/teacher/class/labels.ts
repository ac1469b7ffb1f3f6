import { endOf, isFork, optionsOf } from '../../../core/kinds/index.ts';
import { SAID } from '../../../core/kinds/kind.ts';
import type { Wording } from '../../../core/level/parts.ts';
import { PASSED } from '../../../core/level/condition.ts';
import type { Level } from '../../../core/level/schema.ts';
import { isLevel, type Version } from '../../../core/record/forks.ts';
import type { Shape } from '../../../core/record/shape.ts';
import { resultsAt } from '../../../core/level/word-keys.ts';
import type { WordsPort } from '../../../ports/device.ts';

/** Where a label changes with the story, the one that stands without a condition. */
const usual = (of: Wording): string =>
  typeof of === 'string' ? of : ((of.find((one) => one.if === undefined) ?? of[of.length - 1])?.say ?? '');

/** The words with which a fork and what was chosen there are named outside of the story. */
export interface Labels {
  /** The question at a fork. */
  ask(fork: string): string;
  /** The fork's name in the class's talk; its question where it has none. */
  fork(fork: string): string;
  /** What stands in a record: a choice, a group, a result, the pass. */
  value(fork: string, value: string): string;
  /** The title of an ending. */
  ending(ending: string): string;
}

/** Where the title of an ending is kept with a class. */
export const endingKey = (ending: string): string => `beats.${ending}.title`;

/** As they were kept with the class. */
function keptLabels({ forks, words }: Shape, t: WordsPort['t']): Labels {
  const ask = (fork: string): string => words[`beats.${fork}.ask`] ?? fork;
  return {
    ask,
    fork: (fork) => words[`debrief.${fork}.name`] ?? ask(fork),
    value(fork, value) {
      if (value === PASSED) return t('class.passed');
      if (value === SAID) return t('class.said');
      const [choice, group] = [words[`beats.${fork}.${value}`], words[`debrief.${fork}.${value}`]];
      const chosen = forks.find((one) => one.id === fork)?.values.includes(value);
      return (chosen ? (choice ?? group) : (group ?? choice)) ?? value;
    },
    ending: (ending) => words[endingKey(ending)] ?? ending,
  };
}

export const labelsOf = (of: Version, words: Pick<WordsPort, 'level' | 't'>): Labels =>
  isLevel(of) ? labelsOfLevel(of, words) : keptLabels(of, words.t);

function labelsOfLevel(level: Level, { level: word, t }: Pick<WordsPort, 'level' | 't'>): Labels {
  const beatOf = (fork: string) => level.beats.find((beat) => beat.id === fork);
  const ask = (fork: string): string => {
    const beat = beatOf(fork);
    return word(level.id, `beats.${fork}.${usual((beat && isFork(beat) ? beat.ask : undefined) ?? 'ask')}`);
  };
  return {
    ask,
    fork: (fork) => (level.debrief[fork] ? word(level.id, `debrief.${fork}.name`) : ask(fork)),
    value(fork, value) {
      const beat = beatOf(fork);
      if (value === PASSED) return t('class.passed');
      if (value === SAID) return t('class.said');
      // what comes of a fork has words only where the class talks of it
      const talk = level.debrief[fork];
      if (talk && [...(talk.groups ?? []), ...resultsAt(level, fork)].some((one) => one.id === value))
        return word(level.id, `debrief.${fork}.${value}`);
      const label = beat && optionsOf(beat).find((one) => one.id === value)?.label;
      return label === undefined ? value : word(level.id, `beats.${fork}.${usual(label)}`);
    },
    ending(ending) {
      const end = endOf(beatOf(ending));
      return end ? word(level.id, `beats.${ending}.${end.title}`) : ending;
    },
  };
}
