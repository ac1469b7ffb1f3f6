import {
  heard,
  type HeadlessStage,
  imagesOf,
  openStage,
  SETTING,
  until,
} from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { levelNamed } from '../../../tests/fixtures/records.ts';
import { TITLE_AFTER, TITLE_GLOWS, TITLE_LAYERS } from '../../art/street/title.ts';
import { TOWN } from '../../core/route/route.ts';
import { start } from '../../core/story/state.ts';
import { type Action, reduce } from '../../core/story/reduce.ts';
import { createStore } from '../../core/story/store.ts';
import type { Session } from '../../ports/play.ts';
import { reduceApp, startApp } from '../../ui/app/state.ts';
import type { Phaser } from '../phaser.ts';
import { BootScene } from './boot.ts';
import { DashboardScene } from './dashboard.ts';
import { LevelScene, type LevelServices } from './level.ts';
import { TitleScene } from './title.ts';
import { TownScene } from './town.ts';

let stage: HeadlessStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const resized = heard();
const shared = (still: boolean) => ({
  setting: () => ({ ...SETTING, still }),
  wake: () => undefined,
  onResize: resized.subscribe,
});
/** Ends a scene, as turning to another page does; what it still draws comes to its end. */
async function end(scene: Phaser.Scene): Promise<void> {
  scene.scene.stop();
  stage.step(20);
  await until(() => stage.textures().length === 0);
}

describe('the first scene', () => {
  it('says that the engine is there', async () => {
    let ready = 0;
    await stage.start(new BootScene(() => (ready += 1)));
    expect(ready).toBe(1);
  });
});

describe('the title', () => {
  /** Those who are seen at first, and those who come to be seen. */
  const PARTS = TITLE_LAYERS.length + Object.keys(TITLE_GLOWS).length + 11 + Object.keys(TITLE_AFTER).length + 5;

  it.each([
    ['has somebody run in with time', false],
    ['stands still where nothing may move', true],
  ])('%s', async (_, still) => {
    const scene = await stage.start(new TitleScene(shared(still)));
    await until(() => imagesOf(scene).length === PARTS);
    const places = (): string => JSON.stringify(imagesOf(scene).map(({ x, alpha }) => [Math.round(x), alpha]));
    stage.step(20);
    const first = places();
    stage.step(1500);
    expect(places() === first).toBe(still);
    await end(scene);
    expect(resized.count()).toBe(0);
  });
});

describe('the town', () => {
  const app = createStore(startApp(TOWN), reduceApp);
  const [session, lesson] = [heard(), heard()];
  const scroll = createStore<number, number>(0, (_, to) => to);
  const open = () =>
    stage.start(
      new TownScene({
        ...shared(false),
        app,
        scroll,
        levels: { list: () => [], about: async () => '', load: () => Promise.reject(new Error('no level')) },
        session: { subscribe: session.subscribe, player: () => null } as never,
        lesson: { subscribe: lesson.subscribe, now: () => null },
        chance: { day: () => '2026-01-15' as never },
      }),
    );

  it('hangs the street, goes by as one walks, and leaves nothing behind', async () => {
    const scene = await open();
    await until(() => imagesOf(scene).length > 20);
    stage.step(20);
    expect([session.count(), lesson.count(), resized.count()]).toEqual([1, 1, 1]);
    await end(scene);
    expect([session.count(), lesson.count(), resized.count(), imagesOf(scene).length]).toEqual([0, 0, 0, 0]);
  });
});

describe('the class in the projector’s street', () => {
  it('has a lamp for each that came in, walks them to their doors, and is empty when it is not seen', async () => {
    const app = createStore(startApp(TOWN), reduceApp);
    const scene = await stage.start(new DashboardScene({ ...shared(false), app }));
    const lamps = (revealed: boolean) => ({
      type: 'lamps' as const,
      lamps: {
        crowd: 12,
        doors: [
          { first: 7, last: 7 },
          { first: 5, last: 5 },
        ],
        revealed,
        second: false,
      },
    });
    app.dispatch(lamps(false));
    await until(() => imagesOf(scene).length === 13);
    const places = (): number[] =>
      imagesOf(scene)
        .filter(({ depth }) => depth > -9000)
        .map(({ x }) => Math.round(x));
    const together = places();
    app.dispatch(lamps(true));
    await until(() => scene.tweens.getTweens().length > 0);
    stage.step(3000);
    expect(places()).not.toEqual(together);
    app.dispatch({ type: 'lamps', lamps: null });
    await until(() => imagesOf(scene).length === 0);
    await end(scene);
    expect(resized.count()).toBe(0);
  });
});

describe('a story', () => {
  const frog = levelNamed('funny-frog');
  function open(still: boolean) {
    const store = createStore(start(frog), (state, action: Action) => reduce(frog, state, action));
    let listeners = 0;
    const counted = {
      ...store,
      subscribe: (listener: () => void) => {
        const remove = store.subscribe(listener);
        listeners += 1;
        return () => {
          listeners -= 1;
          remove();
        };
      },
    };
    const news = heard();
    const shown: string[][] = [];
    const services: LevelServices = {
      ...shared(still),
      session: {
        subscribe: news.subscribe,
        current: () => ({ level: frog, words: {}, store: counted }) as unknown as Session,
        part: () => ({ kind: 'story' }),
      } as never,
      sound: { play: () => undefined, quiet: () => undefined, music: () => undefined, air: () => undefined },
      words: { level: () => 'Hello.' },
      chance: { below: () => 0 },
      aloud: () => false,
      placed: ({ marks }) => shown.push(marks.map(({ who }) => who)),
    };
    return { services, store, shown, listeners: () => listeners + news.count() };
  }

  it('shows who stands there, follows the story, and lets go of all when it ends', async () => {
    const { services, store, shown, listeners } = open(true);
    const scene = await stage.start(new LevelScene(services));
    await until(() => shown.length === 1);
    expect([shown[0], listeners()]).toEqual([['tarek'], 2]);
    store.dispatch({ type: 'read' });
    store.dispatch({ type: 'go-on' });
    // only the newest picture is told of
    await until(() => shown.length === 2);
    expect(shown[1]).toContain('kofi');
    await end(scene);
    expect([listeners(), resized.count(), imagesOf(scene).length]).toEqual([0, 0, 0]);
  });

  it.each([
    ['breathes', false],
    ['does not breathe where nothing may move', true],
  ])('%s', async (_, still) => {
    const { services, shown } = open(still);
    const scene = await stage.start(new LevelScene(services));
    await until(() => shown.length === 1);
    stage.step(1500);
    expect(imagesOf(scene).some(({ scaleY }) => scaleY !== 1)).toBe(!still);
    await end(scene);
  });
});
