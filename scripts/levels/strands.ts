import { STRANDS } from '../../src/core/level/schema.ts';
import { SLOTS, USUAL } from '../../src/core/course/plan.ts';
import { AGES } from '../../src/core/sid/levels.ts';
import type { LevelFolder } from '../vite/level-folder.ts';
import { table } from './coverage.ts';

type Theme = LevelFolder['level']['themes'][number];

/** Competences of DigComp 2.2 that a story can lean on, and the themes that do. */
const DIGCOMP: readonly (readonly [name: string, themes: readonly Theme[]])[] = [
  ['2.3 Engaging in citizenship through digital technologies', ['systems']],
  ['2.5 Netiquette', ['bullying', 'picture', 'exclusion', 'hate']],
  ['2.6 Managing digital identity', ['impersonation']],
  ['4.2 Protecting personal data and privacy', ['impersonation', 'machines', 'contact', 'threats', 'private-picture']],
  [
    '4.3 Protecting health and well-being',
    ['bullying', 'exclusion', 'hate', 'machines', 'contact', 'threats', 'private-picture'],
  ],
];

/** What of the goal "end abuse, exploitation, trafficking and all violence against children" a story is about. */
const SDG: readonly (readonly [name: string, themes: readonly Theme[]])[] = [
  ['Violence among children', ['bullying', 'picture', 'exclusion', 'hate', 'impersonation']],
  ['Abuse and exploitation', ['contact', 'threats', 'private-picture']],
  ['What protects all children: laws, companies, helplines, schools', ['systems']],
];

/** Topics that the guidance of England since September 2026 names, and the stories that are about them. */
const NEW_IN_ENGLAND: readonly (readonly [topic: string, levels: readonly string[]])[] = [
  ['Pictures made by a program (deepfakes)', ['the-fake']],
  ['Chatbots', ['it-said-it-loved-me']],
  ['Hatred of women and girls (misogyny)', []],
];

/** Which story stands for what in four frameworks, and where in the two courses. */
export function strands(levels: readonly LevelFolder[]): string {
  const title = ({ level, words }: LevelFolder): string => words['en']?.title ?? level.id;
  const has = (one: LevelFolder, themes: readonly Theme[]): boolean =>
    one.level.themes.some((theme) => themes.includes(theme));
  const dot = (yes: boolean): string => (yes ? '●' : '');
  const placeOf = ({ level }: LevelFolder): string => {
    const places = AGES.flatMap((age) => SLOTS.filter((slot) => USUAL[age][slot] === level.id));
    return places[0] ?? '–';
  };
  const rows = (names: readonly string[], of: (one: LevelFolder, name: string) => boolean): string =>
    table(
      ['story', 'age', 'lesson', ...names],
      levels.map((one) => [title(one), one.level.age, placeOf(one), ...names.map((name) => dot(of(one, name)))]),
    );
  const byThemes = (list: typeof DIGCOMP): string =>
    rows(
      list.map(([name]) => name),
      (one, name) => has(one, list.find(([other]) => other === name)?.[1] ?? []),
    );
  return `# Stories and frameworks

Made by \`npm run coverage\` from the level files: change those, not this page. “Lesson” is the place in the course of its age. A dot says what a story is about; it does not say that a framework is covered by it.

## Education for a Connected World (UKCIS 2020)

Eight strands; the stories name theirs in \`level.json\`.

${rows([...STRANDS], (one, name) => (one.level.strands as readonly string[] | undefined)?.includes(name) ?? false)}

## England: relationships, sex and health education

The statutory guidance of the Department for Education in force since September 2026. Three of the topics it names, and the stories about them; its other parts are to be read in the document itself.

${table(
  ['topic', 'stories'],
  NEW_IN_ENGLAND.map(([topic, ids]) => [
    topic,
    levels.flatMap((one) => (ids.includes(one.level.id) ? title(one) : [])).join(', ') || 'none yet',
  ]),
)}

## DigComp 2.2

The European Commission’s framework of digital competence for citizens, by the themes of a story.

${byThemes(DIGCOMP)}

## Sustainable Development Goal 16.2

The goal is to end abuse, exploitation, trafficking and all violence against children. By the themes of a story:

${byThemes(SDG)}
`;
}
