import { describe, expect, it } from 'vitest';
import { seasonOf } from './season.ts';

describe('the season of the street', () => {
  it('goes by whole months', () => {
    expect(
      ['2026-01-31', '2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01'].map((day) => seasonOf(day, null)),
    ).toEqual(['winter', 'spring', 'summer', 'autumn', 'winter']);
  });

  it('is turned round where winter is in the middle of the year', () => {
    expect(['2026-01-31', '2026-07-15', '2026-10-01'].map((day) => seasonOf(day, 'ZA'))).toEqual([
      'summer',
      'winter',
      'spring',
    ]);
    expect(seasonOf('2026-07-15', 'KE')).toBe('summer');
  });
});
