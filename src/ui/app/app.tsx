import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Remover } from '../../ports/device.ts';
import { feelOf } from '../../core/feel/feel.ts';
import type { At } from '../../core/live/at.ts';
import { TITLE, type TeacherRoute } from '../../core/route/route.ts';
import { createStore } from '../../core/story/store.ts';
import { ReadingTools } from '../aloud/tools.tsx';
import { watchAloud } from '../aloud/watch.ts';
import { Controls } from './controls.tsx';
import { Boundary } from './errors.tsx';
import { doubleEscape } from './keys.ts';
import { type Layout, type LayoutKind, layoutOf } from '../../geometry/layout.ts';
import { layoutKindOf } from '../../geometry/layout-kind.ts';
import { lazy } from './lazy.tsx';
import { HelpDialog, HelpPage } from '../pages/help.tsx';
import { overOf, type Over as LiveOver } from '../lesson/live/over.ts';
import { Notes } from '../pages/notes.tsx';
import { Sentence } from '../pages/sentence.tsx';
import { Title } from '../town/title.tsx';
import { followLocation } from './follow-location.ts';
import { followSaves } from './follow-saves.ts';
import { titleKeyOf } from './page-title.ts';
import { watchOneSwitch } from './one-switch-page.ts';
import { answerPresses } from './press.ts';
import {
  type AppServices,
  Context,
  type Surroundings,
  useApp,
  useFollowing,
  useServices,
  useWords,
} from './surroundings.ts';
import { type Dialog, isResting, reduceApp, startApp } from './state.ts';
import { announceIn, watchFailures, watchNotices } from './toasts.ts';
import { applyFeel, applyLayout, applySettings, LayoutContext, markReady } from './window.ts';
import { shownPlayer } from './kept-players.ts';

const Town = lazy<object>(async () => (await import('../town/town.tsx')).TownPage);
const Play = lazy<{ id: string }>(async () => (await import('../play/play.tsx')).Play);
const Join = lazy<{ code: string }>(async () => (await import('../lesson/join.tsx')).Join);
const Finish = lazy<{ id: string }>(async () => (await import('../lesson/finish.tsx')).Finish);
const Home = lazy<{ id: string }>(async () => (await import('../read/home-page.tsx')).HomePage);
const Read = lazy<{ id: string }>(async () => (await import('../read/read-page.tsx')).ReadPage);
const Projector = lazy<{ id: string }>(async () => (await import('../projector/page.tsx')).Projector);
const Said = lazy<object>(async () => (await import('../play/said.tsx')).SaidDialog);
const Signed = lazy<object>(async () => (await import('../play/signed.tsx')).SignedDialog);
const Charter = lazy<object>(async () => (await import('../charter/street-charter.tsx')).StreetCharter);
const Access = lazy<object>(async () => (await import('../pages/access.tsx')).AccessPage);
const Check = lazy<object>(async () => (await import('../pages/check.tsx')).CheckPage);
const LightsPage = lazy<object>(async () => (await import('../lights/lights-page.tsx')).LightsPage);
const Over = lazy<{ over: LiveOver; at: At }>(async () => (await import('../lesson/live/over.tsx')).LiveOver);
const FirstMinute = lazy<object>(async () => (await import('../town/first-minute.tsx')).FirstMinute);
const Teacher = lazy<{ route: TeacherRoute }>(async () => (await import('../teacher/page.tsx')).TeacherPage);

type Dialogs = typeof import('../pages/dialogs.ts');
const dialog = (name: keyof Dialogs) => lazy<object>(async () => (await import('../pages/dialogs.ts'))[name]);
const Settings = dialog('SettingsDialog');
const SettingsPage = dialog('SettingsPage');
const Pause = dialog('PauseDialog');
const Moments = dialog('MomentsDialog');
const Lesson = dialog('LessonDialog');
const Players = dialog('Players');
const LeaveLesson = dialog('LeaveLesson');
const NextPupil = dialog('NextPupil');

const DIALOGS: { [Name in Dialog]: () => preact.ComponentChild } = {
  help: () => <HelpDialog key="help" />,
  pause: () => <Pause key="pause" />,
  settings: () => <Settings key="settings" />,
  moments: () => <Moments key="moments" />,
  players: () => <Players key="players" />,
  said: () => <Said key="said" />,
  signed: () => <Signed key="signed" />,
  lesson: () => <Lesson key="lesson" />,
  charter: () => <Charter key="charter" />,
  'first-minute': () => <FirstMinute key="first-minute" />,
  'leave-lesson': () => <LeaveLesson key="leave-lesson" />,
  'next-pupil': () => <NextPupil key="next-pupil" />,
};

function Page() {
  const { route } = useApp();
  const t = useWords();
  switch (route.page) {
    case 'title':
      return <Title />;
    case 'town':
      return <Town />;
    case 'play':
      return (
        <>
          <Controls playing />
          <Boundary place="page">
            <Play key={route.level} id={route.level} />
          </Boundary>
        </>
      );
    case 'help':
      return <HelpPage />;
    case 'settings':
      return <SettingsPage />;
    case 'access':
      return <Access />;
    case 'check':
      return <Check />;
    case 'lights':
      return <LightsPage />;
    case 'teacher':
      return <Teacher route={route} />;
    case 'join':
      return <Join code={route.code} />;
    case 'finish':
      return <Finish key={route.level} id={route.level} />;
    case 'home':
      return <Home key={route.level} id={route.level} />;
    case 'read':
      return <Read key={route.level} id={route.level} />;
    case 'projector':
      return <Projector key={route.class} id={route.class} />;
    case 'unknown':
      return <Sentence title={t('unknown.title')} text={t('unknown.text')} back={TITLE} />;
  }
}

