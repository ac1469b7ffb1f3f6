import { describe, expect, it } from 'vitest';
import { INNER, MARKERS, SIDES, turnedLeft } from './marker.ts';

describe('the markers', () => {
  it('are forty, and any two of them differ in 14 cells or more, however they are turned', () => {
    const looks = MARKERS.flatMap((marker) => {
      let cells = marker;
      return SIDES.map(() => (cells = turnedLeft(cells)));
    });
    expect(looks).toHaveLength(160);
    let least: number = INNER ** 2;
    looks.forEach((one, at) => {
      for (const other of looks.slice(at + 1))
        least = Math.min(least, one.filter((cell, k) => cell !== other[k]).length);
    });
    expect(least).toBe(14);
  });

  it('have their right side on top once they are turned to the left, and are themselves after four turns', () => {
    const cells = Array.from({ length: INNER ** 2 }, (_, at) => at % INNER === INNER - 1);
    expect(turnedLeft(cells)).toEqual(Array.from({ length: INNER ** 2 }, (_, at) => at < INNER));
    const [marker = []] = MARKERS;
    expect(turnedLeft(turnedLeft(turnedLeft(turnedLeft(marker))))).toEqual(marker);
  });
});
