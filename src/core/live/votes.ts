/**
 * The votes of a class by its devices: hidden until they are shown, and from then on as they were. They become records
 * of the class as those that are handed in, so that all that holds of those holds of them.
 */
import * as z from 'zod/mini';
import { type Playthrough, playthrough } from '../record/playthrough.ts';
import { type At, type Ballot, TIMES, value } from './at.ts';
import type { Vote } from './messages.ts';

const cast = z.tuple([z.int(), value]);

/** What one device chose at one fork, each time with the turn of its vote. */
const votesOfOne = z.strictObject({
  record: playthrough.shape.id,
  first: z.optional(cast),
  last: z.optional(cast),
  /** Its first choice came after the first vote was shown. */
  late: z.optional(z.literal(true)),
});
type VotesOfOne = Readonly<z.infer<typeof votesOfOne>>;

const votesAtFork = z.strictObject({
  level: z.string(),
  version: z.int(),
  fork: z.string(),
  choices: z.array(value),
  /** Which vote was shown last. */
  shown: z.optional(z.enum(TIMES)),
  /** The class went on after it had seen the last vote. */
  left: z.optional(z.literal(true)),
  by: z.record(z.string(), votesOfOne),
});
type VotesAtFork = Readonly<z.infer<typeof votesAtFork>>;

/** By fork, as `forkKey` gives it. */
export const votes = z.record(z.string(), votesAtFork);
export type Votes = Readonly<z.infer<typeof votes>>;

export const forkKey = ({ level, version, fork }: Pick<At, 'level' | 'version' | 'fork'>): string =>
  `${level}/${version}/${fork}`;

/** A vote is opened, or opened again. */
export function withBallot(before: Votes, ballot: Ballot, choices: readonly string[]): Votes {
  const key = forkKey(ballot);
  const { level, version, fork } = ballot;
  const known = before[key];
  return { ...before, [key]: { level, version, fork, choices: [...choices], by: {}, ...known } };
}

/** The vote is seen by the class: what was chosen in it stays. */
export function withShown(before: Votes, ballot: Ballot): Votes {
  const key = forkKey(ballot);
  const known = before[key];
  return !known || known.shown === 'last' || known.shown === ballot.time
    ? before
    : { ...before, [key]: { ...known, shown: ballot.time } };
}

/** The class is there now: the forks it has seen the last of and is at no longer are behind it. */
export function withLeft(before: Votes, now: At): Votes {
  const here = forkKey(now);
  const behind = Object.entries(before).filter(([key, one]) => key !== here && one.shown === 'last' && !one.left);
  if (behind.length === 0) return before;
  return { ...before, ...Object.fromEntries(behind.map(([key, one]) => [key, { ...one, left: true as const }])) };
}

/** The votes of a device at a fork once it has voted; the same ones where the vote says nothing new or comes too late. */
function withCast(known: VotesOfOne | undefined, at: VotesAtFork, { record, time, turn, choice }: Vote): VotesOfOne {
  const before = known?.[time];
  const seen = time === 'first' ? at.shown !== undefined : at.shown === 'last';
  // once the class has seen it a choice stays; that of who came later once it is in their record
  const stands = known?.late ? at.left === true : seen;
  if (known && (before ? stands || turn <= before[0] : time === 'first' && stands)) return known;
  const late = known ? known.late : at.shown && (true as const);
  return { ...known, record, [time]: [turn, choice], ...(late && { late }) };
}

/** The votes with one more; nothing if no such vote was ever opened. */
export function withVote(before: Votes, client: string, vote: Vote): Votes | undefined {
  const key = forkKey(vote);
  const there = before[key];
  if (!there?.choices.includes(vote.choice)) return undefined;
  const known = there.by[client];
  const next = withCast(known, there, vote);
  return next === known ? before : { ...before, [key]: { ...there, by: { ...there.by, [client]: next } } };
}

/** How many devices have voted. */
export const votedIn = (of: Votes, ballot: Ballot): number =>
  Object.values(of[forkKey(ballot)]?.by ?? {}).filter((one) => one[ballot.time] !== undefined).length;

/** Did the class see its devices vote a second time at this fork? */
export const votedAgain = (of: Votes, fork: Pick<Ballot, 'level' | 'version' | 'fork'>): boolean =>
  of[forkKey(fork)]?.shown === 'last';

/** What the record of a device says of a fork, as far as the class has seen it; `over`: there is no more to be seen. */
function pairOf(at: VotesAtFork, one: VotesOfOne, over: boolean): [first: string, last: string] | undefined {
  const shown = over ? 'last' : at.shown;
  // who came after the first picture is in none of this fork
  if (shown === undefined || (one.late && !over && !at.left)) return undefined;
  const first = one.first?.[1] ?? one.last?.[1];
  if (first === undefined || (shown === 'first' && !one.first)) return undefined;
  return [first, shown === 'last' ? (one.last?.[1] ?? first) : first];
}

/**
 * The votes that were shown, as records of the class: one for each player and level. @param over the lesson has ended:
 * all votes, shown or not
 */
export function recordsOf(of: Votes, day: string, over: boolean): Playthrough[] {
  const all = new Map<string, Playthrough>();
  for (const at of Object.values(of)) {
    for (const one of Object.values(at.by)) {
      const pair = pairOf(at, one, over);
      if (!pair) continue;
      const key = `${at.level}/${at.version}/${one.record}`;
      const before = all.get(key) ?? {
        id: one.record,
        level: at.level,
        version: at.version,
        mode: 'own',
        seat: null,
        day,
        finished: false,
        forks: {},
        signs: null,
      };
      all.set(key, { ...before, forks: { ...before.forks, [at.fork]: pair } });
    }
  }
  return [...all.values()];
}
