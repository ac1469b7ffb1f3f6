import { SHOWS, STRANDS } from '../../src/core/level/schema.ts';
import { kindOf } from '../../src/core/kinds/index.ts';
import type { LevelFolder } from '../vite/level-folder.ts';

/**
 * The capabilities of the Model National Response (2016 version); names as in the list of WeProtect's former website,
 * shortened.
 */
const CAPABILITIES = [
  'Leadership',
  'Research and monitoring',
  'Legislation',
  'Dedicated law enforcement',
  'Judiciary and prosecutors',
  'Offender management',
  'Access to image databases',
  'End-to-end support',
  'Child protection workforce',
  'Compensation and remedies',
  'Child helpline',
  'Hotline',
  'Education programme',
  'Child participation',
  'Offender support',
  'Takedown procedures',
  'Reporting by companies',
  'Innovative solutions',
  'Corporate responsibility',
  'Ethical media reporting',
  'Universal terminology',
] as const;

/** What a story can play that is not as one would wish it, and where its help stands. */
const PLAYED: Readonly<Record<(typeof SHOWS)[number], string>> = {
  'adult-fails': 'a grown-up who is told does not help, and another one does',
  'not-sorry': 'who did it is not sorry, or not yet',
  'platform-does-little': 'the platform or the police do little, or late',
  'helper-outside-family': 'who helps is outside the family',
  'helper-inside-family': 'who helps is inside the family',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
/** A table of Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The warning signs that are to be found in the chats of a level, in English. */
const signsOf = ({ level, words }: LevelFolder): string[] =>
  level.beats.flatMap((beat) => {
    const { signs, signsAre = 'signs' } = kindOf(beat);
    const found = signsAre === 'signs' ? (signs?.(beat) ?? []) : [];
    return found.map(({ id }) => words['en']?.beats[beat.id]?.[id] ?? id);
  });

/**
 * Which level covers what: themes, role, age, warning signs, capabilities, strands; and for each capability and strand
 * its levels.
 */
export function coverage(levels: readonly LevelFolder[]): string {
  const title = ({ level, words }: LevelFolder): string => words['en']?.title ?? level.id;
  const all = table(
    ['level', 'age', 'role', 'opens', 'themes', 'warning signs to find', 'Model National Response', 'strands'],
    levels.map((one) => {
      const { age, role, opens, themes, capabilities, strands } = one.level;
      return [
        `${title(one)} (\`${one.level.id}\`)`,
        age,
        role,
        opens === 'lesson' ? 'in a lesson' : 'freely',
        themes.join(', '),
        signsOf(one).join(' · ') || '–',
        capabilities?.join(', ') ?? '–',
        strands?.join(', ') ?? '–',
      ];
    }),
  );
  const of = (has: (one: LevelFolder) => boolean): string => levels.filter(has).map(title).join(', ') || '–';
  const capabilities = table(
    ['', 'capability', 'levels'],
    CAPABILITIES.map((name, at) => [
      String(at + 1),
      name,
      of(({ level }) => level.capabilities?.includes(at + 1) ?? false),
    ]),
  );
  const strands = table(
    ['strand', 'levels'],
    STRANDS.map((strand) => [strand, of(({ level }) => level.strands?.includes(strand) ?? false)]),
  );
  const played = table(
    ['what is played', 'levels', 'where'],
    SHOWS.map((shown) => {
      const there = levels.filter(({ level }) => level.shows?.[shown] !== undefined);
      return [
        PLAYED[shown],
        String(there.length),
        there.map((one) => `${title(one)} (\`${one.level.shows?.[shown]}\`)`).join(', ') || '–',
      ];
    }),
  );
  return `# What the levels cover

Made by \`npm run coverage\` from the level files: change those, not this page.

${all}

## Model National Response (2016 version)

${capabilities}

## Education for a Connected World (UKCIS 2020)

${strands}

## What the stories play

Named by their authors (\`shows\`), each with the beat in which it is played.

${played}
`;
}
