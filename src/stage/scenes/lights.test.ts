import {
  heard,
  type HeadlessStage,
  imagesOf,
  openStage,
  SETTING,
  until,
} from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIGHTS } from '../../core/route/route.ts';
import { createStore } from '../../core/story/store.ts';
import type { LitPicture, Tone } from '../../geometry/lights.ts';
import { reduceApp, startApp } from '../../ui/app/state.ts';
import { LightsScene } from './lights.ts';

let stage: HeadlessStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const picture = (look: LitPicture['look'], windows: number, tone: Tone = 'lit'): LitPicture => ({
  look,
  lit: new Map(Array.from({ length: windows }, (_, at) => [at, tone])),
});

describe('the night of lights', () => {
  /** The picture behind, the panes and twice their light. */
  const LAYERS = 4;

  it.each([false, true])('is as many pictures for ten thousand windows as for one; still: %s', async (still) => {
    const app = createStore(startApp(LIGHTS), reduceApp);
    const resized = heard();
    const setting = () => ({ ...SETTING, still });
    const scene = new LightsScene({ setting, wake: () => undefined, onResize: resized.subscribe, app });
    await stage.start(scene);
    expect(imagesOf(scene)).toEqual([]);
    app.dispatch({ type: 'lights', lights: picture('street', 1) });
    await until(() => imagesOf(scene).length === LAYERS);
    // one more comes up by itself, and is in the pictures then
    app.dispatch({ type: 'lights', lights: picture('street', 2) });
    expect([imagesOf(scene).length, scene.unsettled]).toEqual(still ? [LAYERS, false] : [LAYERS + 1, true]);
    stage.step(1500);
    expect([imagesOf(scene).length, scene.unsettled]).toEqual([LAYERS, false]);
    app.dispatch({ type: 'lights', lights: picture('country', 10_000) });
    await until(() => stage.textures().length === 1);
    stage.step(1500);
    expect(imagesOf(scene)).toHaveLength(LAYERS);
    // another story is looked at, and then the page is left
    app.dispatch({ type: 'lights', lights: picture('country', 10_000, 'shown') });
    expect(imagesOf(scene)).toHaveLength(LAYERS);
    scene.scene.stop();
    stage.step(20);
    await until(() => stage.textures().length === 0);
    expect(imagesOf(scene)).toEqual([]);
  });
});
