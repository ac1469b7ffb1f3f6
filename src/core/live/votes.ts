/**
 * The votes of a class by its devices: hidden until they are shown. Then they are counted, once, as hands are: what a
 * class keeps of them is how many chose what.
 */
import * as z from 'zod/mini';
import { type At, type Ballot, type Time, TIMES, value } from './at.ts';
import type { Vote } from './messages.ts';

/** What a device chose, and the turn of its vote. */
const cast = z.tuple([z.int(), value]);
const byTime = <One extends z.ZodMiniType>(one: One) =>
  z.strictObject({ first: z.optional(one), last: z.optional(one) });

const votesAtFork = z.strictObject({
  level: z.string(),
  version: z.int(),
  fork: z.string(),
  choices: z.array(value),
  /** By client, what was chosen and may still be changed. */
  by: z.record(z.string(), byTime(cast)),
  /** How many chose what, once it was shown: it stays so. */
  counts: byTime(z.record(value, z.int())),
});
export type VotesAtFork = Readonly<z.infer<typeof votesAtFork>>;

/** By fork, as `forkKey` gives it. */
export const votes = z.record(z.string(), votesAtFork);
export type Votes = Readonly<z.infer<typeof votes>>;

export const forkKey = ({ level, version, fork }: Pick<At, 'level' | 'version' | 'fork'>): string =>
  `${level}/${version}/${fork}`;

/** A vote is opened, or opened again. */
export function withBallot(before: Votes, { level, version, fork }: Ballot, choices: readonly string[]): Votes {
  const key = forkKey({ level, version, fork });
  return { ...before, [key]: { level, version, fork, choices: [...choices], by: {}, counts: {}, ...before[key] } };
}

function counted({ by, choices }: VotesAtFork, time: Time): Record<string, number> {
  const chosen = Object.values(by).flatMap((one) => one[time]?.[1] ?? []);
  return Object.fromEntries(choices.map((choice) => [choice, chosen.filter((one) => one === choice).length]));
}

/** The vote is seen by the class, and with a second one the first: they are counted as they stand, and stay so. */
export function withShown(before: Votes, ballot: Ballot): Votes {
  const key = forkKey(ballot);
  const at = before[key];
  if (!at || at.counts[ballot.time]) return before;
  const first = at.counts.first ?? counted(at, 'first');
  const counts = ballot.time === 'first' ? { first } : { first, last: counted(at, 'last') };
  return { ...before, [key]: { ...at, counts } };
}

/** The votes with one more, or the same ones where it says nothing new or comes too late; nothing if none was opened. */
export function withVote(
  before: Votes,
  client: string,
  { level, version, fork, time, turn, choice }: Vote,
): Votes | undefined {
  const key = forkKey({ level, version, fork });
  const at = before[key];
  if (!at?.choices.includes(choice)) return undefined;
  const known = at.by[client];
  const isCounted = at.counts[time] !== undefined || (time === 'first' && at.counts.last !== undefined);
  if (isCounted || turn <= (known?.[time]?.[0] ?? 0)) return before;
  return { ...before, [key]: { ...at, by: { ...at.by, [client]: { ...known, [time]: [turn, choice] } } } };
}

/** How many devices have voted. */
export const votedIn = (of: Votes, ballot: Ballot): number =>
  Object.values(of[forkKey(ballot)]?.by ?? {}).filter((one) => one[ballot.time] !== undefined).length;

/** The votes at the end of a lesson: what was not shown is counted too, and nothing is left of any device. */
export function withEnd(before: Votes): Votes {
  const isCast = (at: VotesAtFork, time: Time): boolean => Object.values(at.by).some((one) => one[time] !== undefined);
  const all = Object.values(before).reduce(
    (votes, at) =>
      TIMES.filter((time) => isCast(at, time)).reduce((all, time) => withShown(all, { ...at, time }), votes),
    before,
  );
  return Object.fromEntries(Object.entries(all).map(([key, at]) => [key, { ...at, by: {} }]));
}
