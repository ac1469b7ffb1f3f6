import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './kind.ts';
import { look as schema, type Look, lookAuthor, lookKind } from './look.ts';
import { answerOf, lookAt, looked, looksLeft, thingsNow, walk } from './look-walk.ts';

/** A key is found under a mat; with it the box opens. */
const room: Look = schema.parse({
  id: 'room',
  kind: 'look',
  next: 'end',
  things: [
    { id: 'the-mat', at: 'mat', says: [{ say: 'dust' }, { say: 'a-key', finds: 'key' }] },
    {
      id: 'the-box',
      at: 'box',
      says: [{ if: { room: 'key' }, say: 'it-opens', finds: 'letter', sound: 'click' }, { say: 'locked' }],
    },
    { id: 'the-cat', at: 'cat', for: 'looks', says: [{ say: 'it-yawns', who: 'cat', face: 'calm' }] },
    { id: 'the-letter', at: 'letter', if: { room: 'letter' }, says: [{ say: 'one-word', finds: 'word' }] },
  ],
});
const answer = (looks: readonly string[], found: readonly string[]): Answer => ({ '': found, looks });

/** The looks that are taken of these, one after the other; the others are left out. */
const after = (beat: Look, ids: readonly string[]) => {
  let at = { looks: [], found: [] } as ReturnType<typeof looked>;
  for (const id of ids) at = (at && lookAt(beat, {}, at, id)) ?? at;
  return at ?? { looks: [], found: [] };
};
const said = (ids: readonly string[], beat = room): string[] => after(beat, ids).looks.map(({ entry }) => entry.say);

describe('a room', () => {
  it('answers with what holds and was not said yet; the last one stays', () => {
    expect(said(['the-mat', 'the-mat', 'the-mat'])).toEqual(['dust', 'a-key']);
    // what was found opens what was locked when it was looked at first
    expect(said(['the-box', 'the-box', 'the-mat', 'the-mat', 'the-box'])).toEqual([
      'locked',
      'dust',
      'a-key',
      'it-opens',
    ]);
    expect(said(['the-mat', 'the-mat', 'the-box', 'the-box'])).toEqual(['dust', 'a-key', 'it-opens', 'locked']);
  });

  it('shows a thing only once it is there', () => {
    const ids = (looks: readonly string[]): string[] => thingsNow(room, {}, after(room, looks)).map(({ id }) => id);
    expect(ids([])).toEqual(['the-mat', 'the-box', 'the-cat']);
    expect(ids(['the-mat', 'the-mat', 'the-box'])).toContain('the-letter');
    expect(said(['the-letter'])).toEqual([]);
  });

  it('has no more looks than it says; what has nothing new to say costs none', () => {
    const short = { ...room, looks: 2 };
    const at = after(short, ['the-cat', 'the-cat', 'the-mat']);
    expect([at.looks.length, looksLeft(short, at)]).toEqual([2, 0]);
    expect(lookAt(short, {}, at, 'the-box')).toBeUndefined();
    expect(lookKind.accepts(short, {}, answer(['the-cat', 'the-mat', 'the-mat'], ['key']))).toBe(false);
  });

  it.each<[Answer, boolean]>([
    [answer([], []), true],
    [answer(['the-mat', 'the-mat'], ['key']), true],
    [answer(['the-mat', 'the-mat', 'the-box', 'the-letter'], ['key', 'letter', 'word']), true],
    [answer(['the-mat'], ['key']), false],
    [answer(['the-mat', 'the-mat'], []), false],
    [answer(['the-mat', 'the-mat', 'the-mat'], ['key']), false],
    [answer(['the-letter'], ['word']), false],
    [{ '': [] }, false],
    [{ '': ['none'], looks: [] }, false],
  ])('%j is a whole answer: %s', (made, whole) => expect(lookKind.accepts(room, {}, made)).toBe(whole));

  it('keeps what was looked at so far, and says it again in that order', () => {
    expect(lookKind.holdsDraft(room, {}, {})).toBe(true);
    const draft = answer(['the-cat', 'the-mat', 'the-mat', 'the-box'], ['key', 'letter']);
    expect(lookKind.holdsDraft(room, {}, draft)).toBe(true);
    const steps = lookKind.steps?.(room, {}, draft) ?? [];
    expect(steps.map(({ chosen }) => chosen)).toEqual(
      ['the-cat', 'the-mat', 'the-mat', 'the-box'].map((say) => ({ say, icon: 'look' })),
    );
    expect(steps[0]?.lines).toEqual([{ say: 'it-yawns', who: 'cat', face: 'calm' }]);
    expect(steps[3]).toMatchObject({ on: 'box', lines: [{ seen: { sound: 'click' } }, { say: 'it-opens' }] });
  });

  it('records what was found, each when it can be found as far as earlier answers say', () => {
    const lamp = { id: 'the-lamp', at: 'lamp', if: { d1: 'a' }, says: [{ say: 'on', finds: 'light' }] };
    const signs = lookKind.signs?.({ ...room, things: [...room.things, lamp] });
    expect(signs).toEqual([
      { id: 'key' },
      { id: 'letter' },
      { id: 'word' },
      { id: 'light', if: { any: [{ d1: 'a' }] } },
    ]);
    expect(lookKind.signsAre).toBe('finds');
  });

  it('is looked round in to the end wherever one looks, and answers with what was found', () => {
    const reached = new Set([...lookKind.answers(room, {})].map((one) => [...(one[''] ?? [])].sort().join()));
    expect([...reached].sort()).toEqual(['', 'key', 'key,letter', 'key,letter,word']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...room.things.map(({ id }) => id)), { maxLength: 12 }), (ids) => {
        const made = answerOf(after(room, ids));
        expect(lookKind.accepts(room, {}, made)).toBe(true);
        expect(reached.has([...(made[''] ?? [])].sort().join())).toBe(true);
        expect(lookKind.possible(room)['']?.(made[''] ?? [])).toBe(true);
        expect(lookKind.possible(room)['looks']?.(made['looks'] ?? [])).toBe(true);
      }),
    );
  });

  it('of eight things, each with two answers, is walked in some thousand states and as few answers as differ', () => {
    const eight: Look = {
      ...room,
      things: Array.from({ length: 8 }, (_, at) => ({
        id: `thing-${at}`,
        at: 'mat',
        says: [{ say: `one-${at}` }, { say: `two-${at}`, ...(at < 5 ? { finds: `find-${at}` } : {}) }],
        ...(at < 5 ? {} : { for: 'looks' as const }),
      })),
    };
    expect([...walk(eight, {})].length).toBe(3 ** 5);
    expect([...lookKind.answers(eight, {})].length).toBeLessThanOrEqual(3 ** 5);
    // those that are there for their own sake come up all the same
    const shown = [...(lookAuthor.during?.(eight, {}) ?? [])].map(({ part }) => (part as { say?: string }).say);
    for (let at = 0; at < 8; at += 1) expect(shown).toEqual(expect.arrayContaining([`one-${at}`, `two-${at}`]));
  });
});
