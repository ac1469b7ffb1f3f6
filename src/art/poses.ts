import type { HandId } from './hand.ts';
import type { HeldId, PoseId } from './ids.ts';

/**
 * Angles in degrees from straight down, positive the way the figure faces. Lengths are shares of the bone; below 1 it
 * comes towards us.
 */
export interface ArmPose {
  upper: number;
  lower: number;
  lengths?: readonly [number, number];
  hand: HandId;
  /** Direction of the hand, else that of the forearm. */
  wrist?: number;
  /** The far arm is drawn over the torso; the near arm under it. */
  front?: boolean;
  behind?: boolean;
  /** The hand shows its other side. */
  mirrored?: boolean;
}

export type FootView = 'side' | 'quarter' | 'front' | 'back';

export interface LegPose {
  thigh: number;
  shin: number;
  /** Turn of the foot, clockwise. */
  foot?: number;
  lengths?: readonly [number, number];
  view?: FootView;
}

export interface Pose {
  /** Tilt of the spine, and how far its middle bows backwards, in units. */
  lean?: number;
  curve?: number;
  /** How far the shoulders hang, and how narrow they are (1 = as built). */
  drop?: number;
  narrow?: number;
  /** Hips aside, and distance of the legs (1 = as built). */
  hip?: number;
  gap?: number;
  head?: { forward: number; down: number; tilt: number };
  near: ArmPose;
  far: ArmPose;
  /** Without legs the figure is a bust; something has to hide its lower edge. */
  legs?: { near: LegPose; far: LegPose };
  seated?: boolean;
  /** A knee is on the ground: the lowest sole is not what it stands on. */
  kneeling?: boolean;
  back?: boolean;
  /**
   * The hand that holds things, what it holds by itself, the turn of what does not follow the hand; an armful lies on
   * both arms; `arm` lifts an arm that would hang.
   */
  holds?: { hand: 'near' | 'far'; item?: HeldId; turn?: number; armful?: boolean; arm?: ArmPose };
}

const arm = (upper: number, lower: number, hand: HandId, more: Partial<ArmPose> = {}): ArmPose => ({
  upper,
  lower,
  hand,
  ...more,
});
const leg = (thigh: number, shin: number, more: Partial<LegPose> = {}): LegPose => ({ thigh, shin, ...more });
const head = (forward: number, down: number, tilt: number) => ({ forward, down, tilt });

const quarter = { view: 'quarter' } as const,
  behind = { view: 'back' } as const;
const onSeat = { near: leg(80, 2, { lengths: [0.82, 1] }), far: leg(86, 14, { lengths: [0.86, 0.98] }) };
const standing = { near: leg(-4, -3, quarter), far: leg(9, 2) };
const stride = { near: leg(-14, -38, { foot: 30 }), far: leg(24, 6, { foot: -8 }) };

/** The attitudes of somebody who is in a wheelchair, the usual one first; at a window or in a portrait it is not seen. */
export const IN_CHAIR: readonly PoseId[] = ['sit-side', 'sit', 'invite', 'bust', 'bust-desk'];
/** Where the legs are in a wheelchair: both feet on its rest, before the wheels. */
export const CHAIR_LEGS: NonNullable<Pose['legs']> = {
  near: leg(80, 16, { lengths: [0.94, 0.96] }),
  far: leg(85, 14, { lengths: [0.92, 0.94] }),
};

