import { expect, test } from 'vitest';
import { type Age, feelOf } from './feel.ts';
import { COLOURS } from '../../art/tokens.ts';

const AGES: readonly Age[] = ['8-11', '11-14'];

/** Relative luminance and contrast as WCAG 2.2 has them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(AGES)('at %s all words on sheets and bubbles keep AA', (age) => {
  const { paper, paperLight, bubble, bubbleOwn } = feelOf(age);
  for (const sheet of [paper, paperLight, bubble, bubbleOwn]) expect(contrast(sheet, COLOURS.ink)).toBeGreaterThan(7);
  // quiet and dimmed words stand on the panel's sheet alone
  for (const words of ['#45425a', '#57546a']) expect(contrast(paperLight, words)).toBeGreaterThan(4.5);
});

test('the younger are given more time in everything, larger type and softer shapes', () => {
  const [young, old] = [feelOf('8-11'), feelOf('11-14')];
  expect(young.tempo).toBeGreaterThan(old.tempo);
  expect(young.squash).toBeGreaterThan(old.squash);
  expect(young.typeStep).toBeGreaterThan(old.typeStep);
  expect(young.roundness).toBeGreaterThan(old.roundness);
  for (const pace of ['calm', 'usual'] as const) expect(young.pace[pace]).toBeLessThan(old.pace[pace]);
});

test.each(AGES)('at %s the calm pace is calmer', (age) => {
  expect(feelOf(age).pace.calm).toBeLessThan(feelOf(age).pace.usual);
});
