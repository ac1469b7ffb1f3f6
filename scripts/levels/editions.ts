/** The first and the second edition of the levels side by side, for `docs/levels.md`. */
import {
  ALL_FIGURES,
  type Bound,
  type Figure,
  type Figures,
  LEVEL_FIGURES,
} from '../../src/core/checker/choices/bounds.ts';

/** What all levels came to, once. */
export interface Edition {
  readonly levels: Readonly<Record<string, Figures>>;
  readonly all: Figures;
}

/** What is kept in `levels/choices.json`. */
export interface Kept {
  /** The first edition, for good. */
  readonly first: Edition;
  /** What nothing may be worse than. */
  readonly now: Edition;
  /** Levels in their second edition: each must be within all bounds of its own. */
  readonly second: readonly string[];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** Of a level, what is compared; its lengths are the same in both, and stand in no review. */
const COMPARED = ['same', 'fresh', 'finale', 'opening', 'untraced', 'passed', 'uncosted', 'ready'] as const;

const value = (figures: Figures | undefined, name: string): string => String(figures?.[name] ?? '–');

const within = ({ least, most }: Bound): string =>
  [least !== undefined && `at least ${least}`, most !== undefined && `at most ${most}`].filter(Boolean).join(', ');

const boundOf = (name: string, { bound }: Figure): string =>
  name === 'opening' ? `at most ${bound('8-11').most} (8–11), ${bound('11-14').most} (11–14)` : within(bound());

/** The page. A level that is not there yet in one of the editions has a dash. */
export function editions({ first, now, second }: Kept): string {
  const both = (before: Figures | undefined, after: Figures | undefined, name: string): string => {
    const [was, is] = [value(before, name), value(after, name)];
    return was === is ? was : `${was} → **${is}**`;
  };
  const ids = Object.keys({ ...first.levels, ...now.levels }).sort();
  return `# The levels, first and second edition

Made by \`npm run levels -- --choices --keep\`: change the levels, not this page. How each figure is counted stands in \`levels/README.md\`, “What is counted of the choices”. One figure alone did not change; of two the first is the first edition’s.

In the second edition (within every bound of its own): ${second.length > 0 ? second.join(', ') : 'none yet'}.

## All levels together

${table(
  ['', 'first edition', 'now', 'bound'],
  Object.entries(ALL_FIGURES).map(([name, figure]) => [
    `${figure.unit.trim()} ${figure.says}`.trim(),
    value(first.all, name),
    value(now.all, name),
    within(figure.bound()),
  ]),
)}

Likeness is Cosine Delta (Smith and Aldridge 2011, Evert et al. 2017), in English: how often each of the hundred commonest words and marks is used, as deviations from the mean of the cast, by the angle between two people. 100 is the same, 0 as unlike as any two.

## Level by level

${table(
  ['level', ...COMPARED],
  ids.map((id) => [id, ...COMPARED.map((name) => both(first.levels[id], now.levels[id], name))]),
)}

${COMPARED.flatMap((name) => {
  const figure = LEVEL_FIGURES[name];
  return figure ? [`- **${name}**: ${`${figure.unit} ${figure.says}`.trim()}; ${boundOf(name, figure)}`] : [];
}).join('\n')}
`;
}
