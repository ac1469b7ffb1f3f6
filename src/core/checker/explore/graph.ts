import { isLast } from '../../kinds/index.ts';
import type { Moment, Explored, Way } from './explore.ts';

const isMoment = (to: Way['to']): to is Moment => typeof to === 'object';

/** Where one can come to in one step. */
export const following = (moment: Moment): Moment[] => moment.ways.map((way) => way.to).filter(isMoment);

/**
 * Moments from which one of `goals` can be reached, through moments that `passable` allows; the goals are among them.
 */
export function reaching(
  explored: Explored,
  goals: Iterable<Moment>,
  passable: (moment: Moment) => boolean = () => true,
): ReadonlySet<Moment> {
  const before = new Map<Moment, Moment[]>();
  for (const moment of explored.moments) {
    for (const to of following(moment)) {
      const known = before.get(to);
      if (known) known.push(moment);
      else before.set(to, [moment]);
    }
  }
  const reached = new Set(goals);
  for (const one of reached) for (const from of before.get(one) ?? []) if (passable(from)) reached.add(from);
  return reached;
}

export interface Order {
  /** Each moment stands after those it leads to, loops left aside. */
  readonly lastFirst: readonly Moment[];
  /** Ways that lead back into a story one is still in. */
  readonly loops: ReadonlySet<Way>;
}

/** Orders the moments from the endings to the start. */
export function orderOf(explored: Explored): Order {
  const lastFirst: Moment[] = [];
  const loops = new Set<Way>();
  const state = new Map<Moment, 'open' | 'done'>();
  const [start] = explored.moments;
  const open: { moment: Moment; at: number }[] = start ? [{ moment: start, at: 0 }] : [];
  if (start) state.set(start, 'open');
  while (open.length > 0) {
    const top = open[open.length - 1] as (typeof open)[number];
    const way = top.moment.ways[top.at];
    top.at += 1;
    if (!way) {
      state.set(top.moment, 'done');
      lastFirst.push(top.moment);
      open.pop();
    } else if (isMoment(way.to)) {
      if (state.get(way.to) === 'open') loops.add(way);
      else if (!state.has(way.to)) {
        state.set(way.to, 'open');
        open.push({ moment: way.to, at: 0 });
      }
    }
  }
  return { lastFirst, loops };
}

/** The number of ways through that the story tells apart; nothing when it can go round for ever. */
export function countPaths(explored: Explored): bigint | undefined {
  const { lastFirst, loops } = orderOf(explored);
  if (loops.size > 0) return undefined;
  const count = new Map<Moment, bigint>();
  for (const moment of lastFirst) {
    const ways = following(moment).reduce((sum, to) => sum + (count.get(to) ?? 0n), 0n);
    count.set(moment, isLast(moment.beat) ? 1n : ways);
  }
  return count.get(explored.moments[0] as Moment) ?? 0n;
}

/** Every way through to an ending, as the ways taken; each loop is gone round at most once. */
export function* pathsOf(explored: Explored): Generator<readonly Way[]> {
  const [start] = explored.moments;
  const taken: Way[] = [];
  function* on(moment: Moment): Generator<readonly Way[]> {
    if (isLast(moment.beat)) yield [...taken];
    for (const way of moment.ways) {
      if (!isMoment(way.to) || taken.includes(way)) continue;
      taken.push(way);
      yield* on(way.to);
      taken.pop();
    }
  }
  if (start) yield* on(start);
}
