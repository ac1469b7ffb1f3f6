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
