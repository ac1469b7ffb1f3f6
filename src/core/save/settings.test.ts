import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canHear, repairSettings, settings, USUAL_SETTINGS } from './settings.ts';

const anything = fc.oneof(
  fc.jsonValue(),
  fc.record(Object.fromEntries(Object.keys(USUAL_SETTINGS).map((key) => [key, fc.jsonValue()])), { requiredKeys: [] }),
);

describe('repairing settings', () => {
  it('makes whole settings of any JSON, and changes them only once', () => {
    fc.assert(
      fc.property(anything, (kept) => {
        const mended = repairSettings(kept);
        expect(settings.safeParse(mended).success).toBe(true);
        expect(repairSettings(mended)).toEqual(mended);
      }),
    );
  });

  it('takes what fits and leaves the rest as usual', () => {
    expect(repairSettings({ textSize: 150, effects: 7, country: 'KE', pace: 'fast', extra: 1 })).toEqual({
      ...USUAL_SETTINGS,
      textSize: 150,
      country: 'KE',
    });
  });

  it('takes another date for Safer Internet Day, and refuses what is none', () => {
    expect(repairSettings({ internetDay: '2027-02-16' }).internetDay).toBe('2027-02-16');
    expect(repairSettings({ internetDay: '2027-02-30' }).internetDay).toBeNull();
    expect(repairSettings({ messageLine: 'Letterbox' }).messageLine).toBe('Letterbox');
    expect(repairSettings({ messageLine: 'x'.repeat(121) }).messageLine).toBe('');
  });

  it('has the button to listen in stories for 8–11, unless somebody chose otherwise', () => {
    const [usual, always, never] = (['young', 'always', 'never'] as const).map((hearButton) =>
      (['8-11', '11-14'] as const).map((age) => canHear({ hearButton }, age)),
    );
    expect([usual, always, never]).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
    expect(USUAL_SETTINGS.hearButton).toBe('young');
  });

  it('refuses what is no country code', () => {
    expect(repairSettings({ country: 'kenya' }).country).toBeNull();
  });
});
