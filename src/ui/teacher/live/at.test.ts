import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../core/class/screen.ts';
import { type At, at as schema } from '../../../core/live/at.ts';
import { countedForks } from '../../../core/record/forks.ts';
import { frog } from '../../../../tests/fixtures/classes.ts';
import { levels } from '../../../../tests/fixtures/records.ts';
import { atOf, saidOf, shownOf } from './at.ts';

const [first] = countedForks(frog);
const story = { level: frog.id, version: frog.version };
const now: Screen = { class: 'c', level: frog.id, view: 'fork', fork: 0, revealed: false, hands: false };
const own: Screen = { ...now, live: { mode: 'own' } };
const together: Screen = { ...now, live: { mode: 'together' } };

describe('where a live lesson is', () => {
  it('is nowhere while it is not live', () => {
    expect(atOf(now, frog)).toBeNull();
  });

  it('is each one’s own story at their own pace, whatever the wall shows', () => {
    for (const screen of [own, { ...own, revealed: true }, { ...own, lesson: 'rules' as const }])
      expect(atOf(screen, frog)).toEqual({ mode: 'own', phase: 'play' });
  });

  it('is the wall where one story is played, and what was chosen once that is shown', () => {
    expect(atOf({ ...together, picture: 'story' }, frog)).toEqual({ mode: 'together', phase: 'wait', ...story });
    expect(atOf({ ...together, lesson: 'code' }, frog)).toEqual({ mode: 'together', phase: 'wait', ...story });
    expect(atOf({ ...together, revealed: true }, frog)).toEqual({
      mode: 'together',
      phase: 'shown',
      ...story,
      fork: first?.id,
    });
    expect(atOf({ ...together, revealed: true, view: 'paths' }, frog)?.phase).toBe('wait');
  });

  it('is the vote that is on, with the choices in the order of the wall’s letters, before and after the talk', () => {
    for (const screen of [own, together]) {
      const vote = { ...story, fork: first?.id, choices: first?.values };
      expect(atOf({ ...screen, asks: 'first' }, frog)).toMatchObject({ phase: 'vote', time: 'first', ...vote });
      const again = atOf({ ...screen, asks: 'last', picture: 'story' }, frog);
      expect(again).toMatchObject({ phase: 'vote', time: 'last', ...vote });
      // a rest keeps the vote, and whoever comes back goes on with it
      expect(atOf({ ...screen, asks: 'last', live: { mode: 'own', rest: 'up' } }, frog)).toMatchObject({
        phase: 'up',
        time: 'last',
        ...vote,
      });
      expect(again && shownOf(again)).toEqual({
        mode: screen.live?.mode,
        phase: 'shown',
        time: 'last',
        ...story,
        fork: first?.id,
      });
    }
    expect(atOf({ ...together, asks: 'first', view: 'paths' }, frog)?.phase, 'nothing to vote on').toBe('wait');
  });

  it('is the same text however its parts were put in order', () => {
    const vote = atOf({ ...together, asks: 'first' }, frog);
    const turned = vote && (Object.fromEntries(Object.entries(vote).reverse()) as unknown as At);
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(vote));
    expect(saidOf(turned)).toBe(saidOf(vote));
    expect(saidOf(null)).not.toBe(saidOf(vote));
  });

  it('is a rest for all devices', () => {
    for (const rest of ['paused', 'up'] as const)
      expect(atOf({ ...own, live: { mode: 'own', rest } }, frog)).toEqual({ mode: 'own', phase: rest });
  });

  it('can be said of every fork of every level', () => {
    for (const level of levels)
      countedForks(level).forEach((_, fork) => {
        const at = atOf({ ...together, level: level.id, fork, asks: 'first' }, level);
        expect(schema.safeParse(at).success, `${level.id} ${fork}`).toBe(true);
      });
  });
});
