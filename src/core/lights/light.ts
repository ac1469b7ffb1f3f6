/**
 * The night of lights: what a class sends of one level, a lit window in everybody's street. It is made of what the wall
 * has shown already, and says which group stood first, never a number of pupils.
 */
import * as z from 'zod/mini';
import { isPass } from '../class/groups.ts';
import type { Shown, ShownFork } from '../class/shown.ts';
import type { Said } from '../class/small-groups.ts';
import { id } from '../level/parts.ts';
import { day, dayNumber } from '../record/day.ts';
import { AGES } from '../sid/levels.ts';

/** Days for which a light is shown; the day it is sent is the first. */
export const LIGHT_DAYS = 30;
/** Forks of one level that a light speaks of at the most. */
export const MOST_FORKS = 6;

/** A country by its two letters (ISO 3166), or `ZZ`: not said. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/));
export const NO_COUNTRY = 'ZZ';

/** The group that stood first; `null`: none was ahead of the others. */
const ahead = z.nullable(id);
const fork = z.strictObject({
  fork: id,
  /** At the first vote. */
  first: ahead,
  /** After the talk; left out where the wall did not show a second vote. */
  last: z.optional(ahead),
});
export type LightFork = Readonly<z.infer<typeof fork>>;

export const light = z.strictObject({
  country,
  /** The age band of the class. */
  age: z.enum(AGES),
  level: id,
  version: z.int().check(z.minimum(1)),
  forks: z.array(fork).check(z.minLength(1), z.maxLength(MOST_FORKS)),
  /** The day it was sent, `YYYY-MM-DD`. */
  day,
  /** Grows with each light of a class: of two the greater one holds. */
  turn: z.int().check(z.minimum(1), z.maximum(2 ** 31)),
});
export type Light = Readonly<z.infer<typeof light>>;

type Group = ShownFork['view']['groups'][number];

/** Ranks that the wall gives to one group alone. */
const ALONE: ReadonlySet<Said> = new Set<Said>(['nearly-all', 'half', 'most']);

/** The group that the wall shows ahead of all others, `null` where none is, nothing where it says nothing. */
function aheadIn(groups: readonly Group[], time: 'first' | 'last'): string | null | undefined {
  const chosen = groups.filter((group) => !isPass(group) && group[time] !== null);
  if (chosen.length === 0) return undefined;
  const alone = chosen.find((group) => ALONE.has(group[time]));
  if (alone) return alone.id;
  const sized = chosen.flatMap(({ id: group, [time]: size }) => (typeof size === 'number' ? [{ group, size }] : []));
  const largest = Math.max(...sized.map(({ size }) => size));
  const [one, ...others] = sized.filter(({ size }) => size === largest);
  return one && others.length === 0 ? one.group : null;
}

/**
 * What a light may say of what a class saw of one version of a level. It looks at nothing but the pictures that stand on
 * the wall, so that it says nothing of any group that they do not say.
 * @returns nothing as long as the wall has said nothing
 */
export function lightForks(shown: Shown): readonly LightFork[] | undefined {
  const forks = Object.values(shown.forks).flatMap(({ view }): LightFork[] => {
    const [first, last] = [aheadIn(view.groups, 'first'), view.second ? aheadIn(view.groups, 'last') : undefined];
    return first === undefined ? [] : [{ fork: view.fork, first, ...(last !== undefined && { last }) }];
  });
  return forks.length > 0 ? forks.slice(0, MOST_FORKS) : undefined;
}

/** What a class would say of a level: of the newest version of it that its wall has spoken of. */
export function lightOfClass(
  { shown = {} }: { readonly shown?: Readonly<Record<string, Shown>> | undefined },
  level: string,
): Pick<Light, 'version' | 'forks'> | undefined {
  const versions = Object.entries(shown).flatMap(([key, one]) => {
    const [id, version] = key.split('/');
    const forks = id === level ? lightForks(one) : undefined;
    return forks ? [{ version: Number(version), forks: [...forks] }] : [];
  });
  return versions.sort((one, other) => other.version - one.version)[0];
}

/** Is a light of this day still shown? */
export const isLit = ({ day: sent }: Pick<Light, 'day'>, today: string): boolean =>
  dayNumber(today) - dayNumber(sent) < LIGHT_DAYS;
