import { lookedAt, REACHED, type Values } from '../../level/condition.ts';
import type { Beat } from '../../kinds/index.ts';
import type { Level } from '../../level/schema.ts';
import { conditionsIn, nodesOf } from '../nodes.ts';

/** Which values of which forks some conditions look at. What nobody looks at need not be remembered. */
export type Looks = ReadonlyMap<string, ReadonlySet<string>>;

/** What the conditions inside these parts of a level look at. */
export function looksIn(...parts: unknown[]): Looks {
  const looks = new Map<string, Set<string>>();
  for (const { test } of conditionsIn(parts)) {
    for (const [fork, value] of lookedAt(test)) looks.set(fork, (looks.get(fork) ?? new Set()).add(value));
  }
  return looks;
}

const join = (all: readonly Looks[]): Looks => {
  const looks = new Map<string, Set<string>>();
  for (const one of all)
    for (const [fork, values] of one) looks.set(fork, new Set([...(looks.get(fork) ?? []), ...values]));
  return new Map([...looks].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The values as far as they are looked at: two stories with the same projection go on alike. */
export function project(given: Values, looks: Looks): Values {
  const kept: Record<string, readonly string[]> = {};
  for (const [fork, values] of looks) {
    const chosen = Object.hasOwn(given, fork) ? given[fork] : undefined;
    const seen = chosen && [...values].filter((value) => chosen.includes(value)).sort();
    if (seen && (seen.length > 0 || values.has(REACHED))) kept[fork] = seen;
  }
  return kept;
}

/** The beats that a part of a level may lead to. */
function targets(part: unknown): string[] {
  return [...nodesOf(part)].flatMap(({ key, value }) => {
    if (key !== 'next') return [];
    return typeof value === 'string' ? [value] : (value as { to: string }[]).map((one) => one.to);
  });
}

export interface BeatLooks {
  /** What this beat itself looks at, and who people are. */
  readonly own: Looks;
  /** What it and every beat after it look at, and what is told after the ending. */
  readonly live: Looks;
}

/** For each beat, what must be remembered on coming to it. */
export function looksByBeat(level: Level, beats: ReadonlyMap<string, Beat>): ReadonlyMap<string, BeatLooks> {
  const people = looksIn(level.cast);
  const always = join([people, looksIn(level.side, level.stepOut, level.debrief)]);
  const own = new Map([...beats].map(([id, beat]) => [id, join([people, looksIn(beat)])]));
  const next = new Map([...beats].map(([id, beat]) => [id, targets(beat).filter((to) => beats.has(to))]));

  const reachedFrom = (id: string): Set<string> => {
    const reached = new Set([id]);
    for (const one of reached) for (const to of next.get(one) ?? []) reached.add(to);
    return reached;
  };
  return new Map(
    [...beats.keys()].map((id) => {
      const ahead = [...reachedFrom(id)].map((one) => own.get(one) ?? people);
      return [id, { own: own.get(id) ?? people, live: join([always, ...ahead]) }];
    }),
  );
}
