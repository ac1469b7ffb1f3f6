import { TOWN } from '../../core/route/route.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Remover } from '../../ports/device.ts';
import { continueAs, shownPlayer } from './kept-players.ts';
import { run } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Shows the players and settings that are kept: at once, and again when what was not known can be asked. Another player
 * is shown the game as they have set it.
 */
export function followSaves(surroundings: Surroundings): Remover {
  const { app, languageFor, lesson, location, saves, session, words } = surroundings;
  let known = false;

  async function players(): Promise<void> {
    const answer = await saves.players();
    const all = valueOf(answer) ?? [];
    const guest = session.player();
    if (guest && saves.isGone(guest.id)) {
      session.play(null);
      if (location.route().page === 'play' || location.route().page === 'finish') location.go(TOWN);
    }
    const [only, another] = all;
    // whoever began to play before this device had answered was its one player all along
    if (answer.is === 'found' && only && !another && guest && saves.isGuest(guest.id) && !lesson.now())
      continueAs(surroundings, only);
    else app.dispatch({ type: 'players', players: all });
    await own();
  }

  async function settings(): Promise<void> {
    const answer = await saves.settings();
    // usual settings in place of unknown ones are shown, never kept
    if (answer.is === 'none') return;
    const kept = valueOf(answer);
    if (!kept || (known && answer.is === 'found')) return;
    known = answer.is === 'found';
    app.dispatch({ type: 'settings', change: kept });
  }

  const heard = (): string =>
    JSON.stringify([shownPlayer(surroundings)?.id, shownPlayer(surroundings)?.settings.language]);
  let shown = heard();
  async function own(): Promise<void> {
    app.dispatch({ type: 'own', settings: shownPlayer(surroundings)?.settings ?? {} });
    if (heard() === shown) return;
    shown = heard();
    // asked for even where it is spoken already: another may be on its way, and the last one asked for counts
    await words.change(languageFor(app.state().settings.language));
  }

  const look = (): void => {
    run(players());
    run(settings());
  };
  look();
  const removers = [saves.subscribe(look), session.subscribe(() => run(own()))];
  return () => removers.forEach((remove) => remove());
}
