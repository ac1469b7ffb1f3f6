import { describe, expect, it } from 'vitest';
import { change, EMPTY_PICTURE } from './picture.ts';
import { shotOf } from './shot.ts';

const alone = change(EMPTY_PICTURE, {
  place: 'street',
  mood: 'night',
  ring: true,
  dim: true,
  figures: { pip: { at: 'centre' } },
});

describe('the shot', () => {
  it('is the whole picture, and nearer to somebody who is left alone in the dark', () => {
    expect(shotOf(EMPTY_PICTURE, 'pip')).toEqual({ on: null, near: 1 });
    expect(shotOf(alone, 'pip').on).toBe('pip');
    expect(shotOf(alone, 'pip').near).toBeGreaterThan(1);
    expect(shotOf(change(alone, { mood: 'day' }), 'pip').near).toBe(1);
  });

  it('shows the circle again with the first who comes', () => {
    expect(shotOf(change(alone, { join: { mei: 3 } }), 'pip')).toEqual({ on: null, near: 1 });
  });

  it('is what a level asks for, until it lets go or the place is another', () => {
    const close = change(alone, { shot: { on: 'mei', near: 'close' } }, (who) => (who === 'mei' ? 'kofi' : who));
    expect(shotOf(close, 'pip').on).toBe('kofi');
    expect(shotOf(change(close, { lit: 1 }), 'pip')).toEqual(shotOf(close, 'pip'));
    expect(shotOf(change(close, { shot: null }), 'pip')).toEqual(shotOf(alone, 'pip'));
    expect(change(close, { place: 'kitchen' }).shot).toBeNull();
  });

  it('is the whole of a room that is looked round in, but for a lean to what is looked at', () => {
    const close = change(alone, { shot: { on: 'pip', near: 'close' } });
    expect(shotOf({ ...close, looked: { at: null } }, 'pip')).toEqual({ on: null, near: 1 });
    const lean = shotOf({ ...close, looked: { at: 'window' } }, 'pip');
    expect(lean.on).toBe('window');
    expect(lean.near).toBeLessThan(1.05);
  });
});
