/** What a class can notice of its own records: that more came in than there are pupils, or one seat twice. */
import type { Playthrough } from '../record/playthrough.ts';
import type { Animal } from '../save/animals.ts';
import { keyOf, type SchoolClass } from './class.ts';
import { stays } from './taken-out.ts';

/** Pupils and pairs whose record of a level is here, by their days; what a class did on the projector is nobody's. */
export const cameIn = (of: Pick<SchoolClass, 'playthroughs'>, level: string): Playthrough[] =>
  Object.values(of.playthroughs)
    .filter((one) => one.level === level && one.mode !== 'projector')
    .sort((one, other) => (one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1));

/** What is asked about; nothing is taken out by itself, for a pair may be two and a visitor may be one more. */
export interface Notice {
  /** More came in than there are pupils, if it was said how many there are. */
  readonly tooMany: boolean;
  /** Animals of which more than one record came in. */
  readonly twice: readonly Animal[];
}

export function noticeOf(of: SchoolClass, level: string): Notice {
  const records = cameIn(of, level);
  const seats = records.flatMap(({ seat }) => seat ?? []);
  return {
    tooMany: of.pupils !== undefined && records.length > of.pupils,
    twice: [...new Set(seats.filter((seat, at) => seats.indexOf(seat) < at))],
  };
}

/**
 * Does a record tell of other first choices than the one that is here under its name? A story only grows: whoever made
 * it, it is not the same playthrough.
 */
export function contradicts({ playthroughs }: Pick<SchoolClass, 'playthroughs'>, record: Playthrough): boolean {
  const here = playthroughs[keyOf(record)];
  return (
    here !== undefined &&
    here.version === record.version &&
    Object.entries(record.forks).some(
      ([fork, [first]]) => here.forks[fork] !== undefined && here.forks[fork][0] !== first,
    )
  );
}

/** The class without a record. It is in again when it comes in once more; until then no other window brings it back. */
export function takeOut(of: SchoolClass, record: Playthrough): SchoolClass {
  const key = keyOf(record);
  if (!(key in of.playthroughs) || !stays(of.turns, key)) return of;
  const { [key]: _, ...playthroughs } = of.playthroughs;
  return { ...of, playthroughs, turns: { ...of.turns, [key]: (of.turns?.[key] ?? 0) + 1 } };
}