/** Which layout the page has now. */
function useKind(): LayoutKind {
  const { session } = useServices();
  const { route } = useApp();
  useFollowing(session.subscribe);
  const current = session.current();
  useFollowing(current?.store.subscribe);
  return layoutKindOf(route, session);
}

function useWindowLayout(kind: LayoutKind, onLayout: ((layout: Layout) => void) | undefined): Layout {
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  useEffect(() => {
    const measure = (): void => setSize({ width: window.innerWidth, height: window.innerHeight });
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const layout = useMemo(() => layoutOf(size.width, size.height, kind), [size.width, size.height, kind]);
  useLayoutEffect(() => {
    applyLayout(document.documentElement, layout);
    onLayout?.(layout);
  }, [layout, onLayout]);
  return layout;
}

function App({ onLayout }: { onLayout: ((layout: Layout) => void) | undefined }) {
  const services = useServices();
  const { app, lesson, liveGuest, words, sound, session } = services;
  const state = useApp();
  const { settings, route, left, dialogs } = state;
  useFollowing(words.subscribe);
  const kind = useKind();
  const layout = useWindowLayout(kind, onLayout);
  const language = words.language();
  const playing = route.page === 'play';
  const resting = isResting(state);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = words.direction();
  }, [words, language]);
  const titleKey = titleKeyOf(route);
  useLayoutEffect(() => {
    const name = words.t('app.name');
    if (left) document.title = words.t('notes.title');
    else document.title = titleKey === null ? name : `${words.t(titleKey)} · ${name}`;
  }, [words, language, left, titleKey]);
  useLayoutEffect(() => {
    document.documentElement.dataset['page'] = left ? 'notes' : route.page;
    if (!playing) session.close();
  }, [session, route.page, playing, left]);
  useLayoutEffect(() => {
    applySettings(document.documentElement, settings, (query) => window.matchMedia(query).matches);
    sound.volume(settings.effects, settings.music);
    words.address(settings.address);
  }, [sound, words, settings]);
  // a story feels as its age does, everything else as the age that was chosen
  const age = session.current()?.level.age ?? settings.age;
  useLayoutEffect(() => applyFeel(document.documentElement, feelOf(age)), [age]);
  useFollowing(lesson.subscribe);
  useFollowing(liveGuest.subscribe);
  const { at } = liveGuest.state();
  const over = overOf(route.page, at);
  const together = lesson.now() !== null;
  useLayoutEffect(() => app.dispatch({ type: 'together', together }), [app, together]);
  // in a level, the stage asks for what goes with its picture; each story that was played to an end lights the town
  const lit = Math.min(
    Object.values(shownPlayer(services)?.stories ?? {}).filter((one) => one.endings.length > 0).length,
    4,
  );
  useEffect(() => {
    const come = { title: 0, town: lit } as const;
    sound.music(route.page === 'title' || route.page === 'town' ? { name: 'town', come: come[route.page] } : null);
    if (!playing) sound.air(null);
  }, [sound, route.page, lit, playing]);
  useEffect(() => {
    sound.pause(left || over !== null || (resting && playing));
  }, [sound, over, resting, left, playing]);
  useEffect(() => {
    // a story says so itself, once it stands open or has said why it does not
    if (!playing || left) markReady(document.documentElement);
  }, [playing, left]);

  return (
    <LayoutContext.Provider value={layout}>
      {left ? (
        <Notes />
      ) : (
        <>
          <Boundary place="page" of={JSON.stringify(route)}>
            {over !== null && at ? <Over over={over} at={at} /> : <Page />}
          </Boundary>
          {dialogs.length === 0 && <ReadingTools />}
          {dialogs.map((dialog) => (
            <Boundary key={dialog} place="dialog">
              {DIALOGS[dialog]()}
            </Boundary>
          ))}
        </>
      )}
    </LayoutContext.Provider>
  );
}

/**
 * Shows the pupil's game in `root` and follows the address, the window and the keys until it is removed.
 * `onLayout` hears where the stage lies, at once and whenever it changes.
 */
export function mountApp(root: HTMLElement, services: AppServices, onLayout?: (layout: Layout) => void): Remover {
  const { location } = services;
  const app = services.app ?? createStore(startApp(location.route(), location.left()), reduceApp);
  const aloud = watchAloud(document, { ...services, app });
  const surroundings: Surroundings = { ...services, app, aloud, announce: announceIn(document) };

  const leave = app.subscribe(({ left }, { left: before }) => {
    if (left === before) return;
    // what was said last to those who listen says nothing there either
    if (left) document.getElementById('status')?.replaceChildren();
    if (left) location.leave();
    else location.comeBack();
  });
  const follow = followLocation(location, app);
  const keys = doubleEscape(document, () => app.dispatch({ type: 'leave' }));
  const notices = watchNotices(document, surroundings);
  const failures = watchFailures(document, window, surroundings);
  const presses = answerPresses(document, services.sound);
  const oneSwitch = watchOneSwitch(document, surroundings);
  render(
    <Context.Provider value={surroundings}>
      <Boundary place="page">
        <App onLayout={onLayout} />
      </Boundary>
    </Context.Provider>,
    root,
  );
  const kept = followSaves(surroundings);
  return () => {
    [leave, follow, keys, notices, failures, presses, oneSwitch, kept, aloud.remove].forEach((remove) => remove());
    render(null, root);
  };
}
