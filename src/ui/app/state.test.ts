import { describe, expect, it } from 'vitest';
import { isHeard, otherSound, TOGETHER, USUAL_SETTINGS } from '../../core/save/settings.ts';
import { type AppAction, type AppState, reduceApp, startApp } from './state.ts';

const after = (...actions: AppAction[]): AppState =>
  actions.reduce(reduceApp, startApp({ page: 'town' } as AppState['route']));
const volumes = ({ settings: { effects, music } }: AppState) => ({ effects, music });
const together: AppAction = { type: 'together', together: true };

describe('where a class sits together', () => {
  it('is quiet, and as the device has it once it is over', () => {
    expect(volumes(after(together))).toEqual(TOGETHER);
    expect(volumes(after(together, { type: 'together', together: false }))).toEqual({
      effects: USUAL_SETTINGS.effects,
      music: USUAL_SETTINGS.music,
    });
  });

  it('is never louder than the device, and as loud as the player set it by hand', () => {
    expect(volumes(after({ type: 'settings', change: { effects: 0 } }, together)).effects).toBe(0);
    expect(volumes(after(together, { type: 'own', settings: { music: 0.7 } }))).toEqual({ ...TOGETHER, music: 0.7 });
  });
});

describe('the one press', () => {
  it('takes all sound away, and brings it back', () => {
    const off = after({ type: 'settings', change: otherSound(USUAL_SETTINGS) });
    expect([volumes(off), isHeard(off.settings)]).toEqual([{ effects: 0, music: 0 }, false]);
    const on = reduceApp(off, { type: 'settings', change: otherSound(off.settings) });
    expect(volumes(on)).toEqual(volumes(after()));
  });

  it('is all off where only one of the two was heard', () => {
    expect(otherSound({ ...USUAL_SETTINGS, effects: 0 })).toEqual({ effects: 0, music: 0 });
    expect(otherSound({ ...USUAL_SETTINGS, music: 0 })).toEqual({ effects: 0, music: 0 });
  });
});
