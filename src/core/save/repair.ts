import * as z from 'zod/mini';
import { id } from '../level/parts.ts';
import type { Level } from '../level/schema.ts';
import { story, type Story } from '../story/state.ts';
import { player, type Player, SAVE } from './player.ts';
import { repairStory } from './repair-story.ts';
import { repairOwnSettings } from './settings.ts';
import { isFields, upgradePlayer } from './upgrade.ts';

export { repairStory };

/**
 * Why what was kept is not played on: it is no player of this game, it is damaged, or it belongs to a newer version of
 * the game.
 */
export type AsideReason = 'foreign' | 'broken' | 'newer';

/** `lost` are stories of the player that could not be read, by the key they were kept under. */
export type RepairedPlayer =
  | { player: Player; repaired: boolean; lost: Readonly<Record<string, unknown>> }
  | { aside: AsideReason };

/**
 * A story that can be kept: mended where its level is known, else as it is, so that nothing is lost of a level not here
 * today.
 */
function keepable(key: string, kept: unknown, level: Level | undefined): Story | undefined {
  if (!isFields(kept) || kept['level'] !== key || !z.safeParse(id, key).success) return undefined;
  if (level) return repairStory(level, kept);
  return z.safeParse(story, kept).success ? (kept as Story) : undefined;
}

/**
 * A player from whatever was kept. One of an older version is no damage: it is brought to the fields of today without a
 * word.
 * @param levels the levels known now; the stories of others are left as they are if their shape is right
 */
export function repairPlayer(found: unknown, levels: (id: string) => Level | undefined): RepairedPlayer {
  if (!isFields(found) || typeof found['save'] !== 'number') return { aside: 'foreign' };
  if (found['save'] > SAVE) return { aside: 'newer' };
  const kept = upgradePlayer(found);
  const { stories: _stories, now: _now, settings: _settings, ...about } = player.def.shape;
  const known = z.safeParse(z.object(about), kept);
  if (!known.success) return { aside: 'broken' };

  const stories: Record<string, Story> = {};
  const lost: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(isFields(kept['stories']) ? kept['stories'] : {})) {
    const mended = keepable(key, value, levels(key));
    if (mended) stories[key] = mended;
    else Object.defineProperty(lost, key, { value, enumerable: true });
  }
  const now = typeof kept['now'] === 'string' && Object.hasOwn(stories, kept['now']) ? kept['now'] : null;
  const settings = repairOwnSettings(kept['settings']);
  const mended: Player = { ...known.data, stories, now, settings };
  const same =
    z.safeParse(player, kept).success &&
    now === kept['now'] &&
    Object.entries(stories).every(([key, one]) => one === (kept['stories'] as Record<string, unknown>)[key]);
  return { player: same ? (kept as Player) : mended, repaired: !same, lost };
}