/** Attitudes: the body tells it before the face does. Child and adult share them. */
export const POSES: Readonly<Record<PoseId, Pose>> = {
  stand: {
    lean: 1,
    near: arm(-8, 0, 'relaxed'),
    far: arm(10, 14, 'relaxed'),
    legs: standing,
    holds: { hand: 'far', arm: arm(22, 98, 'grip', { lengths: [0.96, 0.9], wrist: 84 }) },
  },
  alone: {
    lean: 5,
    curve: 36,
    drop: 34,
    narrow: 0.9,
    gap: 0.8,
    head: head(50, 54, 20),
    near: arm(4, 12, 'relaxed', { wrist: 8 }),
    far: arm(14, -84, 'relaxed', { lengths: [0.96, 0.86], front: true, wrist: -78 }),
    legs: { near: leg(2, -4), far: leg(9, -8) },
    holds: { hand: 'near' },
  },
  away: {
    back: true,
    lean: -3,
    curve: -12,
    drop: 30,
    narrow: 0.96,
    hip: 10,
    head: head(-22, 44, -11),
    near: arm(-20, 56, 'none', { lengths: [1, 0.62], behind: true }),
    far: arm(14, -46, 'none', { lengths: [1, 0.6] }),
    legs: { near: leg(-16, -5, behind), far: leg(3, 4, behind) },
  },
  backs: {
    back: true,
    head: head(0, 6, 0),
    near: arm(-9, -2, 'relaxed'),
    far: arm(9, 2, 'relaxed', { mirrored: true }),
    legs: { near: leg(-6, -2, behind), far: leg(6, 2, behind) },
  },
  crossed: {
    lean: -6,
    curve: -18,
    hip: -14,
    head: head(-2, 2, -6),
    near: arm(-26, 104, 'flat', { lengths: [0.94, 1.1], wrist: 114 }),
    far: arm(30, -80, 'none', { lengths: [0.92, 1.02], front: true }),
    legs: { near: leg(-5, -1, quarter), far: leg(23, 8) },
  },
  phone: {
    lean: 6,
    curve: 28,
    drop: 14,
    head: head(40, 40, 20),
    near: arm(26, 112, 'grip', { wrist: 130 }),
    far: arm(8, 150, 'grip', { lengths: [0.92, 0.46], wrist: 130 }),
    legs: { near: leg(-2, -2, quarter), far: leg(22, -16, { foot: 8 }) },
    holds: { hand: 'near', item: 'phone', turn: 16 },
  },
  listen: {
    lean: 25,
    curve: 14,
    head: head(44, 4, 10),
    near: arm(-2, 30, 'relaxed', { lengths: [1, 0.8], wrist: 44 }),
    far: arm(10, -30, 'relaxed', { lengths: [0.92, 0.86], wrist: -10 }),
    legs: { near: leg(-10, -18), far: leg(34, -6) },
    holds: { hand: 'near' },
  },
  offer: {
    lean: 20,
    curve: 10,
    head: head(36, -2, 5),
    near: arm(-4, 38, 'relaxed', { wrist: 30 }),
    far: arm(40, 84, 'flat', { wrist: 92 }),
    legs: { near: leg(-8, -16), far: leg(32, -2) },
    holds: { hand: 'far' },
  },
  sit: {
    seated: true,
    lean: 12,
    curve: 30,
    drop: 10,
    head: head(26, 22, 9),
    near: arm(16, 72, 'relaxed', { lengths: [1, 0.92], wrist: 66 }),
    far: arm(32, 60, 'relaxed', { lengths: [1, 0.9], wrist: 60 }),
    legs: onSeat,
    holds: { hand: 'near' },
  },
  'sit-side': {
    seated: true,
    lean: -4,
    curve: 14,
    drop: 4,
    head: head(8, 8, 3),
    near: arm(-16, -4, 'flat', { lengths: [1, 0.92], wrist: 20 }),
    far: arm(26, 70, 'relaxed', { lengths: [1, 0.9], wrist: 64 }),
    legs: {
      near: leg(80, -6, { lengths: [0.84, 1], foot: 10 }),
      far: leg(84, 22, { lengths: [0.88, 0.98], foot: -8 }),
    },
    holds: { hand: 'far' },
  },
  huddle: {
    seated: true,
    lean: 10,
    curve: 48,
    drop: 24,
    narrow: 0.92,
    head: head(46, 46, 20),
    near: arm(36, 92, 'relaxed', { lengths: [0.96, 0.96], wrist: 70 }),
    far: arm(46, 92, 'relaxed', { lengths: [0.9, 0.62], wrist: 80 }),
    legs: { near: leg(132, -20, { lengths: [0.96, 1] }), far: leg(136, -12, { lengths: [0.96, 1] }) },
  },
  crouch: {
    kneeling: true,
    lean: 15,
    curve: 6,
    head: head(26, -8, -2),
    near: arm(18, 62, 'relaxed', { wrist: 60 }),
    far: arm(60, 84, 'flat', { wrist: 88 }),
    legs: { near: leg(34, -84, { foot: 62, lengths: [1, 0.92] }), far: leg(88, -4, { lengths: [0.92, 1] }) },
    holds: { hand: 'far' },
  },
  shoulder: {
    lean: 7,
    head: head(14, 2, 4),
    near: arm(-6, 2, 'relaxed'),
    far: arm(62, 86, 'relaxed', { front: true, wrist: 64, mirrored: true }),
    legs: { near: leg(-9, -9, quarter), far: leg(16, 2) },
  },
  laugh: {
    lean: -13,
    curve: -16,
    head: head(-12, 6, -13),
    near: arm(54, 92, 'point', { lengths: [0.95, 0.9] }),
    far: arm(30, 118, 'grip', { lengths: [0.9, 0.8], wrist: 130 }),
    legs: { near: leg(4, -26), far: leg(30, -14) },
    holds: { hand: 'far', item: 'phone', turn: 16 },
  },
  walk: {
    lean: 6,
    curve: 6,
    head: head(18, 2, 1),
    near: arm(-26, -4, 'relaxed'),
    far: arm(46, 84, 'grip', { wrist: 20 }),
    legs: stride,
    holds: { hand: 'far', item: 'lantern' },
  },
  run: {
    lean: 17,
    curve: 6,
    head: head(28, -4, -4),
    near: arm(-58, 24, 'grip', { lengths: [0.95, 0.8] }),
    far: arm(64, 96, 'grip', { wrist: 20 }),
    legs: { near: leg(-34, -104, { foot: 66 }), far: leg(60, 14, { foot: -14 }) },
    holds: { hand: 'far', item: 'lantern' },
  },
  ponder: {
    lean: 12,
    curve: 14,
    head: head(30, 4, 9),
    near: arm(4, 100, 'relaxed', { lengths: [0.96, 0.7], wrist: 100 }),
    far: arm(30, 172, 'relaxed', { lengths: [0.7, 1.05], wrist: 176, front: true }),
    legs: { near: leg(-8, -12, quarter), far: leg(22, -2) },
  },
  stop: {
    lean: -1,
    head: head(4, 0, 0),
    near: arm(-20, -8, 'relaxed'),
    far: arm(74, 116, 'open', { lengths: [0.95, 0.95], front: true, wrist: 168 }),
    legs: { near: leg(-14, -9, quarter), far: leg(17, 11, quarter) },
  },
  invite: {
    seated: true,
    lean: 14,
    curve: 24,
    drop: 6,
    head: head(28, 8, 4),
    near: arm(18, 74, 'relaxed', { lengths: [1, 0.92], wrist: 64 }),
    far: arm(46, 92, 'open', { lengths: [1, 0.88], wrist: 104 }),
    legs: onSeat,
  },
  light: {
    lean: 6,
    curve: 6,
    head: head(18, 0, -2),
    near: arm(-22, -2, 'relaxed'),
    far: arm(72, 128, 'grip', { wrist: 20 }),
    legs: stride,
    holds: { hand: 'far', item: 'lantern' },
  },
  wave: {
    lean: -2,
    curve: -6,
    hip: -12,
    head: head(2, 0, -5),
    near: arm(-10, 6, 'relaxed'),
    far: arm(118, 172, 'open', { wrist: 172 }),
    legs: { near: leg(-4, -3, quarter), far: leg(20, -4) },
    holds: { hand: 'near' },
  },
  firm: {
    head: head(4, 0, 0),
    near: arm(-36, -62, 'open', { lengths: [0.96, 0.96], wrist: -74, mirrored: true }),
    far: arm(40, 66, 'open', { lengths: [0.96, 0.96], front: true, wrist: 78 }),
    legs: { near: leg(-15, -10, { view: 'front' }), far: leg(17, 11, quarter) },
  },
  hold: {
    lean: -11,
    curve: -8,
    head: head(-2, 4, -2),
    near: arm(-4, 78, 'flat', { lengths: [1, 0.92], wrist: 92 }),
    far: arm(18, 84, 'flat', { lengths: [1, 0.92], wrist: 94 }),
    legs: { near: leg(-2, -3, quarter), far: leg(15, 2) },
    holds: { hand: 'near', item: 'sack', armful: true },
  },
  count: {
    lean: 34,
    curve: 22,
    drop: 10,
    head: head(52, 30, 20),
    near: arm(14, 34, 'pinch', { wrist: 26 }),
    far: arm(30, 52, 'flat', { wrist: 64 }),
    legs: { near: leg(-8, -6), far: leg(10, -4) },
    holds: { hand: 'near' },
  },
  egg: {
    lean: -6,
    curve: -10,
    head: head(14, 4, 6),
    near: arm(-34, -66, 'open', { lengths: [0.95, 0.9], wrist: -80, mirrored: true }),
    far: arm(84, 90, 'grip', { front: true, wrist: 90 }),
    legs: { near: leg(-10, -24, { foot: 34 }), far: leg(34, 8, { foot: -16 }) },
    holds: { hand: 'far', item: 'egg-spoon' },
  },
  point: {
    lean: 5,
    head: head(14, 0, 2),
    near: arm(-10, 4, 'relaxed'),
    far: arm(76, 90, 'point', { front: true, wrist: 92 }),
    legs: { near: leg(-10, -8, quarter), far: leg(14, 4) },
    holds: { hand: 'near' },
  },
  reach: {
    lean: 12,
    curve: 4,
    head: head(22, -6, -6),
    near: arm(-14, 6, 'relaxed'),
    far: arm(104, 118, 'flat', { lengths: [1.05, 1.05], front: true, wrist: 116 }),
    legs: { near: leg(-14, -30, { foot: 28 }), far: leg(16, 2) },
  },
  'lean-fence': {
    lean: 20,
    curve: 26,
    drop: 10,
    hip: -20,
    head: head(36, 18, 8),
    near: arm(36, 88, 'relaxed', { lengths: [0.9, 0.95], wrist: 66 }),
    far: arm(46, 88, 'relaxed', { lengths: [0.92, 0.9], wrist: 60 }),
    legs: { near: leg(6, -10, quarter), far: leg(26, -34, { foot: 40 }) },
    holds: { hand: 'near' },
  },
  'bust-desk': {
    lean: 8,
    curve: 18,
    drop: 12,
    head: head(26, 22, 9),
    near: arm(2, 84, 'grip', { lengths: [1, 0.9], wrist: 130 }),
    far: arm(34, 68, 'relaxed', { lengths: [1, 0.8], wrist: 84 }),
    holds: { hand: 'near', item: 'phone', turn: 16 },
  },
  bust: { lean: 1, near: arm(-7, 0, 'relaxed'), far: arm(9, 10, 'relaxed') },
  bed: {
    seated: true,
    lean: -9,
    curve: 26,
    drop: 12,
    head: head(24, 24, 10),
    near: arm(10, 98, 'grip', { lengths: [1, 0.92], wrist: 128 }),
    far: arm(24, 108, 'relaxed', { lengths: [0.96, 0.66], wrist: 100 }),
    legs: { near: leg(100, 78, { foot: -74 }), far: leg(106, 70, { foot: -70 }) },
    holds: { hand: 'near', item: 'phone', turn: 12 },
  },
  drum: {
    seated: true,
    lean: 6,
    curve: 14,
    head: head(20, 10, 4),
    near: arm(-8, 74, 'grip', { lengths: [0.96, 0.9], wrist: 70 }),
    far: arm(40, 122, 'grip', { lengths: [0.95, 0.92], wrist: 116 }),
    legs: { near: leg(68, -4, { lengths: [0.84, 1] }), far: leg(84, 6, { lengths: [0.9, 1] }) },
    holds: { hand: 'far', item: 'drumstick' },
  },
};
