import type { LevelCard } from '../ports.ts';
import type { Player } from '../save/player.ts';

/** How a level's window looks: finished, the one to play now, may be played, or only with a teacher. */
export type WindowState = 'done' | 'next' | 'open' | 'lesson';

/** The state of each level's window for a player (or nobody yet). The first unfinished level that opens freely is next. */
export function windowStates(cards: readonly LevelCard[], player: Player | null): Readonly<Record<string, WindowState>> {
  const isDone = (card: LevelCard): boolean => (player?.stories[card.id]?.endings.length ?? 0) > 0;
  const next = cards.find((card) => card.opens === 'freely' && !isDone(card));
  return Object.fromEntries(cards.map((card): [string, WindowState] => {
    if (isDone(card)) return [card.id, 'done'];
    if (card.opens === 'lesson') return [card.id, 'lesson'];
    return [card.id, card === next ? 'next' : 'open'];
  }));
}
