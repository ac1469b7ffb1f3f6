import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxSeen, pointSeen, TARGET, targetsOf } from './seen.ts';

const view = { x: 40, y: 20, width: 744, height: 800, scale: 1.5 };
const LTR = { view, mirrored: false };
const RTL = { view, mirrored: true };
const room = { x: 0, y: 80, width: 744, height: 700 };

describe('the picture as it is seen', () => {
  it('lies where the view has it, and the other way round in right-to-left languages', () => {
    const box = { x: 100, y: 120, width: 60, height: 40 };
    expect(pointSeen({ x: 100, y: 120 }, LTR)).toEqual({ x: 90, y: 150 });
    expect(boxSeen(box, LTR)).toEqual({ x: 90, y: 150, width: 90, height: 60 });
    // its right edge comes to lie left
    expect(boxSeen(box, RTL)).toEqual({ x: 744 - 90 - 90, y: 150, width: 90, height: 60 });
  });
});

describe('what can be touched in the picture', () => {
  it('is as large as a finger needs, and stays within the room', () => {
    const [small, edge] = targetsOf(
      [
        { x: 300, y: 300, width: 10, height: 12 },
        { x: 0, y: 80, width: 20, height: 20 },
      ],
      room,
    );
    expect(small).toEqual({ x: 283, y: 284, width: TARGET, height: TARGET, layer: 0 });
    expect(edge).toMatchObject({ x: 0, y: 80, width: TARGET, height: TARGET });
  });

  it('is in the list where it is not seen, or lies mostly under the panel', () => {
    expect(targetsOf([undefined, { x: 700, y: 200, width: 200, height: 90 }], room)).toEqual([undefined, undefined]);
    expect(targetsOf([{ x: 700, y: 200, width: 60, height: 60 }], room)).toEqual([
      { x: 700, y: 200, width: 44, height: 60, layer: 0 },
    ]);
  });

  it('lies on top where it is smaller; what is covered in its middle is in the list', () => {
    const wall = { x: 100, y: 100, width: 400, height: 300 };
    expect(targetsOf([wall, { x: 110, y: 110, width: 60, height: 60 }], room).map((one) => one?.layer)).toEqual([0, 1]);
    expect(targetsOf([wall, { x: 270, y: 220, width: 60, height: 60 }], room).map((one) => one?.layer)).toEqual([
      undefined,
      1,
    ]);
  });

  it('can always be pressed in its middle, wherever it is', () => {
    const at = fc.integer({ min: -200, max: 1000 });
    const size = fc.integer({ min: 1, max: 500 });
    const boxes = fc.array(fc.record({ x: at, y: at, width: size, height: size }), { maxLength: 8 });
    fc.assert(
      fc.property(boxes, (all) => {
        const targets = targetsOf(all, room).filter((one) => one !== undefined);
        for (const one of targets) {
          expect(Math.min(one.width, one.height)).toBeGreaterThanOrEqual(TARGET);
          expect(one.x).toBeGreaterThanOrEqual(room.x);
          expect(one.x + one.width).toBeLessThanOrEqual(room.x + room.width);
          const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
          const over = targets.filter(
            (other) =>
              other.layer > one.layer &&
              x > other.x &&
              x < other.x + other.width &&
              y > other.y &&
              y < other.y + other.height,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });
});
