/** What comes in over a live lesson, put into its class as if it had been scanned. */
import { addTo, type SchoolClass } from '../../core/class/class.ts';
import { contradicts } from '../../core/class/notices.ts';
import { stays } from '../../core/class/taken-out.ts';
import { handsIn, handsKey, withHands } from '../../core/class/hands.ts';
import { codeOfClass, versionOf } from '../../core/class/versions.ts';
import type { Version } from '../../core/record/forks.ts';
import type { Unread } from '../../core/live/host.ts';
import type { Time } from '../../core/live/at.ts';
import type { Votes, VotesAtFork } from '../../core/live/votes.ts';
import { levelOfPack, unpack } from '../../core/record/pack.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import type { LevelsPort } from '../../ports/play.ts';

const withRecord = (to: SchoolClass, record: Playthrough): SchoolClass | undefined => {
  const added = contradicts(to, record) ? undefined : addTo(to, [record]);
  return added && 'class' in added ? added.class : undefined;
};

/** The class with the records that came, and which of them it could take. */
export async function withUnread(
  to: SchoolClass,
  unread: readonly Unread[],
  levels: Pick<LevelsPort, 'list' | 'load'>,
): Promise<{ readonly class: SchoolClass; readonly taken: ReadonlySet<Unread> }> {
  const code = codeOfClass(to, levels.list());
  const names = new Set(unread.flatMap(({ payload }) => levelOfPack(payload) ?? []));
  const known = [...names].filter((id) => levels.list().some((card) => card.id === id));
  const here = (await Promise.all(known.map((id) => levels.load(id).catch(() => undefined)))).flatMap(
    (one) => one?.level ?? [],
  );
  const versions = [...here, ...Object.values(to.shapes ?? {})];
  const taken = new Set<Unread>();
  let all = to;
  for (const one of code === undefined ? [] : unread) {
    const read = unpack(one.payload, versions, code ?? null);
    const next = 'ok' in read ? withRecord(all, read.ok) : undefined;
    if (!next) continue;
    taken.add(one);
    all = next;
  }
  return { class: all, taken };
}

const sumOf = (counts: Readonly<Record<string, number>> = {}): number =>
  Object.values(counts).reduce((sum, one) => sum + one, 0);

/** The class with what was counted at one fork, unless it is there or something else was counted since. */
function withCounts(to: SchoolClass, level: Version, { fork, counts }: VotesAtFork, day: string): SchoolClass {
  if (!stays(to.turns, handsKey(to, level))) return to;
  const lies = handsIn(to, level);
  const add = (of: SchoolClass, time: Time, hands: Readonly<Record<string, number>>): SchoolClass =>
    withHands(of, level, { fork, time, hands, devices: true, ...(lies?.hands?.[fork] && { mends: true }) }, day);
  const before = lies?.hands?.[fork];
  // where nobody voted at first the last vote is the first
  const [first, last] = sumOf(counts.first) > 0 ? [counts.first, counts.last] : [counts.last, undefined];
  const isNew = first && sumOf(first) > 0 && (!before || before.beside !== undefined);
  const began = isNew ? add(to, 'first', first) : to;
  const there = handsIn(began, level)?.hands?.[fork];
  const isNext = last && sumOf(last) > 0 && there && there.beside === undefined && !there.last;
  return isNext ? withHands(began, level, { fork, time: 'last', hands: last, devices: true }, day) : began;
}

/**
 * The class with all votes that were shown, as counts in place of hands. What was taken out of it stays out.
 * @param day on which they were given
 */
export async function withVotes(
  to: SchoolClass,
  votes: Votes,
  day: string,
  levels: Pick<LevelsPort, 'load'>,
): Promise<SchoolClass> {
  const shown = Object.values(votes).filter(({ counts }) => counts.first ?? counts.last);
  let all = to;
  for (const one of shown) {
    const here = await levels.load(one.level).catch(() => undefined);
    all = withCounts(all, versionOf(all, one.level, one.version, here?.level), one, day);
  }
  return all;
}
