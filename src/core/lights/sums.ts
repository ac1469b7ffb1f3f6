/** What most classes chose, first and after the talk. What is counted here are classes, never pupils. */
import { type Age, AGES } from '../sid/levels.ts';
import type { LitWindow } from './lights.ts';

/** In how many classes a group stood first; `group` is `null` where none was ahead. */
export interface Standing {
  readonly group: string | null;
  readonly first: number;
  readonly last: number;
}

export interface ForkOfAge {
  readonly age: Age;
  /** Classes that said something of this fork, and those that said it after the talk as well. */
  readonly classes: { readonly first: number; readonly last: number };
  /** Those that stood first in any class, the most frequent first. */
  readonly standings: readonly Standing[];
}

export interface ForkOfClasses {
  readonly fork: string;
  /** Age bands of which a class has sent something, the younger first. */
  readonly ages: readonly ForkOfAge[];
}

export interface LevelOfClasses {
  readonly level: string;
  readonly version: number;
  readonly windows: number;
}

/** By name, the more frequent first. */
function frequencies(all: Iterable<string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

/** The countries of some windows, those of most windows first. */
export const countriesOf = (windows: Iterable<LitWindow>): readonly (readonly [country: string, windows: number])[] =>
  frequencies([...windows].map(({ country }) => country));

/** The levels of some windows, those of most windows first. */
export const levelsOf = (windows: Iterable<LitWindow>): readonly LevelOfClasses[] =>
  frequencies([...windows].map(({ level, version }) => `${level}/${version}`)).map(([key, count]) => {
    const [level = '', version = ''] = key.split('/');
    return { level, version: Number(version), windows: count };
  });

function standingsOf(forks: readonly { readonly first: string | null; readonly last?: string | null | undefined }[]) {
  const by = new Map<string | null, { first: number; last: number }>();
  const count = (group: string | null | undefined, time: 'first' | 'last'): void => {
    if (group === undefined) return;
    const at = by.get(group) ?? { first: 0, last: 0 };
    at[time] += 1;
    by.set(group, at);
  };
  for (const { first, last } of forks) {
    count(first, 'first');
    count(last, 'last');
  }
  return [...by]
    .map(([group, counts]): Standing => ({ group, ...counts }))
    .sort((a, b) => b.first + b.last - a.first - a.last || ((a.group ?? '') < (b.group ?? '') ? -1 : 1));
}

/** What the classes of some windows chose at the forks of one version of a level, in the order in which most spoke of them. */
export function forksOf(
  windows: Iterable<LitWindow>,
  { level, version }: Pick<LevelOfClasses, 'level' | 'version'>,
): readonly ForkOfClasses[] {
  const here = [...windows].filter((one) => one.level === level && one.version === version);
  return frequencies(here.flatMap(({ forks }) => forks.map(({ fork }) => fork))).map(([fork]) => ({
    fork,
    ages: AGES.flatMap((age): ForkOfAge[] => {
      const said = here.flatMap((one) => (one.age === age ? one.forks.filter((at) => at.fork === fork) : []));
      const last = said.filter((at) => at.last !== undefined).length;
      return said.length === 0 ? [] : [{ age, classes: { first: said.length, last }, standings: standingsOf(said) }];
    }),
  }));
}
