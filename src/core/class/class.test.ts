import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, fuller, joined, keyOf, newClass, schoolClass, type SchoolClass, takenAlong } from './class.ts';
import { readCode, writeCode } from '../record/code.ts';
import { pack, unpack } from '../record/pack.ts';
import { code, levels } from '../../../tests/fixtures/records.ts';
import { anyRecords, empty, frog, pupils, today } from '../../../tests/fixtures/classes.ts';

const add = (to: SchoolClass, ...records: Parameters<typeof addTo>[1]): SchoolClass => {
  const added = addTo(to, records);
  if ('refused' in added) throw new Error(added.refused);
  return added.class;
};

describe('the next lesson of a class', () => {
  it('takes along its name, its charter and what was played, and nothing that one child did', () => {
    const records = pupils(24, ['a', 'b']).map((one) => ({ ...one, seat: 'owl' as const }));
    const of = {
      ...empty,
      pupils: 24,
      charter: ['funny-frog/d1'],
      earlier: ['admin'],
      playthroughs: Object.fromEntries(records.map((one) => [keyOf(one), one])),
    };
    const along = takenAlong(of);
    expect(along).toEqual({
      label: of.label,
      helpers: of.helpers,
      pupils: 24,
      charter: ['funny-frog/d1'],
      earlier: ['admin', 'funny-frog'],
    });
    const next = { ...newClass('bbbbbbbbbbbb', along.label, of.lesson, today), ...along };
    expect(schoolClass.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
    expect(JSON.stringify(next)).not.toMatch(/owl|"forks"|"playthroughs":\{"/);
  });
});

describe('a class', () => {
  it('is the same in whatever order, however often and in however many lots records come in', () => {
    fc.assert(
      fc.property(
        anyRecords.chain((records) =>
          fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray(records, { minLength: records.length }),
            fc.subarray(records),
          ),
        ),
        ([records, shuffled, again]) => {
          const all = add(empty, ...records);
          const oneByOne = [...shuffled, ...again].reduce((to, one) => add(to, one), empty);
          expect(oneByOne.playthroughs).toEqual(all.playthroughs);
          expect(add(all, ...again)).toBe(all);
          schoolClass.parse(all);
        },
      ),
    );
  });

  it('counts a playthrough once, as long as its records have one id', () => {
    fc.assert(
      fc.property(
        anyRecords,
        (records) =>
          void expect(Object.keys(add(empty, ...records).playthroughs).sort()).toEqual(
            [...new Set(records.map(keyOf))].sort(),
          ),
      ),
    );
  });

  it('counts what comes by QR and by code once, and keeps what tells more', () => {
    const [record] = pupils(1, ['a', 'c'], ['d', 'a']);
    if (!record) throw new Error('no record');
    const typed = readCode(writeCode(frog, record, code), levels, { lesson: code, day: today });
    const scanned = unpack(pack(frog, record, code), levels, code);
    if (!('ok' in typed && 'ok' in scanned)) throw new Error('not read');
    const first = addTo(empty, [typed.ok]);
    const second = addTo(add(empty, typed.ok), [scanned.ok]);
    expect('arrivals' in first && first.arrivals).toEqual(['new']);
    expect('arrivals' in second && second.arrivals).toEqual(['fuller']);
    expect(Object.values(add(empty, scanned.ok, typed.ok).playthroughs)).toEqual([record]);
  });

  it('takes the later of two states of one playthrough', () => {
    const [record] = pupils(1, ['a', 'a'], ['d', 'd']);
    if (!record) throw new Error('no record');
    const later = { ...record, forks: { ...record.forks, d1: ['a', 'c'] as [string, string] } };
    const unfinished = { ...record, finished: false, forks: { d1: record.forks['d1'] ?? ['a', 'a'] } };
    expect(fuller(record, later)).toBe(later);
    expect(fuller(later, record)).toBe(later);
    expect(fuller(unfinished, record)).toBe(record);
  });

  it('refuses a level of another lesson, and stays as it is', () => {
    const [record] = pupils(1);
    if (!record) throw new Error('no record');
    expect(addTo(empty, [record, { ...record, level: 'another' }])).toEqual({
      refused: 'other-level',
      place: 'level another',
    });
    expect(empty.playthroughs).toEqual({});
  });

  it('is joined with its backup', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, fc.integer({ min: 1, max: 30 }), (one, other, left) => {
        const [kept, backup] = [add(empty, ...one), { ...add(empty, ...other), life: { left, seen: today } }];
        expect(joined(kept, backup).playthroughs).toEqual(add(empty, ...one, ...other).playthroughs);
        expect(joined(kept, backup).life.left).toBe(left);
        expect(joined(kept, kept)).toEqual(kept);
        // whether its records are the very same or were read anew makes no difference
        const grown = add(kept, ...other);
        expect(joined(grown, structuredClone(kept))).toEqual(joined(grown, kept));
      }),
      { numRuns: 30 },
    );
  });

  it('has one charter when it is joined: what was unticked stays so', () => {
    const [kept, backup] = [
      { ...empty, charter: ['funny-frog/d1'] },
      { ...empty, charter: ['funny-frog/d1', 'funny-frog/d2'] },
    ];
    expect(joined(kept, backup).charter).toEqual(['funny-frog/d1']);
    expect(joined(empty, backup).charter).toEqual(backup.charter);
    expect(joined({ ...empty, charter: [] }, backup).charter).toEqual([]);
    expect('charter' in joined(empty, empty)).toBe(false);
  });

  it('loses a charter that is broken, and nothing else', () => {
    const of = { ...empty, lesson: { ...empty.lesson, levels: ['funny-frog'] } };
    expect(schoolClass.parse({ ...of, charter: 'all of it' })).toEqual(of);
    expect(schoolClass.parse({ ...of, charter: ['funny-frog/d1', 'Lena', 7] }).charter).toEqual(['funny-frog/d1']);
  });
});
