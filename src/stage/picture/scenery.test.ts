import { type HeadlessStage, imagesOf, openStage } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCanvas } from './canvas.ts';
import { Scenery } from './scenery.ts';

const WIDTH = 1280,
  HEIGHT = 800;
let engine: HeadlessStage;
beforeEach(async () => {
  engine = await openStage();
});
afterEach(() => engine.close());

/** A place with a table along its lower edge. */
async function hung() {
  const scene = await engine.start();
  const scenery = new Scenery(scene, () => true);
  const back = { pixels: createCanvas(WIDTH, HEIGHT).canvas, x: 0, y: 0 };
  const front = { pixels: createCanvas(1000, 100).canvas, x: 140, y: 700 };
  scenery.show({ back, front }, false);
  const camera = scene.cameras.main;
  const frame = (): void => {
    engine.step(17);
    scenery.seenWith(camera);
  };
  /** Where each image is seen, and how large one of its pixels is. */
  const seen = () =>
    imagesOf(scene).map(({ x, y, width, height, scaleX, scrollFactorX }) => ({
      left: (x - camera.scrollX * scrollFactorX - WIDTH / 2) * camera.zoom + WIDTH / 2,
      top: (y - camera.scrollY * scrollFactorX - HEIGHT / 2) * camera.zoom + HEIGHT / 2,
      width,
      height,
      pixel: scaleX * camera.zoom,
    }));
  return { scene, scenery, camera, frame, seen };
}

describe('a picture that the camera is near to', () => {
  it('is enlarged once where it rests: what is seen lies pixel by pixel', async () => {
    const { camera, frame, seen } = await hung();
    const before = engine.textures().length;
    camera.setZoom(1.5).setScroll(100, 50);
    frame();
    expect(seen().map(({ pixel }) => pixel)).toEqual([1.5, 1.5]);
    frame();
    const [back, front] = seen();
    expect(back).toMatchObject({ width: WIDTH, height: HEIGHT });
    expect(back?.left).toBeCloseTo(0, 6);
    expect(back?.top).toBeCloseTo(0, 6);
    // of the table only what is seen; its right edge lies at (1140 − 100 − 640) · 1.5 + 640
    expect(front).toMatchObject({ width: 1240, height: 25 });
    expect(front?.left).toBeCloseTo(0, 6);
    expect(front?.top).toBeCloseTo(775, 6);
    for (const one of [back, front]) expect(one?.pixel).toBeCloseTo(1, 9);
    const near = engine.textures();
    frame();
    expect(engine.textures()).toEqual(near);
    expect(near.length).toBe(before + 2);
  });

  it('goes with the camera again as it was drawn, and leaves nothing behind', async () => {
    const { scene, scenery, camera, frame, seen } = await hung();
    const drawn = engine.textures();
    camera.setZoom(1.5);
    frame();
    frame();
    camera.setScroll(3, 0);
    frame();
    expect(engine.textures()).toEqual(drawn);
    expect(seen().map(({ pixel, width }) => [pixel, width])).toEqual([
      [1.5, WIDTH],
      [1.5, 1000],
    ]);
    frame();
    scenery.clear();
    expect([imagesOf(scene).length, engine.textures()]).toEqual([0, []]);
  });

  it('is left as it was drawn where the whole is seen', async () => {
    const { frame } = await hung();
    const drawn = engine.textures();
    frame();
    frame();
    expect(engine.textures()).toEqual(drawn);
  });
});
