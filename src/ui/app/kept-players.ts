/** Players on this device: chosen by an animal, without names. */
import { ANIMALS, type Animal } from '../../core/save/animals.ts';
import { type Player, SAVE } from '../../core/save/player.ts';
import { ownOf, type Settings } from '../../core/save/settings.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Surroundings } from './surroundings.ts';
import { run } from './run.ts';

/** Animals that no player on this device has. */
export const freeAnimals = (players: readonly Player[]): Animal[] =>
  ANIMALS.filter((animal) => !players.some((one) => one.animal === animal));

/** An animal for someone who did not choose one: any free one, by the letters of the id. */
export function animalFor(id: string, players: readonly Player[]): Animal {
  const free = freeAnimals(players);
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return free[sum % free.length] ?? ANIMALS[0];
}

/** Begins a new player and goes on as them. */
export async function addPlayer({ app, chance, lesson, saves, session }: Surroundings, animal?: Animal): Promise<void> {
  const { players } = app.state();
  const id = chance.id();
  const player: Player = {
    save: SAVE,
    id,
    animal: animal ?? animalFor(id, players),
    day: chance.day(),
    stories: {},
    now: null,
    settings: {},
  };
  session.play(player);
  app.dispatch({ type: 'players', players: [...players, player] });
  if (lesson.now()) run(lesson.hold(id));
  await saves.put(player);
}

/** Goes on as a player who is kept here; what a guest has played meanwhile becomes theirs. */
export function continueAs({ app, lesson, saves, session }: Surroundings, player: Player): void {
  if (lesson.now()) run(lesson.hold(player.id));
  const guest = session.player();
  if (!guest || !saves.isGuest(guest.id)) return session.play(player);
  const whole = saves.adopt(guest, player);
  const others = app.state().players.filter(({ id }) => id !== whole.id && id !== guest.id);
  session.play(whole);
  app.dispatch({ type: 'players', players: [...others, whole] });
  run(saves.put(whole));
}

/** Goes on as a player from a list that may be older than what they played since. */
export async function goOnAs(services: Surroundings, player: Player): Promise<void> {
  const kept = valueOf(await services.saves.players()) ?? [];
  continueAs(services, kept.find(({ id }) => id === player.id) ?? player);
}

/** Puts a player's things away for good: stories, settings, and what belongs to them in a lesson. */
export async function putAway({ app, lesson, saves, session }: Surroundings, id: string): Promise<void> {
  if (session.player()?.id === id) session.play(null);
  app.dispatch({ type: 'players', players: app.state().players.filter((one) => one.id !== id) });
  await Promise.all([saves.remove(id), lesson.forget(id)]);
}

/** Removes a player because somebody asked for it: with what waits of theirs for the teacher as well. */
export async function removePlayer(services: Surroundings, id: string): Promise<void> {
  await Promise.all([putAway(services, id), services.waiting.forget(id), services.liveGuest.forget(id)]);
}

/** Who is being chosen just now: two pages that ask at once are answered alike, and nobody begins twice. */
const choosing = new WeakMap<Surroundings['session'], Promise<boolean>>();

/** Makes sure that somebody plays. @returns false when the page now asks who it is. */
export function choosePlayer(services: Surroundings): Promise<boolean> {
  const before = choosing.get(services.session);
  if (before) return before;
  const now = findPlayer(services).finally(() => choosing.delete(services.session));
  choosing.set(services.session, now);
  return now;
}

async function findPlayer(services: Surroundings): Promise<boolean> {
  const { app, lesson, session, saves } = services;
  const before = session.player();
  if (before && !saves.isGuest(before.id)) return true;
  const answer = await saves.players();
  // while nobody knows who is kept, those who began here are all there are
  const players = valueOf(answer) ?? [];
  app.dispatch({ type: 'players', players });
  const now = session.player();
  if (now && players.some(({ id }) => id === now.id)) return true;
  const joined = lesson.now()?.joined;
  const holder = players.find(({ id }) => id === joined?.holder);
  const [only, another] = players;
  if (holder) continueAs(services, holder);
  // on a shared device nobody goes on as somebody else
  else if (joined?.shared || !only) await addPlayer(services);
  // in a lesson a device goes from class to class: who played on it before may be anybody
  else if (another || joined) {
    app.dispatch({ type: 'show', dialog: 'players' });
    return false;
  } else continueAs(services, only);
  return true;
}

/** Whose settings are shown: the player's, or those of the only one who can be meant. */
export function shownPlayer({ app, lesson, session }: Pick<Surroundings, 'app' | 'lesson' | 'session'>): Player | null {
  const [only, another] = app.state().players;
  return session.player() ?? (another || lesson.now() ? null : (only ?? null));
}

/** Changes how the game is shown, and keeps it: for the player, and what is the device's alone for the device. */
export function saveSettings(
  services: Pick<Surroundings, 'app' | 'lesson' | 'saves' | 'session'>,
  change: Partial<Settings>,
): void {
  const { app, saves, session } = services;
  const player = shownPlayer(services);
  const own = player ? ownOf(change) : {};
  if (player && Object.keys(own).length > 0) {
    const changed = { ...player, settings: { ...player.settings, ...own } };
    app.dispatch({ type: 'own', settings: changed.settings });
    app.dispatch({
      type: 'players',
      players: app.state().players.map((one) => (one.id === changed.id ? changed : one)),
    });
    if (session.player()) session.play(changed);
    run(saves.put(changed));
  }
  const device = Object.fromEntries(Object.entries(change).filter(([key]) => !(key in own))) as Partial<Settings>;
  if (Object.keys(device).length === 0) return;
  // whoever sets by hand how loud it is, is taken at their word
  if ('effects' in device || 'music' in device) app.dispatch({ type: 'together', together: false });
  app.dispatch({ type: 'settings', change: device });
  run(saves.changeSettings(device));
}
