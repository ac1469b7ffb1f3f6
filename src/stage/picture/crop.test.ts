import { describe, expect, it } from 'vitest';
import { inkOf } from './crop.ts';

/** A drawing of rows; a dot is clear. */
const drawn = (...rows: string[]): [Uint32Array, number] => [
  Uint32Array.from([...rows.join('')].map((pixel) => (pixel === '.' ? 0 : 0xff000000))),
  rows[0]?.length ?? 0,
];

describe('what is drawn on a canvas', () => {
  it.each([
    ['in the middle', drawn('.....', '..#..', '.###.', '.....'), { x: 1, y: 1, width: 3, height: 2 }],
    ['wider below than above', drawn('..#..', '#....', '....#'), { x: 0, y: 0, width: 5, height: 3 }],
    ['in one corner', drawn('....', '...#'), { x: 3, y: 1, width: 1, height: 1 }],
    ['all over', drawn('##', '##'), { x: 0, y: 0, width: 2, height: 2 }],
  ])('lies %s', (_, [pixels, width], box) => expect(inkOf(pixels, width)).toEqual(box));

  it('is nothing where all is clear', () => expect(inkOf(...drawn('...', '...'))).toBeNull());
});
