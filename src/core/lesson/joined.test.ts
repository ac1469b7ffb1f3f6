import { describe, expect, it } from 'vitest';
import {
  asksAgain,
  join,
  joinedOn,
  leftOver,
  pupilOf,
  stepNow,
  tidyCode,
  withHolder,
  withKeyOf,
  withoutPupil,
  withPlayed,
  withPupil,
} from './joined.ts';
import { liveCode } from '../record/lesson.ts';
import { readLetters } from '../record/letters.ts';
import { code, lesson, levels } from '../../../tests/fixtures/records.ts';

const today = '2026-11-24';
const joined = join(code, today, false);
const both = { levels: ['a', 'b'], seats: true, check: true };

describe('the lesson a device is in', () => {
  it('is joined by a code however it was typed', () => {
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(tidyCode(typed)).toBe(code);
    expect(join(typed, today, false)).toEqual(joined);
    expect(readLetters(joined.code)).toEqual(readLetters(code));
  });

  it('has the key of a live one beside its code, then or later, and keeps what is there', () => {
    const live = liveCode(lesson, levels, '7KQM2XPD') ?? '';
    expect(join(live.toLowerCase(), today, false)).toEqual({ ...joined, key: '7KQM2XPD' });
    const seated = withPupil(joined, 'one', { seat: 'owl' });
    expect(withKeyOf(seated, live)).toEqual({ ...seated, key: '7KQM2XPD' });
    expect(joinedOn(JSON.parse(JSON.stringify(withKeyOf(seated, live))), today)?.key).toBe('7KQM2XPD');
    for (const other of [code, liveCode({ ...lesson, draw: 1 }, levels, '7KQM2XPD') ?? ''])
      expect(withKeyOf(seated, other)).toBe(seated);
  });

  it('comes back on the same day, and on no other, earlier or later', () => {
    expect(joinedOn(JSON.parse(JSON.stringify(joined)), today)).toEqual(joined);
    expect(joinedOn(joined, '2026-11-25')).toBeNull();
    expect(joinedOn(joined, '2026-11-23')).toBeNull();
  });

  it('is none when what was kept is none', () => {
    for (const kept of [
      undefined,
      null,
      7,
      {},
      { ...joined, joined: 2 },
      { ...joined, key: 'ABC' },
      { ...joined, pupils: { x: { seat: 'unicorn', played: [] } } },
    ]) {
      expect(joinedOn(kept, today)).toBeNull();
    }
  });

  it('keeps what belongs to each player apart', () => {
    const one = withPupil(joined, 'one', { seat: 'owl' });
    const two = withPupil(withPlayed(one, 'two', 'a'), 'two', { seat: null });
    expect(pupilOf(two, 'one')).toEqual({ seat: 'owl', played: [] });
    expect(pupilOf(two, 'two')).toEqual({ seat: null, played: ['a'] });
    expect(pupilOf(two, 'three')).toEqual({ played: [] });
    expect(withPlayed(two, 'two', 'a')).toBe(two);
  });
});

describe('what a pupil is asked', () => {
  it('is the animal, then the questions, each once, and only if the lesson has them', () => {
    expect(stepNow(both, { played: [] })).toBe('seat');
    expect(stepNow(both, { played: [], seat: null })).toBe('before');
    expect(stepNow(both, { played: [], seat: 'owl', before: {} })).toBeNull();
    expect(stepNow({ seats: false, check: true }, { played: [] })).toBe('before');
    expect(stepNow({ seats: true, check: false }, { played: [], seat: 'fox' })).toBeNull();
    expect(stepNow({ seats: false, check: false }, { played: [] })).toBeNull();
  });

  it('comes again after the last story, or when the pupil says it was the last', () => {
    expect(asksAgain(both, { played: ['a'] })).toBe(false);
    expect(asksAgain(both, { played: ['a'] }, true)).toBe(true);
    expect(asksAgain(both, { played: ['b', 'a'] })).toBe(true);
    expect(asksAgain(both, { played: ['a', 'b'], after: {} }, true)).toBe(false);
    expect(asksAgain(both, { played: [] }, true)).toBe(false);
    expect(asksAgain({ ...both, check: false }, { played: ['a', 'b'] }, true)).toBe(false);
  });
});

describe('who has the device in their hands', () => {
  const shared = withHolder(withPupil(join(code, today, true), 'fox', { seat: 'fox' }), 'fox');

  it('is left over from a shared lesson of another day, and from no other', () => {
    expect(leftOver(shared, '2026-11-25')).toBe('fox');
    expect(leftOver(shared, today)).toBeUndefined();
    expect(leftOver({ ...shared, shared: false }, '2026-11-25')).toBeUndefined();
    expect(leftOver(withoutPupil(shared, 'fox'), '2026-11-25')).toBeUndefined();
    for (const kept of [undefined, null, 7, {}]) expect(leftOver(kept, today)).toBeUndefined();
  });

  it('leaves nothing behind when they are forgotten; others stay', () => {
    const both = withPlayed(shared, 'owl', 'a');
    expect(withoutPupil(both, 'fox')).toEqual({ ...join(code, today, true), pupils: { owl: { played: ['a'] } } });
    expect(withoutPupil(both, 'owl')).toEqual(shared);
  });
});
