import { countedForks, endingIds, type Version } from '../record/forks.ts';
import type { Playthrough } from '../record/playthrough.ts';

/** Pupils who stood together at one fork, the first time through. */
export interface Band {
  readonly value: string;
  /** Had help come by the end of it? `null`: their record does not tell. */
  readonly lit: boolean | null;
  readonly pupils: number;
}

export interface Step {
  readonly fork: string;
  /** In the level's order, lit before dark before untold. */
  readonly bands: readonly Band[];
  /** Never came here, the first time through. */
  readonly unreached: number;
  /** How many had help by now, of those whose record tells. */
  readonly helped: number;
}

/** All ways of a class through a level, the first time through: for the flow picture. */
export interface Paths {
  readonly steps: readonly Step[];
  /** `null`: none came to yet; `undefined`: the record does not tell. */
  readonly endings: readonly { readonly ending: string | null | undefined; readonly pupils: number }[];
  /**
   * Each way that was gone, the most gone first: a value for each step (`null`: not reached), lit or not, and its
   * ending.
   */
  readonly ways: readonly Way[];
}
export interface Way {
  readonly values: readonly (string | null)[];
  readonly lit: readonly (boolean | null)[];
  readonly ending: string | null | undefined;
  readonly pupils: number;
}

/** By the end of each fork: had help come? It stays once it has come. */
function litAt(forks: readonly string[], helped: string | null | undefined): (boolean | null)[] {
  const at = forks.indexOf(helped ?? '');
  return forks.map((_, index) => (helped === undefined ? null : at >= 0 && index >= at));
}

const LIT = [true, false, null];

function waysOf(forks: readonly string[], pupils: readonly Playthrough[]): Way[] {
  const ways = new Map<string, { -readonly [Key in keyof Way]: Way[Key] }>();
  for (const { forks: chosen, helped, ending } of pupils) {
    const values = forks.map((fork) => chosen[fork]?.[0] ?? null);
    const key = JSON.stringify([values, helped ?? String(helped), ending ?? String(ending)]);
    const way = ways.get(key) ?? { values, lit: litAt(forks, helped), ending, pupils: 0 };
    way.pupils += 1;
    ways.set(key, way);
  }
  // equally many: by what they are, so that the order of arrival shows nowhere
  return [...ways].sort(([one, a], [other, b]) => b.pupils - a.pupils || (one < other ? -1 : 1)).map(([, way]) => way);
}

export function pathsOf(of: Version, pupils: readonly Playthrough[]): Paths {
  const forks = countedForks(of);
  const ways = waysOf(
    forks.map((fork) => fork.id),
    pupils,
  );
  const sum = (some: readonly Way[]): number => some.reduce((all, way) => all + way.pupils, 0);
  const steps = forks.map(({ id, values }, at): Step => ({
    fork: id,
    bands: values
      .flatMap((value) =>
        LIT.map((lit) => ({
          value,
          lit,
          pupils: sum(ways.filter((way) => way.values[at] === value && way.lit[at] === lit)),
        })),
      )
      .filter((band) => band.pupils > 0),
    unreached: sum(ways.filter((way) => way.values[at] === null)),
    helped: sum(ways.filter((way) => way.lit[at] === true)),
  }));
  const endings = [...endingIds(of), null, undefined];
  return {
    steps,
    endings: endings
      .map((ending) => ({ ending, pupils: sum(ways.filter((way) => way.ending === ending)) }))
      .filter((one) => one.pupils > 0),
    ways,
  };
}
