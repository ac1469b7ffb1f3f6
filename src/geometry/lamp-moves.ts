/** The class as lamps: who stands where in the street, and where each lamp walks. Only of what is shown. */

/** The street as the projector may show it. */
export interface Lamps {
  /** How many came in: before anything is shown they stand together. */
  readonly crowd: number;
  /** One door for each group, in the level's order; `null` where its size is not shown. */
  readonly doors: readonly { readonly first: number | null; readonly last: number | null }[];
  readonly revealed: boolean;
  /** Do lamps walk on, to where they ended? */
  readonly second: boolean;
}

/**
 * Where a lamp stands: at a door, with the class, or in the glow of those who are not shown, where no lamp is told from
 * another.
 */
export interface Stop {
  readonly at: number | 'crowd' | 'pool';
  /** Its place there, from 0. */
  readonly place: number;
}

/**
 * Is there light behind a door? Where somebody stands before it, as far as that may be said: a lit house before which
 * nobody stands would say otherwise.
 */
export const isLit = ({ doors, revealed, second }: Lamps, at: number): boolean =>
  revealed && ((second ? doors[at]?.last : null) ?? doors[at]?.first ?? 0) > 0;

const POOL: Stop = { at: 'pool', place: 0 };

/** The first stop behind doors: as many at each as chose it first, all others in the glow. */
function firstStops({ crowd, doors }: Lamps): Stop[] {
  const shown = doors.flatMap(({ first }, at) =>
    Array.from({ length: first ?? 0 }, (_, place): Stop => ({ at, place })),
  );
  return Array.from({ length: Math.max(crowd, shown.length) }, (_, index) => shown[index] ?? POOL);
}

/** The second stop: as few lamps walk as the two columns need, for who of a group walked is nobody's business. */
function lastStops({ doors }: Lamps, first: readonly Stop[]): Stop[] {
  const stays = ({ at, place }: Stop): boolean => typeof at === 'number' && place < (doors[at]?.last ?? 0);
  const free = doors.flatMap(({ first: before, last }, at) =>
    Array.from({ length: Math.max(0, (last ?? 0) - (before ?? 0)) }, (_, index): Stop => ({
      at,
      place: (before ?? 0) + index,
    })),
  );
  // those who leave a door come before those out of the glow
  const movers = first
    .map((stop, index) => ({ stop, index }))
    .filter(({ stop }) => !stays(stop))
    .sort((one, other) => Number(one.stop.at === 'pool') - Number(other.stop.at === 'pool'));
  const next = first.slice();
  movers.forEach(({ index }, at) => (next[index] = free[at] ?? POOL));
  return next;
}

/** The stops of each lamp, in the order in which it comes to them. */
export function movesOf(lamps: Lamps): Stop[][] {
  if (!lamps.revealed) return Array.from({ length: lamps.crowd }, (_, place) => [{ at: 'crowd', place }]);
  const first = firstStops(lamps);
  const last = lamps.second ? lastStops(lamps, first) : undefined;
  return first.map((stop, index) => (last ? [stop, last[index] ?? POOL] : [stop]));
}
