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
});
