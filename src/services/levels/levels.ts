import type { Words } from '../../core/level/words.ts';
import type { LevelCard } from '../../core/level/card.ts';
import type { LevelsPort } from '../../ports/play.ts';
import type { LevelFiles } from './level-files.ts';

/**
 * The levels of the game.
 * @param cards in the order of the curriculum
 * @param open the words of a level in the language now in use
 */
export function createLevels(
  cards: readonly LevelCard[],
  files: LevelFiles,
  open: (id: string) => Promise<Words>,
): LevelsPort {
  return {
    list: () => cards.filter((card) => !files.faulty().has(card.id)),
    async load(id) {
      const [level, words] = await Promise.all([files.level(id), open(id)]);
      return { level, words };
    },
    about: async (id) => (await open(id)).about,
  };
}
