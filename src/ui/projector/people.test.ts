import { describe, expect, it } from 'vitest';
import { fits } from '../../geometry/fits.ts';
import { figuresPath, measuresOf } from './people.ts';
import { leastChoices, leastText, middleOf, sheetOf } from '../../geometry/wall.ts';

const large = sheetOf(1920, 1080);
const small = sheetOf(1024, 768);
const four = ['Laugh, and send it on', 'Close it', 'Ask', 'Write'];

describe('the sheet', () => {
  it('is the window itself at 1920 × 1080, and twice as large on a wall of twice the size', () => {
    expect(large).toEqual({ scale: 1, width: 1920, height: 1080, flowing: false });
    expect(sheetOf(3840, 2160)).toEqual({ scale: 2, width: 1920, height: 1080, flowing: false });
  });

  it('never makes text of 28 px smaller than 18 CSS px on a wall', () => {
    for (const [width, height] of [
      [1024, 768],
      [800, 600],
      [700, 400],
    ] as const)
      expect(sheetOf(width, height).scale * 28).toBeGreaterThanOrEqual(18);
  });

  it('is a page where its columns have no room: as wide as the window, with text of the size the game has', () => {
    for (const [width, height] of [
      [507, 800],
      [360, 640],
      [320, 256],
      [640, 360],
    ] as const) {
      const sheet = sheetOf(width, height);
      expect(sheet.flowing).toBe(true);
      expect(sheet.width * sheet.scale).toBeCloseTo(width);
      expect(sheet.scale * 30).toBeGreaterThanOrEqual(18);
      for (const largest of [1, 24, 999]) {
        const { pitch, figure, each } = measuresOf(sheet, ['Laugh, and send it on'], { first: largest, last: 4 });
        expect(Math.min(pitch, figure)).toBeGreaterThan(0);
        expect((pitch * largest) / each).toBeLessThan(sheet.width - 300);
      }
    }
  });

  it('makes text larger on the wall of whoever zooms', () => {
    const [usual, zoomed] = [sheetOf(1920, 1080), sheetOf(480, 270)];
    expect(zoomed.scale * 4).toBeGreaterThanOrEqual(usual.scale * 2);
  });
});

describe('the chart of figures', () => {
  it('draws one figure for each pupil, side by side', () => {
    for (const count of [0, 1, 5, 24]) expect(figuresPath(count, 30, 74).match(/Z/g) ?? []).toHaveLength(count);
    const feet = [...figuresPath(3, 30, 66).matchAll(/M([\d.]+) 63V/g)].map((found) => Number(found[1]));
    expect(feet[1]! - feet[0]!).toBeCloseTo(30);
    expect(feet[2]! - feet[1]!).toBeCloseTo(30);
  });

  it('keeps figures of the largest group and the number in their column, in one row, with one pitch for both columns', () => {
    for (const sheet of [large, small]) {
      for (let first = 5; first <= 60; first += 5) {
        for (let last = 5; last <= 60; last += 5) {
          const { pitch, first: one, last: other } = measuresOf(sheet, four, { first, last });
          expect(pitch * first).toBeLessThanOrEqual(one - 100);
          expect(pitch * last).toBeLessThanOrEqual(other - 200);
          expect(pitch).toBeLessThanOrEqual(36);
        }
      }
    }
  });

  it('lets one figure stand for ten in a full hall, within the same columns', () => {
    for (const sheet of [large, small]) {
      for (const first of [60, 300, 999]) {
        const { pitch, each, first: column } = measuresOf(sheet, four, { first, last: 4 });
        expect(each).toBe(first > 60 ? 10 : 1);
        expect((pitch * first) / each).toBeLessThanOrEqual(column - 100 + 1e-6);
      }
    }
  });

  it('is read from the back of the room: words 3 % of the wall’s height at the least, choices 3.5 %', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1024, 768],
    ] as const) {
      const sheet = sheetOf(width, height);
      expect(leastText(sheet) * sheet.scale).toBeGreaterThanOrEqual(0.03 * height);
      expect(leastChoices(sheet) * sheet.scale).toBeGreaterThanOrEqual(0.035 * height);
      // and the choices take about half of the sheet
      expect(measuresOf(sheet, four, { first: 9, last: 13 }).cards / sheet.width).toBeGreaterThan(0.45);
    }
  });

  it('keeps all rows in the middle of the sheet', () => {
    for (const sheet of [large, small]) {
      for (let rows = 1; rows <= 9; rows += 1) {
        const { row, height, figure } = measuresOf(
          sheet,
          Array.from({ length: rows }, () => 'Close it'),
          { first: 10, last: 10 },
        );
        expect(rows * row).toBeLessThanOrEqual(middleOf(sheet));
        expect(figure).toBeLessThan(height);
      }
    }
  });

  it('makes the words smaller only where the longest needs it, and never smaller than 28', () => {
    const long = '“I’ll come with you to tell someone, when you’re ready, and I’ll wait outside the door.”';
    expect(measuresOf(large, four, { first: 9, last: 13 }).words).toBe(54);
    expect(measuresOf(large, [...four, long, long], { first: 9, last: 13 }).words).toBe(leastText(large));
  });
});

describe('words in a box', () => {
  it('fit as long as their lines do', () => {
    expect(fits('one two three', 200, 31, 28)).toBe(true);
    expect(fits('one two three', 100, 31, 28)).toBe(false);
    expect(fits('one two three', 100, 93, 28)).toBe(true);
  });
  it('break after any letter where they stand without spaces', () => {
    expect(fits('谁会帮助你', 140, 31, 28)).toBe(true);
    expect(fits('谁会帮助你', 100, 31, 28)).toBe(false);
    expect(fits('谁会帮助你', 100, 62, 28)).toBe(true);
    expect(fits('ใครช่วยได้', 100, 62, 28)).toBe(true);
  });
  it('do not when a word is longer than a line', () => expect(fits('congratulations', 100, 400, 28)).toBe(false));
});
