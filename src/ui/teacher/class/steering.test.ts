import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../core/class/screen.ts';
import { pictured, screenAt, turnedTo } from './steering.ts';

const talk: Screen = { class: 'c', level: 'l', view: 'fork', fork: 1, revealed: true, hands: false };

describe('the wall at the stages of a lesson', () => {
  it('is the code, the rules, the choices, who can help, the way out; and what is said once stays at its fork', () => {
    expect(screenAt(talk, 'prepare')).toMatchObject({ lesson: 'code', revealed: false, fork: 1 });
    expect(screenAt(talk, 'rules')).toMatchObject({ lesson: 'rules' });
    expect(screenAt(talk, 'play')).toMatchObject({ lesson: 'code' });
    expect(screenAt({ ...talk, hands: true }, 'play')).toMatchObject({ picture: 'story', revealed: false });
    expect(screenAt(talk, 'help')).toMatchObject({ lesson: 'help' });
    expect(screenAt(talk, 'out')).toMatchObject({ lesson: 'out' });
    expect(screenAt(screenAt(talk, 'help'), 'talk')).toEqual({ ...talk, revealed: false });
  });

  it('has its own for what the lessons of a course have besides', () => {
    expect(screenAt(talk, 'back')).toEqual(screenAt(talk, 'rules'));
    expect(screenAt(talk, 'again')).toEqual(screenAt(talk, 'rules'));
    expect(screenAt(talk, 'pause')).toEqual(screenAt(talk, 'out'));
    expect(screenAt({ ...talk, lesson: 'help' }, 'charter')).toEqual({
      ...talk,
      view: 'charter',
      fork: 0,
      revealed: false,
    });
  });

  it('reveals nothing, and hides nothing that the class is talking about', () => {
    expect(screenAt(talk, 'talk')).toEqual(talk);
    for (const step of ['collect', 'choices', 'talk'] as const) {
      expect(screenAt({ ...talk, revealed: false }, step).revealed).toBe(false);
      // what stood there was something else that was shown
      expect(screenAt({ ...talk, view: 'charter' }, step)).toMatchObject({ view: 'fork', revealed: false });
    }
  });
});

describe('the wall at a press', () => {
  it('turns hidden, and leaves what the lesson was at', () => {
    expect(turnedTo({ ...talk, lesson: 'rules' }, { view: 'paths', at: 0 })).toEqual({
      ...talk,
      view: 'paths',
      fork: 0,
      revealed: false,
    });
    expect(turnedTo(talk, { view: 'help', at: 0 })).toEqual({ ...talk, lesson: 'help', revealed: false });
    expect(turnedTo({ ...talk, picture: 'story' }, { view: 'fork', at: 2 })).not.toHaveProperty('picture');
    expect(turnedTo({ ...talk, picture: 'street' }, { view: 'fork', at: 2 })).toMatchObject({ picture: 'street' });
  });

  it('shows the street or the story, and at the next press no longer', () => {
    expect(pictured(talk, 'street')).toEqual({ ...talk, picture: 'street' });
    expect(pictured(pictured(talk, 'street'), 'street')).toEqual(talk);
    expect(pictured({ ...talk, lesson: 'help' }, 'story')).toEqual({ ...talk, picture: 'story', revealed: false });
  });

  it('asks the devices nothing any more, and leaves a live lesson and the way of voting as they are', () => {
    const live: Screen = { ...talk, voteBy: 'devices', asks: 'first', live: { mode: 'together', rest: 'up' } };
    for (const next of [
      screenAt(live, 'talk'),
      screenAt(live, 'help'),
      turnedTo(live, { view: 'fork', at: 2 }),
      turnedTo(live, { view: 'out', at: 0 }),
      pictured(live, 'story'),
    ]) {
      expect(next).not.toHaveProperty('asks');
      expect(next).toMatchObject({ voteBy: 'devices', live: { mode: 'together', rest: 'up' } });
    }
  });
});
