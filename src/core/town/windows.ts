import type { LevelCard } from '../level/card.ts';
import type { Player } from '../save/player.ts';

/** How a level's window looks: finished, the one to play now, may be played, or only with a teacher. */
export type WindowState = 'done' | 'next' | 'open' | 'lesson';

/**
 * The state of each level's window for a player (or nobody yet).
 * @param lesson the levels of the lesson this device is in. They are open, and the first unfinished of them is next;
 *   else it is
 *   the first unfinished level that opens freely
 */
export function windowStates(
  cards: readonly LevelCard[],
  player: Player | null,
  lesson: readonly string[] = [],
): Readonly<Record<string, WindowState>> {
  const isDone = (card: LevelCard): boolean => (player?.stories[card.id]?.endings.length ?? 0) > 0;
  const isOpen = ({ id, opens }: LevelCard): boolean => opens === 'freely' || lesson.includes(id);
  const left = cards.filter((card) => isOpen(card) && !isDone(card));
  const next = left.find((card) => lesson.includes(card.id)) ?? left[0];
  return Object.fromEntries(
    cards.map((card): [string, WindowState] => {
      if (isDone(card)) return [card.id, 'done'];
      if (!isOpen(card)) return [card.id, 'lesson'];
      return [card.id, card === next ? 'next' : 'open'];
    }),
  );
}
