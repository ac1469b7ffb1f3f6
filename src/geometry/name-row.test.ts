import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layRow, type Tag } from './name-row.ts';

const ROOM = { from: 0, to: 744 };
const GAP = 6;
const tag = fc.record({ x: fc.integer({ min: -200, max: 1000 }), width: fc.integer({ min: 40, max: 180 }) });
const length = (tags: readonly Tag[]): number => tags.reduce((sum, { width }) => sum + width + GAP, -GAP);
const some = fc.array(tag, { minLength: 1, maxLength: 6 });
const fitting = some.filter((tags) => length(tags) <= ROOM.to - ROOM.from);

const byMiddle = (tags: readonly Tag[], middles: readonly number[]) =>
  tags.map(({ width }, at) => ({ width, middle: middles[at] ?? 0 })).sort((one, other) => one.middle - other.middle);

describe('name tags in a row', () => {
  it('never lie over one another', () => {
    fc.assert(
      fc.property(some, (tags) => {
        const row = byMiddle(tags, layRow(tags, ROOM, GAP));
        const gaps = row
          .slice(1)
          .map(({ width, middle }, at) => middle - width / 2 - ((row[at]?.middle ?? 0) + (row[at]?.width ?? 0) / 2));
        expect(Math.min(GAP, ...gaps)).toBeCloseTo(GAP, 5);
      }),
    );
  });

  it('stay within the room when it is long enough', () => {
    fc.assert(
      fc.property(fitting, (tags) => {
        layRow(tags, ROOM, GAP).forEach((middle, at) => {
          const half = (tags[at]?.width ?? 0) / 2;
          expect(middle - half).toBeGreaterThanOrEqual(ROOM.from - 1e-6);
          expect(middle + half).toBeLessThanOrEqual(ROOM.to + 1e-6);
        });
      }),
    );
  });

  it('keep the order of the people', () => {
    fc.assert(
      fc.property(some, (tags) => {
        const middles = layRow(tags, ROOM, GAP);
        const swapped = tags.some((one, at) =>
          tags.some((other, to) => one.x < other.x && (middles[at] ?? 0) >= (middles[to] ?? 0)),
        );
        expect(swapped).toBe(false);
      }),
    );
  });

  it('stand where they should once they stand well, and move no further than they must', () => {
    fc.assert(
      fc.property(fitting, (tags) => {
        const middles = layRow(tags, ROOM, GAP);
        const again = layRow(
          tags.map(({ width }, at) => ({ x: middles[at] ?? 0, width })),
          ROOM,
          GAP,
        );
        again.forEach((middle, at) => expect(middle).toBeCloseTo(middles[at] ?? 0, 5));
      }),
    );
    expect(
      layRow(
        [
          { x: 300, width: 100 },
          { x: 320, width: 100 },
        ],
        ROOM,
        GAP,
      ),
    ).toEqual([257, 363]);
    expect(
      layRow(
        [
          { x: 20, width: 100 },
          { x: 400, width: 100 },
        ],
        ROOM,
        GAP,
      ),
    ).toEqual([50, 400]);
  });

  it('stand side by side, over both ends alike, where the room is too short', () => {
    expect(
      layRow(
        [
          { x: 10, width: 100 },
          { x: 90, width: 100 },
        ],
        { from: 0, to: 150 },
        10,
      ),
    ).toEqual([20, 130]);
  });
});
