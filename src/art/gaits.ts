import { CAST } from './cast.ts';
import type { CastId, PoseId } from './ids.ts';
import { POSES, type ArmPose, type LegPose, type Pose } from './poses.ts';

/**
 * One moment of a gait: what differs from the pose of its name, and how high the body is above the ground, in figure
 * units.
 */
export interface GaitFrame {
  readonly over: Partial<Pose>;
  readonly lift: number;
}

/** How somebody goes: the moments of one double step, and its length in figure units. */
export interface Gait {
  readonly pose: 'walk' | 'run';
  readonly frames: readonly GaitFrame[];
  readonly stride: number;
}

const arm = (
  upper: number,
  lower: number,
  hand: ArmPose['hand'] = 'relaxed',
  more: Partial<ArmPose> = {},
): ArmPose => ({ upper, lower, hand, ...more });
const leg = (thigh: number, shin: number, foot = 0): LegPose => ({ thigh, shin, foot });

/** What is carried does not swing. */
const carried = { hand: 'far', arm: arm(42, 88, 'grip', { wrist: 20 }) } as const;

type Step = readonly [
  near: LegPose,
  far: LegPose,
  nearArm: ArmPose,
  farArm: ArmPose,
  lift: number,
  more?: Partial<Pose>,
];

const framesOf = (steps: readonly Step[]): readonly GaitFrame[] =>
  steps.map(([near, far, nearArm, farArm, lift, more]) => ({
    over: { legs: { near, far }, near: nearArm, far: farArm, holds: carried, ...more },
    lift,
  }));

/** Contact, passing, contact with the other foot, passing: arms go against the legs. */
export const WALK: Gait = {
  pose: 'walk',
  stride: 860,
  frames: framesOf([
    [leg(-22, -34, 28), leg(24, 8, -10), arm(20, 40), arm(-22, 0), 0],
    [leg(14, -44, 22), leg(4, -6), arm(4, 18), arm(2, 14), 14, { lean: 4 }],
    [leg(24, 8, -10), leg(-22, -34, 28), arm(-26, -4), arm(26, 48), 0],
    [leg(4, -6), leg(14, -44, 22), arm(-4, 10), arm(4, 16), 14, { lean: 4 }],
  ]),
};

/** Flight, landing, flight, landing. */
export const RUN: Gait = {
  pose: 'run',
  stride: 1500,
  frames: framesOf([
    [leg(-34, -104, 66), leg(60, 14, -14), arm(-58, 24, 'grip', { lengths: [0.95, 0.8] }), arm(60, 120, 'grip'), 62],
    [
      leg(8, -112, 60),
      leg(18, -22, -4),
      arm(-24, 60, 'grip', { lengths: [0.95, 0.8] }),
      arm(20, 96, 'grip'),
      0,
      { lean: 20 },
    ],
    [leg(60, 14, -14), leg(-34, -104, 66), arm(34, 112, 'grip', { lengths: [0.95, 0.8] }), arm(-40, 30, 'grip'), 62],
    [
      leg(18, -22, -4),
      leg(8, -112, 60),
      arm(-20, 64, 'grip', { lengths: [0.95, 0.8] }),
      arm(14, 90, 'grip'),
      0,
      { lean: 20 },
    ],
  ]),
};

/** Does somebody go on their legs, as they are drawn in this attitude? A wheelchair rolls. */
export const walks = (who: CastId, pose: PoseId): boolean =>
  CAST[who].chair === undefined && POSES[pose].legs !== undefined && pose !== 'bed';
