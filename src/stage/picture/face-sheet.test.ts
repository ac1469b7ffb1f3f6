import { expect, it } from 'vitest';
import { figure } from '../../art/figure.ts';
import { FACE_IDS, POSE_IDS } from '../../art/ids.ts';
import type { Box } from './canvas.ts';
import { faceSheet } from './face-sheet.ts';

const apart = (one: Box, other: Box): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

it('gives each look a cell on the sheet and a place below the figure, none over another, in whole pixels', () => {
  for (const [scale, mirrored] of [
    [0.11, false],
    [0.2, true],
    [0.83, false],
  ] as const)
    for (const pose of POSE_IDS)
      for (const face of FACE_IDS) {
        const { box, features } = figure({ who: 'nia', pose, face, apart: true });
        const [width, height] = [Math.ceil(box.width * scale), Math.ceil(box.height * scale)];
        const sheet = faceSheet(features, { box, width, height, start: 3 * width, scale, mirrored, over: 2 });
        const cells = sheet.job.parts.flatMap(({ at, looks }) => looks.map(({ from }) => ({ ...at, ...from })));
        const below = sheet.looks.map((look) => ({ ...look, ...look.to }));
        for (const all of [cells, below])
          all.forEach((one, at) => expect(all.slice(at + 1).every((other) => apart(one, other))).toBe(true));
        for (const { x, y, width: wide, height: high } of cells) {
          expect([x, y, wide, high].every(Number.isInteger)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(3 * width);
          expect(x + wide).toBeLessThanOrEqual(3 * width + sheet.width);
          expect(y + high).toBeLessThanOrEqual(height);
        }
        for (const { x, y, width: wide, height: high } of below) {
          expect(y).toBeGreaterThanOrEqual(height);
          expect(x + wide).toBeLessThanOrEqual(width);
          expect(y + high).toBeLessThanOrEqual(height + sheet.job.strip);
        }
      }
});

it('lies where the face is, on the other side of one who looks the other way', () => {
  const { box, features } = figure({ who: 'mei', pose: 'stand', face: 'calm', apart: true });
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  const standing = { box, width, height, start: 0, scale: 1, over: 0 };
  const [right, left] = [false, true].map((mirrored) => faceSheet(features, { ...standing, mirrored }).looks[0]!);
  expect(Math.abs(right!.x + right!.width - (width - left!.x))).toBeLessThanOrEqual(2);
  expect(right!.y).toBe(left!.y);
});
