/** What a class counted by hands, or by its devices in their place, and how it is laid down there. */
import { countedForks, type Version } from '../record/forks.ts';
import { type Playthrough, playthroughId } from '../record/playthrough.ts';
import { keyOf, type SchoolClass } from './class.ts';
import type { Count } from './count.ts';

/** Hands of another version are counted apart, and lie under an id of their own. */
function idOf({ id, playthroughs }: SchoolClass, level: Version): string {
  const usual = playthroughId(id, level.id, null);
  const taken = playthroughs[keyOf({ level: level.id, id: usual })];
  return taken && taken.version !== level.version ? playthroughId(id, level.id, String(level.version)) : usual;
}

/** Under which key a class's counts of a level lie, or would. */
export const handsKey = (of: SchoolClass, level: Version): string => keyOf({ level: level.id, id: idOf(of, level) });

/** What was counted in a class so far, on this device. */
export function handsIn(of: SchoolClass, level: Version): Playthrough | undefined {
  const found = of.playthroughs[handsKey(of, level)];
  return found?.mode === 'projector' && found.version === level.version ? found : undefined;
}

/** A count that is done. */
interface Counted extends Pick<Count, 'fork' | 'time' | 'hands' | 'mends' | 'beside'> {
  /** The class voted by its devices, each for a hand. */
  readonly devices?: true;
}

/** The class with a count in it. All hands of a class in one level are one playthrough, which grows. */
export function withHands(
  of: SchoolClass,
  level: Version,
  { fork, time, hands, mends, beside, devices }: Counted,
  day: string,
): SchoolClass {
  const id = idOf(of, level);
  const before: Playthrough = handsIn(of, level) ?? {
    id,
    level: level.id,
    version: level.version,
    mode: 'projector',
    seat: null,
    day,
    finished: false,
    forks: {},
    signs: null,
  };
  const first = before.hands?.[fork]?.first;
  const mended = (before.hands?.[fork]?.mended ?? 0) + (mends ? 1 : 0);
  const all = {
    ...before.hands,
    [fork]: {
      ...(time === 'last' && first ? { first, last: hands } : { first: hands }),
      ...(mended > 0 && { mended }),
      ...(beside !== undefined && { beside }),
      ...(devices && { devices }),
    },
  };
  const finished = countedForks(level).every((one) => one.id in all);
  return { ...of, playthroughs: { ...of.playthroughs, [keyOf(before)]: { ...before, hands: all, finished } } };
}
