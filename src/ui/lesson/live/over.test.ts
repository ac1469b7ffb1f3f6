import { describe, expect, it } from 'vitest';
import type { At, Phase } from '../../../core/live/at.ts';
import { overOf } from './over.ts';

const vote: At = {
  mode: 'together',
  phase: 'vote',
  level: 'funny-frog',
  version: 1,
  fork: 'd1',
  time: 'first',
  choices: ['a', 'b', 'none'],
};
const own = (phase: Phase): At => ({ mode: 'own', phase, level: 'funny-frog', version: 1 });

describe('what lies over a pupil’s page', () => {
  it('is nothing before the teacher was heard, and while each plays at their own pace', () => {
    expect(overOf('play', null)).toBeNull();
    for (const phase of ['wait', 'play', 'shown', 'talk'] as const) expect(overOf('play', own(phase))).toBeNull();
  });

  it('is a rest for all, whichever way the class plays, and whatever it votes on', () => {
    for (const phase of ['up', 'paused'] as const) {
      expect(overOf('play', own(phase))).toBe(phase);
      expect(overOf('finish', { ...vote, phase })).toBe(phase);
    }
  });

  it('is the vote that is on, and with one story for all the wall', () => {
    expect(overOf('town', vote)).toBe('vote');
    expect(overOf('play', { ...vote, mode: 'own' })).toBe('vote');
    expect(overOf('play', { ...vote, phase: 'shown' })).toBe('shown');
    expect(overOf('title', { ...vote, phase: 'play' })).toBe('wait');
    expect(overOf('title', { mode: 'together', phase: 'vote' }), 'nothing can be chosen').toBe('wait');
  });

  it('never keeps anybody from help, the settings or the way out of the lesson', () => {
    for (const page of ['help', 'settings', 'access', 'join', 'teacher', 'projector', 'unknown'] as const)
      expect(overOf(page, { ...vote, phase: 'up' })).toBeNull();
  });
});
