import { describe, expect, it } from 'vitest';
import { lightsRoom, lightsView, lookFor, LOOKS, placesOf } from './lights.ts';

const SIZES = [
  [360, 640],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const;

describe.each(SIZES)('the windows of %i × %i', (width, height) => {
  const room = lightsRoom(width, height);

  it('lie in the picture, and not under the table', () => {
    for (const look of LOOKS) {
      const outside = lightsView(look, room).places.filter(
        ({ x, y, width: wide, height: high }) => x < 0 || y <= 0 || x + wide > room.width || y + high > room.height,
      );
      expect(outside).toEqual([]);
    }
  });

  it('are more the farther one looks, and ten thousand in a country', () => {
    const [street = 0, town = 0, country = 0] = LOOKS.map((look) => lightsView(look, room).places.length);
    expect(street).toBeGreaterThanOrEqual(12);
    expect(town).toBeGreaterThan(street * 2);
    expect(country).toBeGreaterThan(10_000);
    expect([1, street + 1, town + 1, 20_000].map((windows) => lookFor(windows, room))).toEqual([
      'street',
      'town',
      'country',
      'country',
    ]);
  });
});

describe('the place of a window', () => {
  const keys = Array.from({ length: 500 }, (_, at) => `${at.toString(16).padStart(16, '0')}/funny-frog`);

  it('is its own, and mostly the same when others come or go', () => {
    const all = placesOf(keys, 1000);
    expect(new Set(all.values()).size).toBe(500);
    const fewer = placesOf(keys.slice(1), 1000);
    expect([...fewer].filter(([key, at]) => all.get(key) !== at).length).toBeLessThan(5);
    expect(placesOf(keys, 40).size).toBe(40);
  });
});
