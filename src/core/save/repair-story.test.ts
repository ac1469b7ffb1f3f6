import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story, type Story } from '../story/state.ts';
import { repairStory } from './repair-story.ts';
import { start } from '../story/state.ts';
import { playBy, playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';
import { type BeatOf } from '../kinds/index.ts';

const played = fc.array(fc.nat(), { maxLength: 60, size: 'max' }).map((picks) => playBy(smallLevel, picks));
/** Stories with one field or one visit replaced by anything. */
const damaged = fc
  .tuple(played, fc.jsonValue(), fc.constantFrom(...Object.keys(start(smallLevel))), fc.nat())
  .map(([whole, anything, field, at]) =>
    field === 'trail' && at % 2 === 0
      ? { ...whole, trail: whole.trail.map((visit, place) => (place === at % whole.trail.length ? anything : visit)) }
      : { ...whole, [field]: anything },
  );
const anything = fc.oneof(fc.jsonValue(), damaged, played);

describe('repairing a story', () => {
  it('gives a sound story back as the same object', () => {
    fc.assert(
      fc.property(played, (whole) => {
        const kept: unknown = JSON.parse(JSON.stringify(whole));
        expect(repairStory(smallLevel, kept)).toBe(kept);
        expect(kept).toEqual(whole);
      }),
    );
  });

  it('makes a playable story of whatever was kept, and mends it only once', () => {
    fc.assert(
      fc.property(anything, (kept) => {
        const mended = repairStory(smallLevel, kept);
        expect(story.safeParse(mended).success).toBe(true);
        expect(repairStory(smallLevel, mended)).toBe(mended);
      }),
    );
  });

  it('keeps the longest beginning that can still be played', () => {
    fc.assert(
      fc.property(played, fc.nat(), (whole, pick) => {
        const answered = whole.trail.flatMap((visit, at) => (visit.answer ? [at] : []));
        fc.pre(answered.length > 0);
        const broken = answered[pick % answered.length] as number;
        const trail = whole.trail.map((visit, at) =>
          at === broken ? { ...visit, answer: { '': ['no-such-choice'] } } : visit,
        );
        const mended = repairStory(smallLevel, { ...whole, trail });
        const { beat } = whole.trail[broken] as Story['trail'][number];
        expect(mended.trail).toEqual([...whole.trail.slice(0, broken), { beat }]);
        expect(mended.endings).toEqual(whole.endings);
      }),
    );
  });

  it('cuts back to the fork whose choice a newer version of the level has no more', () => {
    const whole = playWith(smallLevel, [{ '': ['ask'] }, { '': ['laughing'] }]);
    const newer = {
      ...smallLevel,
      version: 2,
      beats: smallLevel.beats.map((beat) =>
        beat.id === 'first'
          ? { ...beat, choices: (beat as BeatOf<'choose'>).choices.filter((one) => one.id !== 'ask') }
          : beat,
      ),
    };
    const mended = repairStory(newer, whole);
    expect(mended.trail).toEqual([{ beat: 'begin' }, { beat: 'first' }]);
    expect(mended.version).toBe(2);
    // what led up to the fork had been read
    expect(mended.read).toBe(1);
    expect(mended.first).toEqual({ look: { '': ['laughing'] } });
  });

  it('keeps a trail that a newer version still allows', () => {
    const whole = playWith(smallLevel, [{ '': ['wait'] }, { '': ['stay'] }]);
    const mended = repairStory({ ...smallLevel, version: 2 }, whole);
    expect(mended).toEqual({ ...whole, version: 2 });
  });

  it('starts again where nothing fits, and still knows the endings', () => {
    const mended = repairStory(smallLevel, {
      ...start(smallLevel),
      trail: [{ beat: 'gone' }],
      endings: ['end-warm'],
      first: { first: { '': ['ask'] }, gone: { '': ['a'] } },
    });
    expect(mended.trail).toEqual([{ beat: 'begin' }]);
    expect(mended.endings).toEqual(['end-warm']);
    expect(mended.first).toEqual({ first: { '': ['ask'] } });
  });

  it('takes nothing from the story of another level', () => {
    expect(repairStory(smallLevel, { ...start(smallLevel), level: 'other', endings: ['end-warm'] })).toEqual(
      start(smallLevel),
    );
  });

  it('does not hold more lines read than there are, nor a draft that does not fit', () => {
    const mended = repairStory(smallLevel, { ...start(smallLevel), read: 99, draft: { '': ['laughing'] } });
    expect(mended.read).toBe(2);
    expect(mended.draft).toEqual({});
  });
});
