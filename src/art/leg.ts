import type { Character } from './cast.ts';
import { rotate, type Point } from './geometry.ts';
import { ANKLE, drawFoot } from './foot.ts';
import { drawLimb, joinBones, limbPoints, type Limb } from './limb.ts';
import type { LegPose } from './poses.ts';
import { place } from './shape.ts';

/** Length of thigh and of shin of a child; an adult's are longer. */
const BONE = 290;
const ADULT = 1.22;

export interface DrawnLeg {
  svg: string;
  limb: Limb;
  /** Height of the lowest point of the sole. */
  sole: number;
  points: Point[];
}

/** A leg from its hip. `over` lets the ink swell in, for a thigh that lies over the torso. */
export function drawLeg({ legs, shoes, adult }: Character, pose: LegPose, hip: Point, over: boolean): DrawnLeg {
  const size = BONE * (adult ? ADULT : 1),
    [thigh, shin] = pose.lengths ?? [1, 1];
  const limb = joinBones(hip, pose.thigh, pose.shin, [size * thigh, size * shin], [164, 150, 128]);
  const turn = pose.foot ?? 0;
  const foot = place(drawFoot(pose.view ?? 'side', shoes), limb.end[0], limb.end[1], turn);
  const corners = (
    [
      [-66, ANKLE],
      [126, ANKLE],
      [126, 40],
    ] as Point[]
  )
    .map((corner) => rotate(corner, turn))
    .map(([x, y]): Point => [limb.end[0] + x, limb.end[1] + y]);
  return {
    svg: foot + drawLimb(limb, { colour: legs, ink: over ? [0.1, 0.02] : [0, 0] }),
    limb,
    sole: Math.max(...corners.map(([, y]) => y)),
    points: [...limbPoints(limb), ...corners],
  };
}
