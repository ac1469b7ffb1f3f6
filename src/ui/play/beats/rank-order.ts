/** The order of a queue while it is being made. */
import type { Rank } from '../../../core/kinds/rank.ts';
import type { Values } from '../../../core/level/condition.ts';

/** The order made so far; at first the level's own. */
export const orderNow = (beat: Rank, draft: Values): readonly string[] =>
  draft[''] ?? beat.items.map((item) => item.id);

/** The order with one item moved to a place; places outside are the nearest end. */
export function moved(order: readonly string[], item: string, to: number): string[] {
  const others = order.filter((one) => one !== item);
  const at = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, at), item, ...others.slice(at)];
}
