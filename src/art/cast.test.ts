import { expect, it } from 'vitest';
import { CAST } from './cast.ts';
import { figure } from './figure.ts';
import { CAST_IDS, FACE_IDS } from './ids.ts';
import { beards, faces, glasses, heads } from './peeps.ts';
import { portrait } from './portrait.ts';

it('everybody of the cast can be drawn with every face', () => {
  for (const who of CAST_IDS)
    for (const face of FACE_IDS) {
      expect(JSON.stringify(figure({ who, face, pose: 'stand' }).layers).length).toBeGreaterThan(1000);
      expect(portrait({ who, face }).length).toBeGreaterThan(500);
    }
});

it('what npm run art took over is worn by somebody', () => {
  const cast = Object.values(CAST);
  expect(Object.keys(heads).sort()).toEqual([...new Set(cast.map(({ head }) => head))].sort());
  expect(Object.keys(beards).sort()).toEqual([...new Set(cast.flatMap(({ beard }) => beard ?? []))].sort());
  expect(Object.keys(glasses).sort()).toEqual([...new Set(cast.flatMap((one) => one.glasses ?? []))].sort());
  expect(Object.keys(faces).sort()).toEqual([...FACE_IDS].sort());
});
