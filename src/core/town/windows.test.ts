import { describe, expect, it } from 'vitest';
import type { LevelCard } from '../level/card.ts';
import { SAVE, type Player } from '../save/player.ts';
import { windowStates } from './windows.ts';

const card = (id: string, opens: LevelCard['opens']): LevelCard => ({
  id,
  opens,
  version: 1,
  age: '8-11',
  role: 'saw',
  themes: ['bullying'],
  minutes: 9,
  centre: 'tarek',
  player: 'juno',
  titles: {},
  roles: {},
  readBy: {},
});
const cards = [card('a', 'freely'), card('b', 'lesson'), card('c', 'freely'), card('d', 'lesson')];
const done = (...ids: string[]): Player => ({
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'owl',
  day: '2026-11-24',
  now: null,
  settings: {},
  stories: Object.fromEntries(
    ids.map((id) => [
      id,
      { level: id, version: 1, trail: [{ beat: 'x' }], read: 0, draft: {}, first: {}, last: {}, endings: ['x'] },
    ]),
  ),
});

describe('the windows of the town', () => {
  it('are open or wait for a lesson; the first that is open and unfinished is next', () => {
    expect(windowStates(cards, null)).toEqual({ a: 'next', b: 'lesson', c: 'open', d: 'lesson' });
    expect(windowStates(cards, done('a'))).toEqual({ a: 'done', b: 'lesson', c: 'next', d: 'lesson' });
  });

  it('open for a lesson, whose stories come first', () => {
    expect(windowStates(cards, null, ['b', 'c'])).toEqual({ a: 'open', b: 'next', c: 'open', d: 'lesson' });
    expect(windowStates(cards, done('b'), ['b', 'c'])).toEqual({ a: 'open', b: 'done', c: 'next', d: 'lesson' });
    expect(windowStates(cards, done('b', 'c'), ['b', 'c'])).toEqual({ a: 'next', b: 'done', c: 'done', d: 'lesson' });
  });
});
