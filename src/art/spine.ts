import type { Bend, Point } from './geometry.ts';
import { mix } from './geometry.ts';
import type { Pose } from './poses.ts';

export interface Spine {
  /** Takes a point of the upright body into the pose. */
  bend: Bend;
  /** Lower end of the spine. */
  hips: Point;
}

/**
 * The spine from the base of the neck (0,0) down to the hips: a parabola of the given lean and bow.
 * A point of the upright body keeps its distance from the spine; details on the front move towards
 * the facing side, which makes the three-quarter turn.
 */
export function bendSpine(pose: Pose, length: number): Spine {
  const { lean = 0, curve = 0, drop = 0, narrow = 1 } = pose;
  const angle = (lean * Math.PI) / 180,
    cosine = Math.cos(angle),
    sine = Math.sin(angle);
  const end: Point = [-sine * length, cosine * length];
  const turn = (pose.back ? -10 : 26) * (pose.seated ? 0.6 : 1);
  const bend: Bend = (x, y) => {
    const t = y / length,
      bow = 4 * t * (1 - t) * curve,
      slope = 4 * (1 - 2 * t) * curve;
    const along: Point = [end[0] - cosine * slope, end[1] - sine * slope];
    const size = Math.hypot(along[0], along[1]);
    const tangent: Point = [along[0] / size, along[1] / size];
    const width = mix(0.93 * narrow, 0.9, Math.min(1, Math.max(0, t)));
    const aside = x * width + turn * (1 - Math.min(1, (x / 190) ** 2)) * Math.min(1, Math.max(0, t * 3));
    const sunk = y < 160 ? drop * Math.min(1, (x / 150) ** 2) : 0;
    return [
      end[0] * t - cosine * bow + tangent[1] * aside + tangent[0] * sunk,
      end[1] * t - sine * bow - tangent[0] * aside + tangent[1] * sunk,
    ];
  };
  return { bend, hips: [end[0] + (pose.hip ?? 0), end[1]] };
}
