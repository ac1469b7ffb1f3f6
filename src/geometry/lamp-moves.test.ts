import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../ui/projector/lamps.ts';
import { project } from '../core/class/projector.ts';
import { summarise } from '../core/class/summary.ts';
import { sheetOf } from './wall.ts';
import { plateLines, projectorStreet } from './class-street.ts';
import { isLit, type Lamps, type Stop, movesOf } from './lamp-moves.ts';
import { frog, pupils } from '../../tests/fixtures/classes.ts';

const at = (stops: readonly (Stop | undefined)[], door: Stop['at']): Stop[] =>
  stops.filter((stop): stop is Stop => stop?.at === door);

/** Lamps as the projector would show any class of Funny Frog at its first fork. */
const anyLamps: fc.Arbitrary<Lamps> = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'none'), fc.constantFrom('a', 'b', 'c', 'd', 'none')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((pairs) => {
    const [view] = project(
      summarise(
        frog,
        pairs.flatMap((pair) => pupils(1, pair)),
      ),
    ).forks;
    return {
      crowd: view?.cameIn ?? 0,
      doors: (view?.groups ?? []).map(({ first, last }) => ({ first: sizeOf(first), last: sizeOf(last) })),
      revealed: true,
      second: view?.second ?? false,
    };
  });

describe('the class as lamps', () => {
  it('stands together before anything is shown, one lamp for each who came in', () => {
    const walks = movesOf({ crowd: 24, doors: [{ first: null, last: null }], revealed: false, second: false });
    expect(walks.map((stops) => stops.map((stop) => stop.at))).toEqual(Array.from({ length: 24 }, () => ['crowd']));
    expect(new Set(walks.map(([stop]) => stop?.place)).size).toBe(24);
  });

  it('has as many lamps at each door as the chart has figures, first and last, each in its own place; no lamp is told apart in the glow', () => {
    fc.assert(
      fc.property(anyLamps, (lamps) => {
        const walks = movesOf(lamps);
        expect(walks).toHaveLength(lamps.crowd);
        lamps.doors.forEach(({ first, last }, door) => {
          const one = at(
            walks.map((stops) => stops[0]),
            door,
          );
          expect(one.map((stop) => stop.place)).toEqual(Array.from({ length: first ?? 0 }, (_, place) => place));
          if (!lamps.second) return;
          const other = at(
            walks.map((stops) => stops[1]),
            door,
          )
            .map((stop) => stop.place)
            .sort((a, b) => a - b);
          expect(other).toEqual(Array.from({ length: last ?? 0 }, (_, place) => place));
        });
        for (const stop of walks.flat()) if (stop.at === 'pool') expect(stop.place).toBe(0);
        if (!lamps.second) expect(walks.every((stops) => stops.length === 1)).toBe(true);
      }),
    );
  });

  it('lets no more lamps walk than the two columns need', () => {
    const walks = movesOf({
      crowd: 24,
      doors: [
        { first: 9, last: 6 },
        { first: 8, last: 13 },
        { first: null, last: null },
      ],
      revealed: true,
      second: true,
    });
    const moved = walks.filter(([one, other]) => one?.at !== other?.at);
    expect(moved.map(([one, other]) => [one?.at, other?.at])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
      ['pool', 1],
      ['pool', 1],
    ]);
  });
});

describe('the street', () => {
  const windows = [sheetOf(1920, 1080), sheetOf(1024, 768), sheetOf(1280, 800)];

  it('keeps houses, lamps and the glow apart and between head and talk bar', () => {
    for (const sheet of windows) {
      for (let count = 2; count <= 7; count += 1) {
        for (const most of [5, 13, 40]) {
          const street = projectorStreet(sheet, count, { most, crowd: 40 });
          const xs = street.doors.flatMap((_, door) =>
            Array.from({ length: most }, (_, place) => ({ door, ...street.spot({ at: door, place }) })),
          );
          for (const { door, x, y } of xs) {
            const { house } = street.doors[door]!;
            expect(x - street.lamp * 0.37).toBeGreaterThanOrEqual(house.x);
            expect(x + street.lamp * 0.37).toBeLessThanOrEqual(house.x + house.width);
            expect(y).toBeLessThanOrEqual(street.front + 1);
            expect(y).toBeGreaterThan(street.base);
          }
          const last = street.doors[count - 1]!.house;
          expect(last.x + last.width).toBeLessThan(street.pool.x);
        }
      }
    }
  });

  it('has no two lamps in one place, at a door or together', () => {
    const street = projectorStreet(windows[0]!, 5, { most: 40, crowd: 40 });
    for (const door of [0, 'crowd'] as const) {
      const spots = Array.from({ length: 40 }, (_, place) => JSON.stringify(street.spot({ at: door, place })));
      expect(new Set(spots).size).toBe(40);
    }
  });

  it('says nothing of how many are not shown', () => {
    const pool = (lamps: number) => JSON.stringify(projectorStreet(windows[0]!, 5, { most: 13, crowd: lamps }).pool);
    expect(pool(20)).toBe(pool(24));
  });
});

describe('the street', () => {
  it('has no light in a house before which nobody stands, nor before anything is shown', () => {
    const doors = [
      { first: 7, last: 0 },
      { first: 0, last: 5 },
      { first: null, last: null },
      { first: 6, last: null },
    ];
    const lit = (revealed: boolean, second: boolean): boolean[] =>
      doors.map((_, door) => isLit({ crowd: 20, doors, revealed, second }, door));
    expect(lit(true, false)).toEqual([true, false, false, true]);
    expect(lit(true, true)).toEqual([false, true, false, true]);
    expect(lit(false, true)).toEqual([false, false, false, false]);
  });

  it('has plates with room for their numbers, and for lines of the words beside them', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
    ] as const) {
      const sheet = sheetOf(width, height);
      const { doors } = projectorStreet(sheet, 6, { most: 24, crowd: 24 });
      for (const { plate } of doors) {
        expect(plateLines(sheet, plate.height, true)).toBeGreaterThanOrEqual(3);
        expect(plateLines(sheet, plate.height, false)).toBeGreaterThan(plateLines(sheet, plate.height, true));
      }
    }
  });
});
