import { expect, it } from 'vitest';
import { figure } from './figure.ts';
import { CAST_IDS, FACE_IDS, POSE_IDS } from './ids.ts';
import { POSES } from './poses.ts';

it('gives eyes and mouth apart where a face is seen, within the figure, each in all its looks', () => {
  for (const pose of POSE_IDS) {
    const { features, box } = figure({ who: 'mei', pose, face: 'calm', apart: true });
    if (POSES[pose].back) {
      expect(features).toEqual([]);
      continue;
    }
    expect(features.map(({ looks }) => looks.length)).toEqual([6, 4]);
    for (const part of features) {
      expect(part.box.x).toBeGreaterThan(box.x);
      expect(part.box.y).toBeGreaterThan(box.y);
    }
  }
});

it('moves the mouth of everybody with every face, and eyes only where they are open', () => {
  for (const who of CAST_IDS)
    for (const face of FACE_IDS) {
      const { features, layers } = figure({ who, pose: 'stand', face, apart: true });
      const whole = figure({ who, pose: 'stand', face });
      expect(features.at(-1)?.looks[0]?.id).toBe('mouth');
      expect(whole.features).toEqual([]);
      // what is drawn apart is not in the head
      expect(JSON.stringify(layers).length).toBeLessThan(JSON.stringify(whole.layers).length);
    }
  expect(figure({ who: 'mei', pose: 'stand', face: 'closed', apart: true }).features.length).toBe(1);
});
