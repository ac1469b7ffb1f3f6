/** What comes in over a live lesson, put into its class as if it had been scanned. */
import { addTo, keyOf, type SchoolClass } from '../../core/class/class.ts';
import { contradicts } from '../../core/class/notices.ts';
import { stays } from '../../core/class/taken-out.ts';
import { codeOfClass } from '../../core/class/versions.ts';
import type { Unread } from '../../core/live/host.ts';
import type { Live } from '../../core/live/kept.ts';
import { recordsOf } from '../../core/live/votes.ts';
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

/**
 * The class with all votes that were shown. What was taken out of it stays out, and so does what has no room.
 * @param day on which they were given; `over`: shown or not
 */
export function withVotes(to: SchoolClass, { host: { votes } }: Live, day: string, over: boolean): SchoolClass {
  const records = recordsOf(votes, day, over).filter((one) => stays(to.turns, keyOf(one)));
  return records.reduce((all, one) => withRecord(all, one) ?? all, to);
}
