import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf, type Rect } from './layout.ts';
import { townOf } from './town.ts';

const windows = fc.constantFrom([360, 640], [640, 360], [768, 1024], [1280, 800], [1366, 768], [1920, 1080]);
const apart = (one: Rect, other: Rect): boolean =>
  one.x + one.width <= other.x + 0.01 ||
  other.x + other.width <= one.x + 0.01 ||
  one.y + one.height <= other.y + 0.01 ||
  other.y + other.height <= one.y + 0.01;

describe('the street', () => {
  it('has a plate for every level, in their order, none over another, all within the street', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 24 }), ([width = 0, height = 0], levels) => {
        const town = townOf(layoutOf(width, height, 'page'), levels);
        const places = town.houses.flatMap((house) => house.windows).filter(({ level }) => level !== undefined);
        expect(places.map(({ level }) => level)).toEqual(Array.from({ length: levels }, (_, at) => at));
        places.forEach(({ plate }, at) => {
          expect(plate.x).toBeGreaterThanOrEqual(0);
          expect(plate.x + plate.width).toBeLessThanOrEqual(town.length);
          places.slice(at + 1).forEach(({ plate: other }) => expect(apart(plate, other)).toBe(true));
        });
      }),
    );
  });

  it('begins with the helper’s open door and ends with the town hall, and one can walk to its end', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 24 }), ([width = 0, height = 0], levels) => {
        const { helper, houses, hall, length, scrollable } = townOf(layoutOf(width, height, 'page'), levels);
        expect(helper.door.x).toBeGreaterThan(0);
        expect(helper.x + helper.width).toBeLessThanOrEqual(houses[0]?.x ?? Infinity);
        const last = houses[houses.length - 1]!;
        expect(last.x + last.width).toBeLessThanOrEqual(hall.x);
        expect(hall.x + hall.width).toBeLessThanOrEqual(length);
        expect(scrollable).toBe(length - width);
      }),
    );
  });
});
