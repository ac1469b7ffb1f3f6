import { feelOf } from '../core/feel/feel.ts';
import type { Remover } from '../ports/device.ts';
import type { StagePort } from '../ports/stage.ts';
import { layoutKindOf } from '../geometry/layout-kind.ts';
import { layoutOf } from '../geometry/layout.ts';
import { BootScene } from './scenes/boot.ts';
import { restLoop } from './frame-loop.ts';
import { LevelScene } from './scenes/level.ts';
import { CANVAS, Game, Scale } from './phaser.ts';
import type { StageSetting } from './picture/setting.ts';
import type { Shown } from './picture/stage.ts';
import type { StageServices } from './surroundings.ts';
import { densityOf, viewOf } from './picture/view.ts';
import { TitleScene } from './scenes/title.ts';
import { TownScene } from './scenes/town.ts';
import { decorate } from '../ui/app/run.ts';

/** Scenes that come later, each in a file of its own: pupils' devices fetch neither. */
const LATER = {
  dashboard: async () => (await import('./scenes/dashboard.ts')).DashboardScene,
  lights: async () => (await import('./scenes/lights.ts')).LightsScene,
} as const;
type Later = keyof typeof LATER;
const isLater = (key: string): key is Later => key in LATER;

/** How things move: by the age of the story being played, else of the one who plays. */
const mannerOf = ({ session, app }: StageServices): Pick<StageSetting, 'tempo' | 'squash'> => {
  const { tempo, squash } = feelOf(session.current()?.level.age ?? app.state().settings.age);
  return { tempo, squash };
};

/** Starts the engine in `host` and keeps the right scene on stage. */
export function startStage(host: HTMLElement, services: StageServices): StagePort & { stop(): void } {
  const { session, location, words } = services;
  const listeners = new Set<() => void>();
  const resized = new Set<() => void>();
  let shown: Shown | null = null;

  const measure = (): StageSetting => {
    const shape = layoutKindOf(location.route(), session);
    const layout = layoutOf(window.innerWidth, window.innerHeight, shape);
    const density = densityOf(layout.stage.width, layout.stage.height, window.devicePixelRatio);
    return {
      view: viewOf(layout, shape === 'close' ? 'close' : 'story'),
      density,
      mirrored: words.direction() === 'rtl',
      still: services.still(),
      free: layout.free,
      ...mannerOf(services),
    };
  };
  let setting = measure();

  const first = setting.view;
  const game = new Game({
    type: CANVAS,
    parent: host,
    width: Math.ceil(first.width * setting.density),
    height: Math.ceil(first.height * setting.density),
    backgroundColor: '#2c3a63',
    banner: false,
    disableContextMenu: false,
    transparent: false,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Scale.NONE },
    render: { antialias: true, roundPixels: false },
  });

  const { wake, stop: stopLoop } = restLoop(game, () => setting.still);

  const placed = (next: Shown | null): void => {
    shown = next;
    listeners.forEach((listener) => listener());
  };
  const shared = {
    setting: () => setting,
    wake,
    onResize: (listener: () => void): Remover => (resized.add(listener), () => resized.delete(listener)),
  };
  const aloud = (): boolean => services.app.state().settings.readAloud;
  game.scene.add(BootScene.key, new BootScene(() => follow()), true);
  game.scene.add(TitleScene.key, new TitleScene(shared));
  game.scene.add(TownScene.key, new TownScene({ ...shared, ...services }));
  game.scene.add(LevelScene.key, new LevelScene({ ...shared, ...services, placed, aloud }));

  // the engine would set the size it had before this one
  const size = (): void => {
    game.canvas.style.width = `${setting.view.width}px`;
    game.canvas.style.height = `${setting.view.height}px`;
  };
  const fit = (): void => {
    const next = measure();
    const { view, density, mirrored } = next;
    const same =
      setting.density === density &&
      setting.mirrored === mirrored &&
      JSON.stringify(setting.view) === JSON.stringify(view);
    setting = same ? { ...next, view: setting.view } : next;
    if (same) return;
    host.classList.toggle('mirrored', mirrored);
    game.scale.resize(Math.ceil(view.width * density), Math.ceil(view.height * density));
    size();
    resized.forEach((listener) => listener());
  };
  host.classList.toggle('mirrored', setting.mirrored);
  game.events.once('ready', size);

  let showing = '';
  const addLater = async (key: Later): Promise<void> => {
    const Added = await LATER[key]();
    if (!game.scene.getScene(key)) game.scene.add(key, new Added({ ...shared, app: services.app }));
    follow();
  };
  const sceneNow = (): string => {
    const route = location.route();
    const onStage = route.page === 'play' || (route.page === 'projector' && route.stage);
    if (onStage && session.current()) return LevelScene.key;
    if (route.page === 'projector') return 'dashboard';
    if (route.page === 'lights') return 'lights';
    return route.page === 'title' ? TitleScene.key : TownScene.key;
  };
  const follow = (): void => {
    fit();
    const key = sceneNow();
    if (key === showing) return;
    if (isLater(key) && !game.scene.getScene(key)) return decorate(addLater(key));
    if (showing) game.scene.stop(showing);
    placed(null);
    showing = key;
    game.scene.start(key);
    wake();
  };

  let unfollow: Remover | undefined;
  let story: string | undefined;
  const followStory = (): void => {
    unfollow?.();
    // names of another story's people are not said of this one's
    if (story !== session.current()?.level.id) placed(null);
    story = session.current()?.level.id;
    // the panel's width depends on the beat: fit before the scene draws it
    unfollow = session.current()?.store.subscribe(fit);
    follow();
  };
  followStory();
  window.addEventListener('resize', fit);
  const removers = [
    stopLoop,
    location.subscribe(follow),
    session.subscribe(followStory),
    words.subscribe(fit),
    () => unfollow?.(),
    () => window.removeEventListener('resize', fit),
  ];

  return {
    seen: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      removers.forEach((remove) => remove());
      game.destroy(true);
    },
  };
}
