import { type HeadlessStage, openStage } from '../../../tests/fixtures/headless-stage.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { snap } from './snap.ts';

let stage: HeadlessStage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it('an image of full size lies on whole pixels, less than one from where it was put', async () => {
  const scene = await stage.start();
  const image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0.37, 0.81);
  for (const [x, y] of [
    [10.2, 20.9],
    [-3.5, 0.4],
  ] as const) {
    snap(image, x, y);
    for (const corner of [image.x - image.displayOriginX, image.y - image.displayOriginY])
      expect(corner).toBeCloseTo(Math.round(corner), 9);
    expect(Math.max(Math.abs(image.x - x), Math.abs(image.y - y))).toBeLessThan(1);
  }
});
