import { describe, expect, it } from 'vitest';
import { reduce } from '../story/reduce.ts';
import { playWith, smallLevel } from '../../../tests/fixtures/small-level.ts';
import { SAVE } from './player.ts';
import { repairPlayer } from './repair.ts';

const levels = (id: string) => (id === 'small' ? smallLevel : undefined);

/** A save of the first version, in which a story knew of first answers and of those the player stands behind. */
function old(story: ReturnType<typeof playWith>, about: object = {}) {
  const { last: _last, ...known } = story;
  const elsewhere = { ...known, level: 'elsewhere' };
  const stories = { small: known, elsewhere };
  return { save: 1, id: 'abcdefghij12', animal: 'otter', day: '2026-11-24', now: 'small', stories, ...about };
}

describe('a save of the first version', () => {
  const turned = playWith(smallLevel, [{ '': ['ask'] }, { '': ['laughing'] }]);

  it('is played on without a word, and what was known of last answers is kept', () => {
    const found = repairPlayer(old(turned), levels);
    expect(found).toMatchObject({ repaired: false, lost: {}, player: { save: SAVE, settings: {}, now: 'small' } });
    expect('player' in found && found.player.stories['small']).toEqual(turned);
    // also of a level that is not here today
    expect('player' in found && found.player.stories['elsewhere']).toEqual({ ...turned, level: 'elsewhere' });
  });

  it('has for last answers those along the way, and the first ones where the player went back behind', () => {
    const back = reduce(smallLevel, turned, { type: 'rewind', to: 'first' });
    const again = reduce(smallLevel, back, { type: 'answer', answer: { '': ['wait'] } });
    const found = repairPlayer(old(again), levels);
    expect('player' in found && found.player.stories['small']).toEqual(again);
    expect(again.last).toEqual({ first: { '': ['wait'] }, look: { '': ['laughing'] } });
  });

  it('that is damaged is mended, or set aside, as any other', () => {
    expect(repairPlayer(old(turned, { animal: 'unicorn' }), levels)).toEqual({ aside: 'broken' });
    const torn = repairPlayer(old(turned, { stories: { torn: 7 } }), levels);
    expect(torn).toMatchObject({ repaired: true, lost: { torn: 7 }, player: { stories: {} } });
  });
});
