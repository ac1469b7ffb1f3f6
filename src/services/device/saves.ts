import type { NoticeKey } from '../../ports/word-keys.ts';
import type { Level } from '../../core/level/schema.ts';
import type { SavesPort } from '../../ports/device.ts';
import { mergePlayers } from '../../core/save/merge.ts';
import type { Player } from '../../core/save/player.ts';
import { repairPlayer } from '../../core/save/repair.ts';
import { repairSettings, type Settings, USUAL_SETTINGS } from '../../core/save/settings.ts';
import { createAsideSaves } from './aside-saves.ts';
import type { Database } from './database.ts';
import { createSignal, type Signal } from './signal.ts';
import { quietly } from './quietly.ts';

const SETTINGS = 'settings';
/** What is told to every window when something is set aside, or goes; no player has such an id. */
const ASIDE = 'aside';

/**
 * Keeps players and settings on this device.
 * @param signal says to other windows who was removed, and that what is set aside changed
 * @param levels the levels known now, to mend stories by; those of others are mended when they are opened
 */
export function createSaves(
  database: Database,
  levels: (id: string) => Level | undefined = () => undefined,
  signal: Signal = createSignal('players'),
): SavesPort {
  const notices = new Set<NoticeKey>();
  /** Players as this tab last read or wrote them: what differs from it is what was played here. */
  const known = new Map<string, Player>();
  /** Of these it is known that they lay on the device: read from it, or written. */
  const settled = new Set<string>();
  /** Of these something is not written yet: that they are read says nothing of the device. */
  const unwritten = new Set<string>();
  /** Players who began here while nobody knew who is kept. */
  const guests = new Map<string, Player>();
  /** Players of whom it is being asked whether they can be kept. */
  const begun = new Map<string, Player>();
  /** Players who were removed, here or in another window. */
  const gone = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  const bury = (id: string): void => {
    if (gone.has(id)) return;
    gone.add(id);
    [known, guests, begun].forEach((each) => each.delete(id));
    tell();
  };
  signal.subscribe((message) => {
    if (message === ASIDE) tell();
    else if (typeof message === 'string') bury(message);
  });
  /** Guests whose stories another player took over. */
  const adopted = new Set<string>();

  const aside = createAsideSaves(database, (id) => known.get(id)?.animal);
  const setAside: typeof aside.put = async (...what) => {
    notices.add('notice.save-set-aside');
    const kept = await aside.put(...what);
    signal.tell(ASIDE);
    return kept;
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
    if (!unwritten.has(key)) settled.add(key);
    if (!repaired) return player;
    const whole = Object.keys(lost).length === 0;
    if (whole) notices.add('notice.save-repaired');
    if (whole || (await setAside(key, lost, 'broken'))) await database.change('players', key, () => player);
    return player;
  }

  // two who ask at once share one reading, or what is broken would be set aside twice
  let reading: ReturnType<SavesPort['players']> | undefined;
  async function readAll(): ReturnType<SavesPort['players']> {
    const answer = await database.all('players');
    if (answer.is === 'unknown') {
      // nothing is mended or set aside while it is not known: what is in memory is what was played here
      const held = (answer.held ?? []).flatMap(([, kept]) => {
        const found = repairPlayer(kept, levels);
        return 'player' in found ? [found.player] : [];
      });
      return { is: 'unknown', held: [...held, ...guests.values()] };
    }
    const entries = answer.is === 'found' ? answer.value : [];
    const found = (await Promise.all(entries.map(([key, kept]) => read(key, kept)))).filter((one) => one !== undefined);
    // nobody was there: whoever began meanwhile is the first
    if (entries.length === 0) {
      for (const guest of guests.values()) {
        guests.delete(guest.id);
        known.set(guest.id, { ...guest, stories: {} });
        quietly(write(guest));
        found.push(guest);
      }
    }
    return found.length > 0 ? { is: 'found', value: found } : { is: 'none' };
  }

  async function write(player: Player): Promise<boolean> {
    let [newer, removed] = [false, false];
    unwritten.add(player.id);
    const kept = await database.change(
      'players',
      player.id,
      (before) => {
        // who was known and lies there no more was removed in another window, and does not come back from this one
        removed = gone.has(player.id) || (before === undefined && settled.has(player.id));
        if (removed) return undefined;
        const found = repairPlayer(before, () => undefined);
        newer = 'aside' in found && found.aside === 'newer';
        return newer
          ? before
          : mergePlayers(known.get(player.id), 'player' in found ? found.player : undefined, player);
      },
      true,
    );
    if (newer) notices.add('notice.save-newer');
    if (kept) unwritten.delete(player.id);
    if (kept && removed) bury(player.id);
    if (!kept || newer || removed) return false;
    settled.add(player.id);
    known.set(player.id, player);
    return true;
  }

  const saves: SavesPort = {
    players: () => (reading ??= readAll().finally(() => (reading = undefined))),
    async put(player) {
      const { id } = player;
      if (adopted.has(id) || gone.has(id)) return false;
      if (known.has(id)) return write(player);
      if (guests.has(id)) {
        guests.set(id, player);
        await saves.players();
        return !guests.has(id) && known.has(id);
      }
      begun.set(id, player);
      const answer = await database.get('players', id);
      const newest = begun.get(id) ?? player;
      begun.delete(id);
      if (answer.is !== 'unknown') return write(newest);
      guests.set(id, newest);
      return false;
    },
    isGone: (id) => gone.has(id),
    async remove(id) {
      bury(id);
      signal.tell(id);
      await database.change('players', id, () => undefined, true);
    },
    isGuest: (id) => guests.has(id),
    adopt(guest, kept) {
      guests.delete(guest.id);
      adopted.add(guest.id);
      const stories = { ...kept.stories, ...guest.stories };
      return mergePlayers(undefined, kept, { ...kept, day: guest.day, now: guest.now, stories });
    },
    async settings() {
      const answer = await database.get('settings', SETTINGS);
      if (answer.is === 'none') return answer;
      if (answer.is === 'found') return { is: 'found', value: repairSettings(answer.value) };
      return { is: 'unknown', held: answer.held === undefined ? USUAL_SETTINGS : repairSettings(answer.held) };
    },
    changeSettings(change: Partial<Settings>) {
      // what another version keeps beside them stays
      return database.change('settings', SETTINGS, (before) => ({
        ...(typeof before === 'object' ? before : {}),
        ...repairSettings(before),
        ...change,
      }));
    },
    async aside() {
      // whose stories they are is known once the players are
      await saves.players();
      return aside.list();
    },
    async removeAside(of) {
      const done = await aside.remove(of);
      signal.tell(ASIDE);
      return done;
    },
    notices: () => [...notices],
    keeping: () => database.keeping(),
    subscribe(listener) {
      listeners.add(listener);
      const remove = database.subscribe(listener);
      return () => {
        listeners.delete(listener);
        remove();
      };
    },
  };
  // a guest is kept as soon as it is known that nobody was there
  database.subscribe(() => void (guests.size > 0 && saves.players()));
  return saves;
}
