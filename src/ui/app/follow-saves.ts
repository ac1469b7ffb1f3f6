import { valueOf } from '../../core/save/answer.ts';
import type { Remover } from '../../ports/device.ts';
import { continueAs } from '../town/kept-players.ts';
import { run } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/** Shows the players and settings that are kept: at once, and again when what was not known can be asked. */
export function followSaves(surroundings: Surroundings): Remover {
  const { app, saves, session, words } = surroundings;
  let known = false;

  async function players(): Promise<void> {
    const answer = await saves.players();
    const all = valueOf(answer) ?? [];
    const guest = session.player();
    const [only, another] = all;
    // whoever began to play before this device had answered was its one player all along
    if (answer.is === 'found' && only && !another && guest && saves.isGuest(guest.id)) continueAs(surroundings, only);
    else app.dispatch({ type: 'players', players: all });
  }

  async function settings(): Promise<void> {
    const answer = await saves.settings();
    // usual settings in place of unknown ones are shown, never kept
    if (answer.is === 'none') return;
    const kept = valueOf(answer);
    if (!kept || (known && answer.is === 'found')) return;
    known = answer.is === 'found';
    app.dispatch({ type: 'settings', change: kept });
    if (kept.language !== null && kept.language !== words.language()) await words.change(kept.language);
  }

  const look = (): void => {
    run(players());
    run(settings());
  };
  look();
  return saves.subscribe(look);
}
