import { type HeadlessStage, imagesOf, openStage } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Phaser } from '../phaser.ts';
import { Actors, type Standing } from './actors.ts';

let stage: HeadlessStage;
let scene: Phaser.Scene;
beforeEach(async () => {
  stage = await openStage();
  scene = await stage.start();
});
afterEach(() => stage.close());

const someone = (x: number, more: Partial<Standing> = {}): Standing => ({
  texture: { key: '__DEFAULT', originX: 0.5, originY: 1 },
  x,
  y: 600,
  depth: 600,
  alive: true,
  ...more,
});
const troupe = (still: boolean): Actors =>
  new Actors(
    scene,
    () => ({ still, tempo: 1, squash: 0.1 }),
    () => 0,
  );
const places = (): number[] => imagesOf(scene).map(({ x }) => Math.round(x));

describe('who stands on the stage', () => {
  it('walks in from their side, and stands where the picture has them', () => {
    const actors = troupe(false);
    actors.show(new Map([['mei', someone(400, { enter: 'left' })]]), null);
    expect(places()[0]).toBeLessThan(0);
    stage.step(450);
    expect(places()[0]).toBeGreaterThan(0);
    expect(places()[0]).toBeLessThan(400);
    stage.step(1000);
    expect(places()).toEqual([400]);
  });

  it('moves on and goes, and who is gone is gone', () => {
    const actors = troupe(false);
    const both = new Map([
      ['mei', someone(400)],
      ['kofi', someone(700)],
    ]);
    actors.show(both, null);
    actors.show(new Map([['mei', someone(500)]]), null);
    stage.step(1500);
    expect(places()).toEqual([500]);
    actors.clear();
    expect(imagesOf(scene)).toEqual([]);
  });

  it('moves nothing where nothing may move', () => {
    const actors = troupe(true);
    actors.show(new Map([['mei', someone(400, { enter: 'left' })]]), null);
    actors.show(new Map([['mei', someone(500)]]), null);
    actors.speak('mei', 2);
    expect(places()).toEqual([500]);
    expect(scene.tweens.getTweens()).toEqual([]);
  });

  it('breathes while nothing else is done', () => {
    const actors = troupe(false);
    actors.show(new Map([['mei', someone(400)]]), 'quick');
    actors.live(0.5);
    const [mei] = imagesOf(scene);
    expect(mei?.scaleY).not.toBe(1);
    expect(mei?.scaleX).toBe(1);
  });
});
