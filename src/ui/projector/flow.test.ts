import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../core/class/projector.ts';
import { summarise } from '../../core/class/summary.ts';
import { bandPath, flowOf } from './flow.ts';
import { frog, pupils } from '../../../tests/fixtures/classes.ts';
import { anyRecord, levels } from '../../../tests/fixtures/records.ts';

const size = { width: 1824, height: 500 };
const flowOfClass = (level: typeof frog, records: Parameters<typeof summarise>[1]) => {
  const { forks, steps, cameIn } = project(summarise(level, records));
  return flowOf(
    forks.flatMap((view, at) => (steps[at] ? [{ view, step: steps[at] }] : [])),
    cameIn,
    size,
  );
};

describe('the flow picture', () => {
  it('is as high as the pupils in it at every fork: nobody appears or vanishes', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(anyRecord(level), { minLength: 5, maxLength: 40 }), (records) => {
          const { start, steps } = flowOfClass(level, records);
          for (const { bands } of steps) {
            expect(bands.reduce((sum, band) => sum + band.height, 0)).toBeCloseTo(start.height, 6);
            bands.forEach((band, at) => {
              const above = bands[at - 1];
              if (above) expect(band.joint).toBeCloseTo(above.joint + above.height, 6);
              if (above) expect(band.middle).toBeGreaterThan(above.middle + above.height);
              expect(band.middle).toBeGreaterThanOrEqual(-1e-6);
              expect(band.middle + band.height).toBeLessThanOrEqual(size.height + 1e-6);
            });
          }
        }),
        { numRuns: 20 },
      );
    }
  });

  it('lays lit bands over dark ones, and those over what is not shown', () => {
    const records = [
      ...pupils(11, ['b', 'b'], ['a', 'a']),
      ...pupils(9, ['c', 'c'], ['c', 'c']),
      ...pupils(3, ['a', 'a'], ['d', 'd']),
      ...pupils(1, ['d', 'd'], ['b', 'b']),
      ...pupils(5, ['none', 'none'], ['none', 'none']),
    ];
    const kinds = flowOfClass(frog, records).steps.map(({ bands }) =>
      bands.map((band) => [band.kind, band.id, band.pupils]),
    );
    expect(kinds[0]).toEqual([
      ['dark', 'b', 11],
      ['dark', 'c', 9],
      ['dark', 'none', 5],
      ['pooled', null, 4],
    ]);
    expect(kinds[1]).toEqual([
      ['lit', 'a', 11],
      ['dark', 'c', 9],
      ['dark', 'none', 5],
      ['pooled', null, 4],
    ]);
  });

  it('is in order alone where no sizes may be shown: how high a band is hangs on its rank', () => {
    const heights = (records: Parameters<typeof summarise>[1]) =>
      flowOfClass(frog, records).steps[0]?.bands.map((band) => [band.id, band.pupils, Math.round(band.height)]);
    const six = [...pupils(6, ['a', 'a']), ...pupils(18, ['b', 'b'])];
    expect(heights(six)?.map(([id, rank]) => [id, rank])).toEqual([
      ['a', 'some'],
      ['b', 'most'],
      ['c', 'few'],
      ['d', 'few'],
    ]);
    expect(heights([...pupils(8, ['a', 'a']), ...pupils(13, ['b', 'b']), ...pupils(3, ['d', 'd'])])).toEqual(
      heights(six),
    );
  });

  it('tells those who did not come to a fork from those in small groups, where that may be said', () => {
    const came = [
      ...pupils(14, ['b', 'b'], ['a', 'a']),
      ...pupils(4, ['b', 'b'], ['c', 'c']),
      ...pupils(3, ['b', 'b'], ['d', 'd']),
    ];
    const [, second] = flowOfClass(frog, [...came, ...pupils(6, ['b', 'b'])]).steps;
    expect(second?.bands.map((band) => [band.kind, band.pupils])).toEqual([
      ['lit', 14],
      ['pooled', 7],
      ['away', 6],
    ]);
    // three who did not come would be a small group: they are part of the rest, without a number
    const [, hidden] = flowOfClass(frog, [...came, ...pupils(3, ['b', 'b'])]).steps;
    expect(hidden?.bands.map((band) => [band.kind, band.pupils])).toEqual([
      ['lit', 14],
      ['pooled', null],
    ]);
  });

  it('draws a band from bar to bar as one closed outline', () => {
    const path = bandPath(
      { x: 100, width: 400 },
      { kind: 'lit', id: 'a', pupils: 9, height: 90, joint: 50, middle: 30 },
    );
    expect(path).toMatch(/^M107 50C.*V140C.*Z$/);
    expect(path).toContain('493 50');
    expect(path).not.toContain('NaN');
  });
});
