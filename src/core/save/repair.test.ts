import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Player, player, SAVE } from './player.ts';
import { repairPlayer } from './repair.ts';
import { start } from '../story/state.ts';
import { nested } from '../../../tests/fixtures/nested.ts';
import { playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';

const levels = (id: string) => (id === 'small' ? smallLevel : undefined);
const unknownHere = { ...start(smallLevel), level: 'elsewhere' };
const whole: Player = {
  save: SAVE,
  id: 'abcdefghij12',
  animal: 'otter',
  day: '2026-11-24',
  now: 'small',
  settings: { textSize: 150 },
  stories: { small: playWith(smallLevel, [{ '': ['ask'] }]), elsewhere: unknownHere },
};
const damaged = fc
  .tuple(fc.jsonValue(), fc.constantFrom(...Object.keys(whole)))
  .map(([anything, field]) => ({ ...whole, [field]: anything }));
const oddStories = fc
  .dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(unknownHere)))
  .map((stories) => ({ ...whole, stories }));

describe('repairing a player', () => {
  it('gives a sound player back as the same object', () => {
    expect(repairPlayer(whole, levels)).toEqual({ player: whole, repaired: false, lost: {} });
    const found = repairPlayer(whole, levels);
    expect('player' in found && found.player).toBe(whole);
  });

  it('takes any JSON, gives a player of the right shape or sets it aside, and mends only once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), damaged, oddStories), (kept) => {
        const found = repairPlayer(kept, levels);
        if ('aside' in found) return;
        expect(player.safeParse(found.player).success).toBe(true);
        expect(repairPlayer(found.player, levels)).toEqual({ player: found.player, repaired: false, lost: {} });
      }),
    );
  });

  it('takes what refers to itself, or is nested a hundred thousand levels deep, at any place', () => {
    const places = fc.constantFrom(
      ...Object.keys(whole).map((key) => [key]),
      ...['small', 'elsewhere', 'new'].flatMap((story) => [
        ['stories', story],
        ...Object.keys(unknownHere).map((key) => ['stories', story, key]),
        ['stories', story, 'first', 'd1'],
        ['stories', story, 'trail', '0'],
      ]),
    );
    fc.assert(
      fc.property(places, fc.constantFrom('itself', 'deep', 'long'), fc.constantFrom(1, SAVE), (place, what, save) => {
        const kept: Record<string, unknown> = { ...structuredClone(whole), save };
        const last = place.at(-1) ?? '';
        let at = kept;
        for (const step of place.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
        at[last] = what === 'itself' ? kept : what === 'deep' ? nested(100_000) : 'x'.repeat(5_000_000);
        const found = repairPlayer(kept, levels);
        if ('aside' in found) return;
        expect(player.safeParse(found.player).success).toBe(true);
        // the other story is as it was
        const other = place[1] === 'small' ? 'elsewhere' : 'small';
        if (place[0] === 'stories' && place.length > 1 && place[1] !== 'new')
          expect(found.player.stories).toHaveProperty(other);
      }),
    );
  });

  it.each([
    ['nothing', null, 'foreign'],
    ['a list', [1], 'foreign'],
    ['another program’s object', { name: 'x' }, 'foreign'],
    ['a damaged id', { ...whole, id: '?' }, 'broken'],
    ['an unknown animal', { ...whole, animal: 'unicorn' }, 'broken'],
    ['a newer save', { ...whole, save: SAVE + 1 }, 'newer'],
  ])('sets aside %s', (_, kept, reason) => {
    expect(repairPlayer(kept, levels)).toEqual({ aside: reason });
  });

  it('keeps the good stories, and hands out those it cannot read', () => {
    const found = repairPlayer(
      { ...whole, stories: { ...whole.stories, torn: { level: 'torn' }, moved: unknownHere }, now: 'torn' },
      levels,
    );
    expect(found).toEqual({
      player: { ...whole, now: null },
      repaired: true,
      lost: { torn: { level: 'torn' }, moved: unknownHere },
    });
  });

  it('leaves the story of a level it does not know as it is', () => {
    const found = repairPlayer(whole, () => undefined);
    expect('player' in found && found.player.stories).toEqual(whole.stories);
  });
});
