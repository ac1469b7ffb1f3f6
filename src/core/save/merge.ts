import type { Story } from '../story/state.ts';
import type { Player } from './player.ts';

const same = <Value extends Story | Player['settings']>(one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The story just played, with whatever was reached elsewhere: answers and endings only grow. Of first answers the kept
 * one was earlier, of last answers the one just given is later.
 */
const withReached = (mine: Story, kept: Story): Story => ({
  ...mine,
  first: { ...mine.first, ...kept.first },
  last: { ...kept.last, ...mine.last },
  endings: [...new Set([...kept.endings, ...mine.endings])],
});

/**
 * A player to be kept, when the game is open twice on one device. A tab writes only the stories it changed since it
 * last knew what was kept (`known`); of the others what is kept stays. Where both changed one story, the last write
 * says where the player stands, since that is the tab being played; no comparing of progress, because going back is a
 * move too.
 */
export function mergePlayers(known: Player | undefined, kept: Player | undefined, mine: Player): Player {
  if (!kept) return mine;
  const changed = Object.entries(mine.stories).filter(([id, story]) => !same(known?.stories[id], story));
  const written = changed.map(([id, story]): [string, Story] => {
    const other = kept.stories[id];
    return [id, other === undefined || same(other, known?.stories[id]) ? story : withReached(story, other)];
  });
  return {
    ...mine,
    day: mine.day > kept.day ? mine.day : kept.day,
    settings: same(mine.settings, known?.settings) ? kept.settings : mine.settings,
    stories: { ...kept.stories, ...Object.fromEntries(written) },
  };
}
