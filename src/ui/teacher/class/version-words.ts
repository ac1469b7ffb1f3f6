/** The words of a version of a level: those of its file, or those the class has kept with it. */
import type { SchoolClass } from '../../../core/class/class.ts';
import type { Level } from '../../../core/level/schema.ts';
import { isLevel, recordedForks, spotsOf, type Version } from '../../../core/record/forks.ts';
import { type Shape, versionKey } from '../../../core/record/shape.ts';
import { shapeOf } from '../../../core/record/shape-of.ts';
import { withShapes } from '../../../core/class/class.ts';
import type { WordsPort } from '../../../ports/device.ts';
import { endingKey, labelsOf } from './labels.ts';

/** What is missing among the kept words is named by its id. */
const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** A word of this version, by its key in a language file. */
export const wordOf =
  (of: Version, words: Pick<WordsPort, 'level'>): ((key: string) => string) =>
  (key) =>
    isLevel(of) ? words.level(of.id, key) : (of.words[key] ?? (key === 'title' ? of.id : lastOf(key)));

/** What a class keeps of a level, with the words in the language now in use. */
export function shapeWithWords(level: Level, words: Pick<WordsPort, 'level' | 't'>): Shape {
  const shape = shapeOf(level);
  const word = wordOf(level, words);
  const labels = labelsOf(level, words);
  const kept: Record<string, string> = {};
  const keep = (key: string): void => {
    kept[key] = word(key);
  };
  keep('title');
  keep(`people.${level.centre}`);
  for (const { id, values, groups, prompts } of shape.forks) {
    kept[`beats.${id}.ask`] = labels.ask(id);
    for (const value of values) kept[`beats.${id}.${value}`] = labels.value(id, value);
    if (prompts) ['name', 'promise', ...prompts].forEach((key) => keep(`debrief.${id}.${key}`));
    for (const group of groups ?? []) keep(`debrief.${id}.${group.id}`);
  }
  for (const { id, are, signs } of shape.spots) {
    kept[`beats.${id}.ask`] = labels.ask(id);
    for (const sign of signs)
      // what was done needs no reason
      [sign.id, ...(are === 'actions' ? [] : [`${sign.id}-why`])].forEach((key) => keep(`beats.${id}.${key}`));
  }
  for (const id of shape.endings) kept[endingKey(id)] = labels.ending(id);
  return { ...shape, words: kept };
}

/** The class with what these levels are like now. */
export const keepingLevels = (
  of: SchoolClass,
  levels: readonly Level[],
  words: Pick<WordsPort, 'level' | 't'>,
): SchoolClass =>
  withShapes(
    of,
    levels
      // what is kept already need not be put in words at each record that comes in
      .filter((level) => !(versionKey(level) in (of.shapes ?? {})))
      .filter((level) => recordedForks(level).length + spotsOf(level).length > 0)
      .map((one) => shapeWithWords(one, words)),
  );
