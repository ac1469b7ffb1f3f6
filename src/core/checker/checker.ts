/**
 * The level checker: everything that is wrong with a level, in one go. Pure, so that a page, a script and a test share
 * it.
 */
import { level as levelSchema } from '../level/schema.ts';
import { words as wordsSchema } from '../level/words.ts';
import type { Checked, CheckedWords, Options } from './checked.ts';
import { nestedTooDeep } from '../nesting.ts';
import { compareFaults, type Fault, fault, languageFile, LEVEL_FILE } from './fault.ts';
import { measure, type Measures } from './measure.ts';
import { misreadIds } from './misread-ids.ts';
import { under } from './nodes.ts';
import { RULES, WORD_RULES } from './rules/index.ts';
import { withinMinutes } from './rules/minutes.ts';
import { schemaFaults } from './schema-faults.ts';
import { textsOf } from './text/texts.ts';
import { usesOf } from './text/uses.ts';
import { survey } from './explore/survey.ts';
import { explore } from './explore/explore.ts';

export interface Checkup {
  /** Sorted by file and place; empty when the level is sound. */
  readonly faults: readonly Fault[];
  /** What the level comes to; nothing when it does not fit the schema. */
  readonly measures?: Measures;
  /** What the rules looked at; nothing when it does not fit the schema. */
  readonly checked?: Checked;
}

/** What does not fit the schema; or, of a level that does, all that the rules look at. */
function readLevel(input: unknown, known: CheckedWords): { faults: readonly Fault[]; checked?: Checked } {
  const faults = schemaFaults(levelSchema, input);
  const parsed = levelSchema.safeParse(input);
  if (!parsed.success) return { faults };
  const level = parsed.data;
  const misread = misreadIds(level);
  // a level whose ids would be misread must not be walked
  if (misread.length > 0) return { faults: misread };
  const walked = explore(level);
  return { faults, checked: { ...known, level, explored: walked, uses: usesOf(level), survey: survey(level, walked) } };
}

/** What is nested so deep that nothing may walk through it, in any of the files. */
function* tooDeep(files: readonly (readonly [file: string, value: unknown])[]): Generator<Fault> {
  for (const [file, value] of files) {
    const way = nestedTooDeep(value);
    if (way)
      yield fault(
        'too-deep',
        under('', ...way.slice(0, 4)),
        `Something here stands in something else ${way.length} times over, and no level needs half of that.`,
        'Take out what was put into itself.',
        file,
      );
  }
}

/**
 * Checks a level and its words against the schema and against every rule. It throws for nothing that is in a file.
 * @param level what stands in `level.json`
 * @param words what stands in each language file, by language tag
 */
export function checkUp(level: unknown, words: Readonly<Record<string, unknown>>, options: Options): Checkup {
  const deep = [
    ...tooDeep([
      [LEVEL_FILE, level],
      ...Object.entries(words).map(([language, file]) => [languageFile(language), file] as const),
    ]),
  ];
  if (deep.length > 0) return { faults: deep };
  const id: unknown = typeof level === 'object' && level !== null ? (level as { id?: unknown }).id : undefined;
  const texts = Object.fromEntries(Object.entries(words).map(([language, file]) => [language, textsOf(file)]));
  const known: CheckedWords = { words, texts, id: typeof id === 'string' ? id : '', options };
  const { faults: formal, checked } = readLevel(level, known);
  const measures = checked && measure(checked);
  const faults = [
    ...formal,
    ...Object.entries(words).flatMap(([language, file]) => schemaFaults(wordsSchema, file, languageFile(language))),
    ...WORD_RULES.flatMap((rule) => [...rule(known)]),
    ...(checked ? RULES.flatMap((rule) => [...rule(checked)]) : []),
    ...(checked && measures ? withinMinutes(checked.level, measures) : []),
  ].sort(compareFaults);
  return { faults, ...(measures && { measures }), ...(checked && { checked }) };
}

/** The faults alone. */
export const checkLevel = (
  level: unknown,
  words: Readonly<Record<string, unknown>>,
  options: Options,
): readonly Fault[] => checkUp(level, words, options).faults;
