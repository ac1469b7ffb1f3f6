import { describe, expect, it } from 'vitest';
import { mergePlayers } from './merge.ts';
import { type Player, SAVE } from './player.ts';
import { start, type Story } from '../story/state.ts';
import { playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';

const begun = start(smallLevel);
const further = playWith(smallLevel, [{ '': ['ask'] }]);
const other = playWith(smallLevel, [{ '': ['wait'] }, { '': ['knock'] }]);
const named = (id: string, story: Story): Story => ({ ...story, level: id });
const playerWith = (stories: Record<string, Story>): Player => ({
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'otter',
  day: '2026-11-24',
  now: null,
  settings: {},
  stories,
});

describe('merging what two tabs played', () => {
  it('does not undo what the other tab played in another story', () => {
    const known = playerWith({ a: named('a', begun), b: named('b', begun) });
    const kept = playerWith({ a: named('a', begun), b: named('b', further) });
    const mine = playerWith({ a: named('a', further), b: named('b', begun) });
    expect(mergePlayers(known, kept, mine).stories).toEqual({ a: named('a', further), b: named('b', further) });
  });

  it('keeps a story that only the other tab has', () => {
    const merged = mergePlayers(
      undefined,
      playerWith({ b: named('b', further) }),
      playerWith({ a: named('a', begun) }),
    );
    expect(Object.keys(merged.stories).sort()).toEqual(['a', 'b']);
  });

  it('lets the last write say where the player stands, and forgets no ending and no first answer', () => {
    const kept = playerWith({ a: { ...named('a', further), endings: ['end-warm'] } });
    const { stories } = mergePlayers(
      playerWith({}),
      kept,
      playerWith({ a: { ...named('a', other), endings: ['end-late'] } }),
    );
    expect(stories['a']?.trail).toEqual(other.trail);
    expect(stories['a']?.endings).toEqual(['end-warm', 'end-late']);
    expect(stories['a']?.first).toEqual({ first: { '': ['ask'] }, busy: { '': ['knock'] } });
  });

  it('takes back a step when only this tab plays', () => {
    const known = playerWith({ a: named('a', further) });
    expect(mergePlayers(known, known, playerWith({ a: named('a', begun) })).stories['a']).toEqual(named('a', begun));
  });
});
