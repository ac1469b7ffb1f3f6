/** What the program's exports hold, taken from the program itself. */
import { COLUMNS, type Column, type What } from '../../src/core/class/csv.ts';
import { statements } from '../../src/core/class/xapi.ts';
import { EXTENTS } from '../../src/core/course/dose.ts';
import { LOG_COLUMNS, type LogColumn } from '../../src/core/course/log.ts';
import { SLOTS } from '../../src/core/course/plan.ts';
import { PAGES } from '../../src/core/lesson/questionnaire.ts';
import { QUESTIONS, type QuestionId } from '../../src/core/record/before-after.ts';
import { recordedForks, recordedSigns } from '../../src/core/record/forks.ts';
import { MODES } from '../../src/core/record/playthrough.ts';
import { questionWords } from '../../src/ui/teacher/prepare/question-words.ts';
import type { LevelFolder } from '../vite/level-folder.ts';
import { type InAll, wordsOfAll } from './words.ts';

/** What a file needs to be read without the game: its words in every language, by what they stand for. */
export interface Exports {
  /** The table of a class, whose words are those of the teacher's language. */
  readonly table: {
    readonly columns: Readonly<Record<Column, InAll>>;
    readonly what: Readonly<Record<What, InAll>>;
    readonly modes: Readonly<Record<string, InAll>>;
    readonly yes: InAll;
    readonly no: InAll;
    /** Each answer stands at its number. */
    readonly questions: Readonly<Record<QuestionId, { readonly ask: InAll; readonly answers: readonly InAll[] }>>;
  };
  /** The log of lessons, the same in every language. */
  readonly log: {
    readonly columns: readonly LogColumn[];
    readonly lessons: readonly string[];
    readonly extents: readonly string[];
  };
}

const WHATS = ['choice', 'signs', 'question'] as const satisfies readonly What[];

/**
 * What the class's table and the log of lessons hold.
 * @param root the project folder
 */
export function exportsOf(root: string): Exports {
  const words = wordsOfAll(root);
  const from = <Key extends string>(keys: readonly Key[], path: string): Record<Key, InAll> =>
    Object.fromEntries(keys.map((key) => [key, words(`${path}.${key}`)])) as Record<Key, InAll>;
  const languages = Object.keys(words('export.yes'));
  const questions = QUESTIONS.map(({ id, answers }, at) => {
    const said = languages.map((language) => {
      const one = questionWords(at, (key, ...[values]) => words(key, values)[language] ?? key);
      return [language, one] as const;
    });
    const ask = Object.fromEntries(said.map(([language, one]) => [language, one.ask]));
    const each = Array.from({ length: answers }, (_, step) =>
      Object.fromEntries(said.map(([language, one]) => [language, one.answers[step] ?? ''])),
    );
    return [id, { ask, answers: each }];
  });
  return {
    table: {
      columns: from(COLUMNS, 'export.columns'),
      what: from(WHATS, 'export.what'),
      modes: from(MODES, 'export.modes'),
      yes: words('export.yes'),
      no: words('export.no'),
      questions: Object.fromEntries(questions) as Exports['table']['questions'],
    },
    log: { columns: LOG_COLUMNS, lessons: SLOTS, extents: EXTENTS },
  };
}

/** Which questions stand together on a page. */
export const pagesOf = (): readonly (readonly QuestionId[])[] =>
  PAGES.map(({ asks }) => asks.map((one): QuestionId => one.question));

/** One kind of xAPI statement: what is said of what, and which fields the answer has. */
export interface StatementKind {
  readonly verb: string;
  readonly type: string;
  readonly object: string;
  readonly result: string;
}

/** Every field of every statement, and every kind of statement, by a playthrough in which each of them occurs. */
export function statementsOf({ level }: LevelFolder): {
  readonly fields: readonly string[];
  readonly kinds: readonly StatementKind[];
} {
  const fork = recordedForks(level)[0];
  const spot = recordedSigns(level)[0];
  if (!fork || !spot) throw new Error(`In ${level.id} nothing is chosen or nothing is found.`);
  const sign = spot.signs[0] ?? '';
  const all = statements(
    [level],
    [
      {
        id: 'aaaa',
        level: level.id,
        version: level.version,
        mode: 'own',
        seat: null,
        day: '2026-09-07',
        finished: true,
        forks: { [fork.id]: [fork.values[0] ?? '', fork.values[1] ?? ''] },
        signs: { [spot.id]: [sign] },
        ending: 'end',
        before: { know: 1 },
        after: { know: 2 },
      },
    ],
    'class',
  );
  const fields = (value: unknown, path: string): string[] =>
    Array.isArray(value)
      ? value.flatMap((one) => fields(one, `${path}[]`))
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, one]) => fields(one, path === '' ? key : `${path}.${key}`))
        : [path];
  const template = (id: string): string =>
    id
      .replace(`levels/${level.id}/${level.version}`, 'levels/{story}/{version}')
      .replace(`forks/${fork.id}`, 'forks/{where}')
      .replace(`signs/${spot.id}/${sign}`, 'signs/{where}/{sign}')
      .replace('check/know', 'check/{question}');
  const kinds = all.map(({ verb, object, result }) => ({
    verb: verb.id,
    type: object.definition?.type ?? '',
    object: template(object.id),
    result: fields(result ?? {}, '').join(', '),
  }));
  return {
    fields: [...new Set(all.flatMap((one) => fields(one, '')))].sort(),
    kinds: [...new Map(kinds.map((one) => [JSON.stringify(one), one])).values()],
  };
}
