import type { Board } from './use-board.ts';
import type { Said } from '../../core/class/small-groups.ts';
import type { Lamps } from '../../geometry/lamp-moves.ts';

/** Who is known by rank stands with the others: lamps can be counted. */
export const sizeOf = (said: Said): number | null => (typeof said === 'number' ? said : null);

/** The class in the street, as far as this board shows it. Nothing that is hidden is in it. */
export function lampsOf({
  fork,
  screen,
  shown,
  cameIn,
  groups,
}: Pick<Board, 'fork' | 'screen' | 'shown' | 'cameIn' | 'groups'>): Lamps {
  const view = screen.revealed && fork !== undefined ? shown.forks[fork]?.view : undefined;
  if (!view)
    return {
      crowd: cameIn,
      doors: groups.map(() => ({ first: null, last: null })),
      revealed: false,
      second: false,
    };
  return {
    crowd: view.cameIn,
    doors: view.groups.map(({ first, last }) => ({ first: sizeOf(first), last: sizeOf(last) })),
    revealed: true,
    second: view.second,
  };
}
