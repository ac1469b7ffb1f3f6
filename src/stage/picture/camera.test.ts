import { type HeadlessStage, openStage, SETTING } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Phaser } from '../phaser.ts';
import { StageCamera, viewThrough } from './camera.ts';

let stage: HeadlessStage;
let scene: Phaser.Scene;
beforeEach(async () => {
  stage = await openStage();
  scene = await stage.start();
});
afterEach(() => stage.close());

const { view } = SETTING;
const near = viewThrough(view, { x: 300, y: 400, near: 1.2 }, view.width);

describe('the camera of the stage', () => {
  it('moves to the next shot, and is there after its time', () => {
    const camera = new StageCamera(scene, () => false);
    camera.show(view, view, 1, true, 1);
    camera.show(near, view, 1, false, 1);
    expect(scene.cameras.main.zoom).toBe(1);
    stage.step(500);
    expect(scene.cameras.main.zoom).toBeGreaterThan(1);
    stage.step(700);
    expect(scene.cameras.main.zoom).toBeCloseTo(1.2);
  });

  it('is there at once in another place, and where nothing may move', () => {
    for (const [still, cut] of [
      [false, true],
      [true, false],
    ] as const) {
      const camera = new StageCamera(scene, () => still);
      camera.show(near, view, 1, cut, 1);
      expect(scene.cameras.main.zoom).toBeCloseTo(1.2);
      expect(scene.tweens.getTweens()).toEqual([]);
    }
  });

  it('lays the whole picture on the canvas pixel by pixel, whatever the density', () => {
    const odd = { ...view, width: 1001, height: 601 };
    new StageCamera(scene, () => true).show(odd, odd, 1.37, true, 1);
    const { scrollX, scrollY } = scene.cameras.main;
    expect([scrollX % 1, scrollY % 1].map(Math.abs)).toEqual([0, 0]);
  });
});
