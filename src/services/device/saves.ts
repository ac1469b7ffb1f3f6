import type { NoticeKey } from '../../ports/word-keys.ts';
import type { Level } from '../../core/level/schema.ts';
import type { SavesPort } from '../../ports/device.ts';
import { mergePlayers } from '../../core/save/merge.ts';
import type { Player } from '../../core/save/player.ts';
import { type AsideReason, repairPlayer } from '../../core/save/repair.ts';
import { repairSettings } from '../../core/save/settings.ts';
import type { Database } from './database.ts';

/**
 * Keeps players and settings on this device.
 * @param levels the levels known now, to mend stories by; those of others are mended when they are opened
 */
export function createSaves(
  database: Database,
  levels: (id: string) => Level | undefined = () => undefined,
): SavesPort {
  const notices = new Set<NoticeKey>();
  /** Players as this tab last read or wrote them: what differs from it is what was played here. */
  const known = new Map<string, Player>();

  /** Moves a copy where nobody plays it and nobody deletes it. */
  const setAside = async (key: string, kept: unknown, reason: AsideReason): Promise<boolean> => {
    notices.add('notice.save-set-aside');
    return database.change('aside', key, (before) => [...(Array.isArray(before) ? before : []), { reason, kept }]);
  };

  async function read(key: string, kept: unknown): Promise<Player | undefined> {
    const found = repairPlayer(kept, levels);
    if ('aside' in found || found.player.id !== key) {
      const reason = 'aside' in found ? found.aside : 'foreign';
      // the newer version of the game will want it where it is
      if (reason === 'newer') notices.add('notice.save-newer');
      else if (await setAside(key, kept, reason)) await database.change('players', key, () => undefined);
      return undefined;
    }
    const { player, repaired, lost } = found;
    known.set(key, player);
    if (!repaired) return player;
    const whole = Object.keys(lost).length === 0;
    if (whole) notices.add('notice.save-repaired');
    if (whole || (await setAside(key, lost, 'broken'))) await database.change('players', key, () => player);
    return player;
  }

  // two who ask at once share one reading, or what is broken would be set aside twice
  let reading: Promise<Player[]> | undefined;
  async function readAll(): Promise<Player[]> {
    const found = await Promise.all((await database.all('players')).map(([key, kept]) => read(key, kept)));
    return found.filter((one) => one !== undefined);
  }

  return {
    players: () => (reading ??= readAll().finally(() => (reading = undefined))),
    async put(player) {
      let newer = false;
      const kept = await database.change('players', player.id, (before) => {
        const found = repairPlayer(before, () => undefined);
        newer = 'aside' in found && found.aside === 'newer';
        return newer
          ? before
          : mergePlayers(known.get(player.id), 'player' in found ? found.player : undefined, player);
      });
      if (newer) notices.add('notice.save-newer');
      if (kept && !newer) known.set(player.id, player);
      return kept && !newer;
    },
    async remove(id) {
      known.delete(id);
      await database.change('players', id, () => undefined);
    },
    settings: async () => repairSettings(await database.get('settings', 'settings')),
    putSettings: (settings) => database.change('settings', 'settings', () => settings),
    notices: () => [...new Set([...database.notices(), ...notices])],
  };
}
