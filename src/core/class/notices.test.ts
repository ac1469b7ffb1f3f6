import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, joined, keyOf, schoolClass, type SchoolClass } from './class.ts';
import { contradicts, noticeOf, takeOut } from './notices.ts';
import { idOf, type Playthrough } from '../record/playthrough.ts';
import { empty, frog, pupils } from '../../../tests/fixtures/classes.ts';

const records = pupils(6, ['b', 'b']).map((one, at): Playthrough => ({ ...one, id: idOf(700 + at), seat: null }));
const add = (to: SchoolClass, ...some: readonly Playthrough[]): SchoolClass => {
  const added = addTo(to, some);
  if ('refused' in added) throw new Error(added.refused);
  return added.class;
};
const [first, second] = records;
if (!first || !second) throw new Error('nobody played');

describe('a class notices', () => {
  it('that more came in than there are pupils, if it knows how many there are', () => {
    expect(noticeOf(add(empty, ...records), frog.id)).toEqual({ tooMany: false, twice: [] });
    expect(noticeOf(add({ ...empty, pupils: 6 }, ...records), frog.id).tooMany).toBe(false);
    expect(noticeOf(add({ ...empty, pupils: 5 }, ...records), frog.id).tooMany).toBe(true);
  });

  it('that one seat came twice, each seat named once', () => {
    const seated = records.map((one, at): Playthrough => ({ ...one, seat: at < 3 ? 'fox' : at < 5 ? null : 'owl' }));
    expect(noticeOf(add(empty, ...seated), frog.id).twice).toEqual(['fox']);
  });
});

describe('a record that was taken out', () => {
  const all = add(empty, ...records);
  const without = takeOut(all, first);

  it('is out in every window, whichever class is joined to the other, and pressing twice is pressing once', () => {
    expect(Object.keys(without.playthroughs)).not.toContain(keyOf(first));
    expect(takeOut(without, first)).toBe(without);
    for (const both of [joined(all, without), joined(without, all)]) {
      expect(Object.keys(both.playthroughs)).toHaveLength(records.length - 1);
      expect(Object.keys(both.playthroughs)).not.toContain(keyOf(first));
    }
    expect(schoolClass.parse(JSON.parse(JSON.stringify(without)))).toEqual(without);
  });

  it('is in again when it comes once more, and stays in beside a window that has it out', () => {
    const back = add(without, first);
    expect(joined(without, back).playthroughs).toEqual(all.playthroughs);
    expect(joined(back, without).playthroughs).toEqual(all.playthroughs);
    expect(Object.keys(joined(takeOut(back, first), back).playthroughs)).not.toContain(keyOf(first));
  });

  it('takes nothing of another window with it', () => {
    const other = takeOut(all, second);
    expect(Object.keys(joined(without, other).playthroughs)).toHaveLength(records.length - 2);
  });
});

describe('a record under the name of another', () => {
  const here = add(empty, first);
  const forged: Playthrough = { ...first, finished: true, forks: { ...first.forks, d1: ['a', 'a'] } };
  it('is known by its first choices, however full it is; what has grown or changed its mind is not', () => {
    expect(contradicts(here, forged)).toBe(true);
    expect(contradicts(here, { ...first, forks: { ...first.forks, d1: ['b', 'a'] } })).toBe(false);
    expect(contradicts(here, { ...forged, version: first.version + 1 })).toBe(false);
    expect(contradicts(empty, forged)).toBe(false);
  });

  it('with other last choices is never taken for the same, whichever came first and whichever counts', () => {
    const last = (of: string): Playthrough => ({ ...first, forks: { ...first.forks, d1: ['b', of] } });
    const values = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(values, values, (one, other) => {
        const added = addTo(add(empty, last(one)), [last(other)]);
        expect('arrivals' in added && added.arrivals).toEqual([one === other ? 'again' : 'other']);
        // the same one counts in whatever order they come
        const back = addTo(add(empty, last(other)), [last(one)]);
        expect('class' in added && added.class.playthroughs).toEqual('class' in back && back.class.playthroughs);
      }),
    );
    // the teacher takes it out and takes in the right one
    const real = last('b');
    const replaced = add(add(empty, real), last('c'));
    const mended = add(takeOut(replaced, real), real);
    expect(mended.playthroughs[keyOf(real)]).toEqual(real);
    expect(joined(mended, takeOut(replaced, real)).playthroughs[keyOf(real)]).toEqual(real);
  });

  it('that tells of more forks, as a story that has gone on, is no other', () => {
    const { d1 } = first.forks;
    const early = { ...first, finished: false, forks: d1 ? { d1 } : {} };
    const grown = { ...first, forks: { ...early.forks, d2: ['a', 'b'] as [string, string] } };
    const added = addTo(add(empty, early), [grown]);
    expect('arrivals' in added && added.arrivals).toEqual(['fuller']);
  });
});

describe('a flood of records', () => {
  const many = (count: number): Playthrough[] =>
    Array.from({ length: count }, (_, at) => ({ ...first, id: idOf(5000 + at) }));
  const taken = (to: SchoolClass, count: number): boolean => 'class' in addTo(to, many(count));

  it('is refused whole by a class that knows how many it is: four times all, and never fewer than a large class', () => {
    expect([taken({ ...empty, pupils: 24 }, 96), taken({ ...empty, pupils: 24 }, 97)]).toEqual([true, false]);
    expect([taken({ ...empty, pupils: 3 }, 60), taken({ ...empty, pupils: 3 }, 61)]).toEqual([true, false]);
    expect(taken(empty, 97)).toBe(true);
  });

  it('is refused where it comes one by one, too, and what is here can still grow', () => {
    const full = add({ ...empty, pupils: 24 }, ...many(96));
    expect(addTo(full, [{ ...first, id: idOf(9000) }])).toMatchObject({ refused: 'too-many' });
    const [one] = many(1);
    if (!one) throw new Error('nobody played');
    expect(add({ ...full, pupils: 3 }, { ...one, forks: { ...one.forks, d2: ['a', 'a'] } })).not.toBe(full);
  });
});
