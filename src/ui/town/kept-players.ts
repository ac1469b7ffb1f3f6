/** Players on this device: chosen by an animal, without names. */
import { ANIMALS, type Animal } from '../../core/save/animals.ts';
import { type Player, SAVE } from '../../core/save/player.ts';
import type { Settings } from '../../core/save/settings.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Surroundings } from '../app/surroundings.ts';
import { run } from '../app/run.ts';

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
export async function addPlayer({ app, chance, saves, session }: Surroundings, animal?: Animal): Promise<void> {
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
  await saves.put(player);
}

/** Goes on as a player who is kept here; what a guest has played meanwhile becomes theirs. */
export function continueAs({ app, saves, session }: Surroundings, player: Player): void {
  const guest = session.player();
  if (!guest || !saves.isGuest(guest.id)) return session.play(player);
  const whole = saves.adopt(guest, player);
  const others = app.state().players.filter(({ id }) => id !== whole.id && id !== guest.id);
  session.play(whole);
  app.dispatch({ type: 'players', players: [...others, whole] });
  run(saves.put(whole));
}

export async function removePlayer({ app, saves, session }: Surroundings, player: Player): Promise<void> {
  if (session.player()?.id === player.id) session.play(null);
  app.dispatch({ type: 'players', players: app.state().players.filter((one) => one.id !== player.id) });
  await saves.remove(player.id);
}

/** Makes sure that somebody plays. @returns false when the page now asks who it is. */
export async function choosePlayer(services: Surroundings): Promise<boolean> {
  const { app, session, saves } = services;
  const before = session.player();
  if (before && !saves.isGuest(before.id)) return true;
  const answer = await saves.players();
  // while nobody knows who is kept, those who began here are all there are
  const players = valueOf(answer) ?? [];
  app.dispatch({ type: 'players', players });
  const now = session.player();
  if (now && players.some(({ id }) => id === now.id)) return true;
  const [only, another] = players;
  if (another) {
    app.dispatch({ type: 'show', dialog: 'players' });
    return false;
  }
  if (only) continueAs(services, only);
  else await addPlayer(services);
  return true;
}

/** Changes how the game is shown, and keeps it. */
export function saveSettings({ app, saves }: Pick<Surroundings, 'app' | 'saves'>, change: Partial<Settings>): void {
  app.dispatch({ type: 'settings', change });
  run(saves.changeSettings(change));
}
