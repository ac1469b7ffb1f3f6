import { createStore } from './core/story/store.ts';
import { createStageDoor } from './services/stage-door.ts';
import type { StagePort } from './ports/stage.ts';
import { createServices } from './services/index.ts';
import { createLocation } from './services/device/location.ts';
import { fetchJson } from './services/levels/fetch-json.ts';
import { ENDED, tellEnding } from './services/levels/tell-ending.ts';
import { createSession } from './services/levels/session.ts';
import { LATEST_IDLE, whenAtRest, whenIdle } from './services/device/idle.ts';
import { mountApp } from './ui/app/app.tsx';
import { saveSettings } from './ui/app/kept-players.ts';
import { reduceApp, startApp } from './ui/app/state.ts';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** Milliseconds after which nothing waits for the first picture any more: the story may have been left. */
const PATIENCE = 4000;

/** Resolves when the stage shows its first picture, or has had its time. */
const firstPicture = (stage: StagePort): Promise<void> =>
  new Promise((done) => {
    const remove = stage.subscribe(() => stage.seen() && end());
    const limit = setTimeout(end, PATIENCE);
    function end(): void {
      remove();
      clearTimeout(limit);
      done();
    }
  });

async function begin(): Promise<void> {
  const location = createLocation(window);
  const route = location.route();
  const app = createStore(startApp(route, location.left()), reduceApp);
  let markPlayable = (): void => {};
  const playable = new Promise<void>((resolve) => (markPlayable = resolve));
  const country = {
    now: () => app.state().settings.country,
    choose: (chosen: string | null) => saveSettings({ ...services, app, session }, { country: chosen }),
    subscribe: app.subscribe,
  };
  // behind the neutral page nothing is fetched that would tell of a story
  const first = route.page === 'play' && !location.left() ? route.level : undefined;
  const isEntrance = route.page === 'title' || route.page === 'town';
  if (first !== undefined) import('./ui/play/play.tsx').catch(() => undefined);
  if (route.page === 'town') import('./ui/town/town.tsx').catch(() => undefined);
  const services = await createServices({ first, whole: !isEntrance, playable, country });
  const scroll = createStore<number, number>(0, (_, to) => to);
  const session = createSession(services.levels, services.saves, services.chance);
  // a learning platform's page opened this window, and waits for one word
  const opener = window.opener as Window | null;
  if (opener) tellEnding(session, () => opener.postMessage(ENDED, window.location.origin));
  const stage = createStageDoor();
  // the level comes while the panels are built; what is wrong with it they say themselves
  const level = first === undefined ? undefined : services.levels.load(first).catch(() => undefined);
  app.dispatch({ type: 'settings', change: services.device });
  app.dispatch({ type: 'players', players: services.players });
  app.dispatch({ type: 'own', settings: services.own });
  byId('app').replaceChildren();
  mountApp(byId('app'), { ...services, app, scroll, session, location, stage });
  // a level that is being written: in a build this is left out, with all that it asks for
  if (import.meta.env.DEV && 'draft' in document.documentElement.dataset) {
    const { openAuthorBar } = await import('./ui/author/bar.tsx');
    openAuthorBar(await fetchJson('draft/about.json'), { ...services, session, location }).catch(console.error);
  }

  // fonts and engine are large, and starting the engine holds up all else: the page answers first
  await level;
  if (first !== undefined) await whenAtRest(session);
  await new Promise<void>((done) => whenIdle(done, first === undefined ? undefined : LATEST_IDLE));
  document.documentElement.dataset['fonts'] = 'true';
  if (isEntrance) import('./ui/town/town.tsx').catch(() => undefined);
  try {
    const { startStage } = await import('./stage/game.ts');
    stage.open(
      startStage(byId('stage'), {
        ...services,
        app,
        scroll,
        session,
        location,
        still: () => document.documentElement.dataset['motion'] === 'reduced',
      }),
    );
  } catch (error) {
    // it is only a view: the story goes on in words
    console.warn('The stage could not be opened: the story is told without its picture.', error);
    document.documentElement.dataset['stage'] = 'none';
  }
  // what is fetched for later would hold up the first picture on a narrow line
  if (first !== undefined) await firstPicture(stage);
  whenIdle(markPlayable);
  // what is pressed for next is there by then; where it is not, whoever presses fetches it and hears what is wrong
  await playable;
  import('./ui/pages/dialogs.ts').catch(() => undefined);
}

begin().catch((error: unknown) => {
  console.error(error);
  // not even the words could be had: those in the page itself, in each language, are said now
  document.documentElement.dataset['first'] = 'shown';
  for (const again of document.querySelectorAll('#first a'))
    again.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
});
