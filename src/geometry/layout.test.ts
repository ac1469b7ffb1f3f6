import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';

test('at 400 % zoom nothing stands fixed, and the panel is as wide as the window', () => {
  for (const [width, height] of [
    [320, 256],
    [341, 192],
    [480, 270],
  ] as const)
    for (const kind of ['story', 'close'] as const) {
      const { flowing, beside, panel, stage } = layoutOf(width, height, kind);
      expect(flowing).toBe(true);
      expect(beside).toBe(false);
      expect(panel.width).toBe(width);
      expect(stage.height).toBeLessThan(height);
    }
});

test('a phone keeps its panel in view, upright and on its side', () => {
  for (const [width, height] of [
    [360, 640],
    [640, 360],
    [568, 320],
    [1280, 800],
  ] as const)
    expect(layoutOf(width, height, 'story').flowing).toBe(false);
});

const SIZES = [
  [360, 640],
  [640, 360],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const;

test('a picture has the whole width, its words under it, and the controls where they always are', () => {
  for (const [width, height] of SIZES) {
    const [usual, { caption, stage, panel, free, controls, scale, mode }] = [
      layoutOf(width, height, 'story'),
      layoutOf(width, height, 'picture'),
    ];
    expect([caption, panel.x, panel.width, stage.width, free]).toEqual([true, 0, width, width, width]);
    expect([controls, scale, mode]).toEqual([usual.controls, usual.scale, usual.mode]);
    expect(panel.y + panel.height).toBe(height);
    // the rounded corners of the band lie over the stage
    expect(stage.height).toBeGreaterThan(panel.y);
    if (!usual.beside) expect(stage.height).toBeGreaterThan(usual.stage.height);
  }
});

test('where a picture would be a strip, or all of the page scrolls, the panel stays', () => {
  for (const [width, height] of [
    [320, 256],
    [1600, 600],
  ] as const)
    expect(layoutOf(width, height, 'picture')).toEqual(layoutOf(width, height, 'story'));
});
