import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import type { Version } from '../record/forks.ts';
import { isPass } from './groups.ts';
import { type ForkView, projectFork } from './projector.ts';
import type { Shown } from './shown.ts';
import { LEAST, type Said } from './small-groups.ts';
import type { Summary } from './summary.ts';

/** Whom a charter speaks to: five groups, each with a part in it. */
export const ADDRESSEES = ['children', 'families', 'schools', 'companies', 'leaders'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** Whose part each role is. */
export const PART_OF: Readonly<Record<string, Addressee>> = {
  'left-out': 'children',
  saw: 'children',
  target: 'children',
  friend: 'children',
  hurt: 'children',
  impersonated: 'children',
  admin: 'children',
  sibling: 'families',
  parent: 'families',
  teacher: 'schools',
  counsellor: 'schools',
  moderator: 'companies',
  council: 'leaders',
};

/** More than a dozen nobody keeps, and they would not stand on one page. */
export const MOST_PROMISES = 12;

/** A sentence that can stand in the charter: its words are `debrief.<fork>.promise` of the level. */
export interface CharterLine {
  readonly level: string;
  readonly fork: string;
  readonly to: Addressee;
  /** Did the class choose what it promises? */
  readonly valued: boolean;
}

export const promiseId = ({ level, fork }: Pick<CharterLine, 'level' | 'fork'>): string => `${level}/${fork}`;

const isPromise = (of: unknown): of is string => {
  const parts = typeof of === 'string' ? of.split('/') : [];
  return parts.length === 2 && parts.every((part) => z.safeParse(id, part).success);
};

/**
 * Ids of promises from whatever was kept: each that is one, once, as many as a charter has. Nothing when it is no list:
 * then the charter is worked out anew.
 */
export const promiseIds = (kept: unknown): readonly string[] | undefined =>
  Array.isArray(kept) ? [...new Set(kept.filter(isPromise))].slice(0, MOST_PROMISES) : undefined;

/**
 * Do the protective groups (grade 3) hold half of a class or more? Asked of what the projector shows of the fork and of
 * nothing else: whatever follows from that, everybody who saw it could have said. So a group whose size is hidden counts
 * as nobody, unless ranks say that half of all must be in it; where it may not be said how many answered, all who came
 * in count as having answered; a group that a level puts in place of its choices has no grade. Where the last choices
 * may not be shown the first ones are asked: they are hidden mostly because few or none changed.
 */
function isValued({ groups, second, answers, cameIn }: ForkView): boolean {
  const of = (group: ForkView['groups'][number]): Said => (second ? group.last : group.first);
  const chosen = groups.filter((group) => !isPass(group));
  const said = chosen.filter((group) => group.grade === 3).map(of);
  const pupils = said.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  if (pupils > 0) return pupils * 2 >= (answers ?? cameIn);
  if (said.some((one) => one === 'half' || one === 'nearly-all')) return true;
  // all others together are too few for the half
  const others = chosen.filter((group) => group.grade !== 3);
  return (
    said.some((one) => one !== null) &&
    others.every((group) => of(group) === 'few') &&
    2 * others.length * (LEAST - 1) <= (answers ?? cameIn - (LEAST - 1))
  );
}

/**
 * What a class could promise, in the order of its levels: of each that has answers, or was played in a lesson before,
 * every fork it talks about. Nothing else of the class is in it. What was revealed of a fork stands; whoever came later
 * is not in it.
 */
export const charterOf = (
  played: readonly {
    readonly level: Version;
    readonly summary: Summary;
    readonly shown?: Shown | undefined;
    /** Was it played in a lesson before? */
    readonly before?: boolean;
  }[],
): CharterLine[] =>
  played
    .filter(({ summary, before }) => before || summary.cameIn > 0)
    .flatMap(({ level, summary, shown }) =>
      summary.forks
        .filter(({ talk }) => talk)
        .map((fork) => ({
          level: level.id,
          fork: fork.fork,
          to: PART_OF[level.role] ?? 'children',
          valued: isValued(shown?.forks[fork.fork]?.view ?? projectFork(fork)),
        })),
    );

/**
 * What is ticked before anybody ticks: what was valued. Where that is too much each level has its turn, a sentence at a
 * time; where it is nothing, each level begins with its first sentence: an empty sheet starts no talk.
 */
export function firstTicks(lines: readonly CharterLine[]): readonly string[] {
  const valued = lines.some((line) => line.valued)
    ? lines.filter((line) => line.valued)
    : lines.filter((line, at) => lines.findIndex((one) => one.level === line.level) === at);
  const turns = valued.map((line, at) => ({
    id: promiseId(line),
    turn: valued.slice(0, at).filter((one) => one.level === line.level).length,
  }));
  const taken = new Set(
    turns
      .sort((one, other) => one.turn - other.turn)
      .slice(0, MOST_PROMISES)
      .map((one) => one.id),
  );
  return valued.map(promiseId).filter((one) => taken.has(one));
}

/**
 * The sentences that stand in a charter, by whom they speak to; a group without one is left out. `chosen`: what is kept
 * in the class.
 */
export function charterBy(
  lines: readonly CharterLine[],
  chosen: readonly string[] | undefined,
): { readonly to: Addressee; readonly lines: readonly CharterLine[] }[] {
  const ticked = new Set(chosen ?? firstTicks(lines));
  return ADDRESSEES.map((to) => ({
    to,
    lines: lines.filter((line) => line.to === to && ticked.has(promiseId(line))),
  })).filter((group) => group.lines.length > 0);
}
