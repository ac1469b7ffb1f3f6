import type { Board } from './use-board.ts';
import type { Lamps } from '../../geometry/lamp-moves.ts';

/** The class in the street, as far as this board shows it. Nothing that is hidden is in it. */
export function lampsOf({
  fork,
  screen,
  shown,
  answers,
  cameIn,
  groups,
}: Pick<Board, 'fork' | 'screen' | 'shown' | 'answers' | 'cameIn' | 'groups'>): Lamps {
  const view = screen.revealed && fork !== undefined ? shown.forks[fork]?.view : undefined;
  if (!view)
    return {
      crowd: answers ?? cameIn,
      doors: groups.map(() => ({ first: null, last: null })),
      revealed: false,
      second: false,
    };
  return {
    crowd: view.answers ?? view.cameIn,
    doors: view.groups.map(({ first, last }) => ({ first, last })),
    revealed: true,
    second: view.second,
  };
}
