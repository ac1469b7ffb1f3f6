import { type HeadlessStage, imagesOf, openStage } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Phaser } from '../phaser.ts';
import { TextureShelf } from '../picture/shelf.ts';
import { CatWalk } from './cat-walk.ts';
import { StreetLife } from './life.ts';
import { StreetLayers } from './pieces.ts';
import { Weather } from './weather.ts';

let stage: HeadlessStage;
let scene: Phaser.Scene;
let shelf: TextureShelf;
beforeEach(async () => {
  stage = await openStage();
  scene = await stage.start();
  shelf = new TextureShelf(scene.textures);
});
afterEach(() => stage.close());

describe('the street’s cat', () => {
  it('goes along with whoever walks, looks where it goes, and sits down when they stand', async () => {
    const cat = new CatWalk(scene, shelf);
    await cat.show(1);
    const [image] = imagesOf(scene);
    const sits = image?.texture.key;
    const seen = new Set<string>();
    for (let walked = 8; walked < 200; walked += 8) {
      cat.move(100, 700, walked, 0.016);
      seen.add(image?.texture.key ?? '');
    }
    expect([seen.size > 2, seen.has(sits ?? ''), image?.flipX]).toEqual([true, false, false]);
    cat.move(100, 700, 180, 0.016);
    expect(image?.flipX).toBe(true);
    cat.move(100, 700, 180, 1.2);
    expect(image?.texture.key).toBe(sits);
    cat.clear();
    expect(imagesOf(scene)).toEqual([]);
  });
});

describe('the weather', () => {
  it('falls with time alone, and is the same each time', async () => {
    const weather = new Weather(scene, shelf);
    await weather.show('winter', 1280, 800, 1);
    const places = (): string => JSON.stringify(imagesOf(scene).map(({ x, y }) => [x, y]));
    const first = places();
    weather.move(2, 0);
    expect(places()).not.toBe(first);
    weather.move(0, 0);
    expect(places()).toBe(first);
    await weather.show('summer', 1280, 800, 1);
    expect(imagesOf(scene)).toHaveLength(12);
  });
});

describe('the life of the street', () => {
  it('has somebody cross each room in its turn, and smoke over the roofs', async () => {
    const life = new StreetLife(scene, shelf);
    const glass = { x: 200, y: 300, width: 80, height: 100 };
    await life.show([{ glass, who: 'kofi', warm: false }], [{ x: 400, y: 200 }], 1, 1);
    const [shade, ...puffs] = imagesOf(scene);
    expect(puffs).toHaveLength(3);
    life.move(2, 0, 1);
    expect(shade?.visible).toBe(true);
    life.move(6, 0, 1);
    expect(shade?.visible).toBe(false);
    // smoke out of sight costs nothing
    life.move(2, 3000, 1);
    expect(puffs.map(({ visible }) => visible)).toEqual([false, false, false]);
    life.clear();
    expect(imagesOf(scene)).toEqual([]);
  });
});

describe('the pictures of the street', () => {
  const hung = (name: string, x: number, depth: number) => ({
    name,
    texture: { key: '__DEFAULT', originX: 0, originY: 0 },
    x,
    y: 0,
    depth,
    order: 0,
  });

  it('go by by their depth, and are not drawn out of sight', () => {
    const layers = new StreetLayers(scene, () => false);
    layers.show([hung('sky', 0, 0), hung('house', 600, 1), hung('near', 600, 1.5)], 1);
    layers.walk(200);
    expect(imagesOf(scene).map(({ x }) => x)).toEqual([0, 400, 300]);
    layers.walk(1000);
    expect(imagesOf(scene).map(({ visible }) => visible)).toEqual([true, false, false]);
    layers.show([hung('sky', 0, 0)], 1);
    expect(imagesOf(scene)).toHaveLength(1);
  });
});
