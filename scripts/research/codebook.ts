import { join } from 'node:path';
import type { Column } from '../../src/core/class/csv.ts';
import type { LogColumn } from '../../src/core/course/log.ts';
import type { QuestionId } from '../../src/core/record/before-after.ts';
import { REASONS } from '../../src/core/lesson/questionnaire.ts';
import { readLevel } from '../vite/level-folder.ts';
import { exportsOf, pagesOf, statementsOf } from './exports.ts';

/** A story in which something is chosen and something is found. */
const STORY = 'funny-frog';

const TABLE: Readonly<Record<Column, string>> = {
  level: 'the title of the story, in the language of the file; the xAPI file has its id',
  version: 'the version of the story, a whole number: another version may ask other things',
  id: 'four letters, drawn by chance: rows with the same story and id are one playthrough; they lead to no pupil and to no other story',
  mode: 'where it was played: on a device of one’s own, on a shared one, or together on the wall',
  seat: 'the animal of the seat; the column is left out where the lesson has no seats or the teacher saves the table without them. A study takes it without',
  finished: 'was the story played to its end?',
  ending: 'the first ending that was come to; empty: none, or not told',
  what: 'what the row tells of: see below',
  fork: 'where: the choice, the place where signs are found, or the question',
  first: 'the first choice; the signs found, with “ · ” between them; the answer before the story. Empty: passed',
  last: 'the last choice after going back; the answer after the story. Empty: passed, or the story was not finished',
  changed: 'is the last another than the first? Empty where one of them is',
  counted: 'is it summed up for the class? Questions and signs are not',
};

const LOG: Readonly<Record<LogColumn, string>> = {
  date: 'the day, YYYY-MM-DD, by the teacher’s device',
  lesson: 'the lesson of the course',
  story: 'the id of the story',
  minutes: 'minutes as the teacher left them: those of the plan, or put right; empty where nobody said',
  extent: '`whole` or `part`; empty where choices that came in alone tell that it was held',
};

const QUESTION: Readonly<Record<QuestionId, string>> = {
  know: 'a score: how many of five were told apart rightly',
  blame: 'is a child partly to blame?',
  kind: 'a kind message to the one who is laughed at',
  silent: 'saying nothing',
  shame: 'embarrassing the one who began',
  first: 'whom one would tell first',
  sure: 'how sure one is to tell',
  able: 'knowing three things to do',
};

const rows = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/**
 * The codebook of all that a teacher can save for a study.
 * @param root the project folder
 */
export function codebook(root: string): string {
  const { table, log } = exportsOf(root);
  const xapi = statementsOf(readLevel(join(root, 'levels', STORY)));
  const keys = Object.keys(table.columns) as Column[];
  const languages = Object.keys(table.yes);
  const questions = Object.entries(table.questions) as [QuestionId, (typeof table.questions)[QuestionId]][];
  return `# Codebook

What the game's own files hold. Written by \`npm run codebook\` from the program, together with [columns.json](columns.json), by which \`analyse.py\` reads a file in any language; a test fails when a column, a word or a field has changed and this has not. Nothing here is a name, a school, a device or a time of day. **No file says which class it is of**: whoever collects them names each by the study's own code (\`protocol.md\`, Data).

## The table of a class

*Table* on the class's page, saved **without animals**. UTF-8 with a byte order mark, lines end with CR LF, quotes as in RFC 4180, split by a comma, or by a semicolon where the language writes 0,5. One row for each playthrough and what it came to. A cell that a spreadsheet would take for a formula begins with an apostrophe.

${rows(
  ['column', ...languages, 'what it holds'],
  keys.map((key) => [code(key), ...languages.map((one) => table.columns[key][one] ?? ''), TABLE[key]]),
)}

Yes and no: ${languages.map((one) => `${table.yes[one]} / ${table.no[one]}`).join(', ')}. What a row tells of:

${rows(
  ['', ...languages],
  Object.entries(table.what).map(([key, words]) => [code(key), ...languages.map((one) => words[one] ?? '')]),
)}

Played on:

${rows(
  ['', ...languages],
  Object.entries(table.modes).map(([key, words]) => [code(key), ...languages.map((one) => words[one] ?? '')]),
)}

There is no day in it: whoever played on another day than the class would stand there alone.

## The questions before and after

Rows of \`question\`. The same eight answers on five pages each time (${pagesOf()
    .map((page) => page.join(', '))
    .join(
      '; ',
    )}); a page can be passed. **Their wording is the project's own and has not been validated.** The file has the words; their numbers:

${rows(
  ['id', 'about', 'asked', 'answers'],
  questions.map(([id, { ask, answers }]) => [
    code(id),
    QUESTION[id],
    ask['en'] ?? '',
    answers.map((one, at) => `${at} ${one['en'] ?? ''}`).join('; '),
  ]),
)}

The five of \`know\`, by their ids: ${REASONS.map(({ id, tell }) => `\`${id}\` ${tell ? 'is' : 'is not'} a reason to tell`).join(', ')}.

## The log of lessons

*Save the log of lessons* on the page of a class's course, \`lessons.csv\`. The same words and commas in every language. One row for each time that a lesson was held.

${rows(
  ['column', 'what it holds'],
  log.columns.map((key) => [code(key), LOG[key]]),
)}

Lessons: ${log.lessons.map(code).join(', ')}. Extents: ${log.extents.map(code).join(', ')}.

## The xAPI file

*xAPI file* on the class's page: statements after the profile for serious games, with ids instead of words. The actor is made for each playthrough, of its id and one drawn for the class: the same in every file of the class, so that a file taken in twice counts once, and worked out by nobody who does not have the class. The time of day is always midnight. What a class did together on the wall is not in it.

${rows(
  ['verb', 'type of object', 'object', 'fields of the result'],
  xapi.kinds.map(({ verb, type, object, result }) => [code(verb), code(type), code(object), code(result)]),
)}

Fields: ${xapi.fields.map(code).join(', ')}.
`;
}
