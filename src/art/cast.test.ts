import { expect, it } from 'vitest';
import { CAST } from './cast.ts';
import { figure } from './figure.ts';
import { CAST_IDS, FACE_IDS, POSE_IDS } from './ids.ts';
import { beards, faces, glasses, heads } from './peeps.ts';
import { walks } from './gaits.ts';
import { IN_CHAIR, POSES } from './poses.ts';
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

it('whoever is in a wheelchair sits in it, whatever they are asked to do', () => {
  const rolling = CAST_IDS.filter((who) => CAST[who].chair !== undefined);
  expect(rolling).toEqual(['tala']);
  const seen = (who: (typeof CAST_IDS)[number], pose: (typeof POSE_IDS)[number]): string =>
    figure({ who, pose, face: 'calm', holds: null })
      .layers.map(({ svg }) => svg)
      .join('');
  for (const who of rolling)
    for (const pose of POSE_IDS) {
      const svg = seen(who, pose);
      expect(svg.includes(CAST[who].chair!)).toBe(POSES[pose].legs !== undefined);
      expect(walks(who, pose)).toBe(false);
      if (!IN_CHAIR.includes(pose)) expect(svg).toBe(seen(who, IN_CHAIR[0]!));
    }
  expect(POSE_IDS.filter((pose) => !walks('mei', pose))).toEqual(['bust-desk', 'bust', 'bed']);
  expect(IN_CHAIR.filter((pose) => POSES[pose].legs && !POSES[pose].seated)).toEqual([]);
});
