import type { Character } from './cast.ts';
import { step, type Point } from './geometry.ts';
import { GRIP_DEPTH, drawHand } from './hand.ts';
import { HELD } from './held.ts';
import type { HeldId } from './ids.ts';
import { drawLimb, joinBones, limbPoints, type Limb } from './limb.ts';
import type { ArmPose } from './poses.ts';
import { place } from './shape.ts';

/** Lengths of upper arm and forearm of a child; an adult's are longer. */
const BONES = [232, 196] as const;
const ADULT = 1.12;

export interface DrawnArm {
  svg: string;
  /** What shines by itself and gets no light from the stage; it lies under the arm. */
  glow: string;
  /** The middle of the hand, and of what it holds. */
  grip: Point;
  centre: Point;
  points: Point[];
}

/** What an arm carries; an armful lies on the forearm instead of in the hand. */
export interface Load {
  item?: HeldId;
  turn?: number;
  armful?: boolean;
  arm?: ArmPose;
}

/** An arm from its shoulder; `side` is 1 for the near arm and -1 for the far one. */
export function drawArm(
  character: Character,
  pose: ArmPose,
  shoulder: Point,
  side: 1 | -1,
  over: boolean,
  load: Load = {},
): DrawnArm {
  const { skin, top, second, wear, adult } = character;
  const size = adult ? ADULT : 1,
    [upper, lower] = pose.lengths ?? [1, 1];
  const bare = wear === 'tee';
  const lengths = [BONES[0] * size * upper, BONES[1] * size * lower] as const;
  const sleeve: Limb = joinBones(shoulder, pose.upper, pose.lower, lengths, [146, 130, 116]);
  const direction = pose.wrist ?? pose.lower;
  const grip = step(sleeve.end, direction, GRIP_DEPTH);
  const held = load.item && HELD[load.item];
  const [x, y] = load.armful ? [sleeve.end[0] + 44, sleeve.end[1] - 8] : grip;
  const thing = held
    ? place((load.armful && held.armful) || held.svg, x, y, held.turns === 'hand' ? -direction : (load.turn ?? 0))
    : '';
  // Seen from its back the hand has its thumb on the other side.
  const mirror = pose.mirrored ? -side : side;
  const hand =
    pose.hand === 'none' ? '' : place(drawHand(pose.hand, skin), sleeve.end[0], sleeve.end[1], -direction, mirror);
  const ink: readonly [number, number] = over ? (side === 1 ? [0.24, 0.06] : [0.06, 0.24]) : [0, 0];
  const limb = bare
    ? drawLimb({ ...sleeve, widths: [112, 104, 94] }, { colour: skin, ink, open: pose.hand !== 'none' })
    : drawLimb(sleeve, { colour: top, ink, stripes: wear === 'jumper' ? [0.34, 0.57, 0.8] : [], stripeColour: second });
  const shortSleeve = bare ? drawLimb({ ...sleeve, widths: [150, 146, 140] }, { colour: top, ink, to: 0.4 }) : '';
  const inner = held?.glows ? '' : thing;
  const svg = inner + hand + limb + shortSleeve;
  const box = held
    ? [
        [held.box[0], load.armful ? -300 : held.box[1]],
        [held.box[2] + 20, held.box[3]],
      ].map(([dx, dy]) => [x + dx!, y + dy!] as Point)
    : [];
  const handPoints = [-70, 70].flatMap((offset) =>
    [step(sleeve.end, direction, 130), sleeve.end].map(([px, py]) => [px + offset, py + offset] as Point),
  );
  return {
    svg,
    glow: held?.glows ? thing : '',
    grip,
    centre: held ? [x + held.centre[0], y + held.centre[1]] : grip,
    points: [...limbPoints(sleeve), ...(pose.hand === 'none' ? [] : handPoints), ...box],
  };
}
