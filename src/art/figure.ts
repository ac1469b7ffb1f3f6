import { drawArm, type Load } from './arm.ts';
import { CAST, type Character } from './cast.ts';
import { Pen, bendPath, between, rotate, type Bend, type Point } from './geometry.ts';
import { FACE_TILT, type LookId, drawHead, drawHeadBack, drawLooks, cornersOf, headCorners } from './head.ts';
import type { CastId, FaceId, HeldId, PoseId } from './ids.ts';
import { drawLeg, type DrawnLeg } from './leg.ts';
import { drawLimb, limbEdge } from './limb.ts';
import { CHAIR_LEGS, IN_CHAIR, POSES, type Pose } from './poses.ts';
import { FOOT_REST, drawWheelchair } from './wheelchair.ts';
import { fill, inked, line, outline, place } from './shape.ts';
import { bendSpine } from './spine.ts';
import { FINE } from './tokens.ts';
import { drawBackCollar, drawHood, drawNape, drawNeck, drawTorso, hemOf } from './torso.ts';

export type Part = 'body' | 'neck' | 'head' | 'arm';

export interface Layer {
  svg: string;
  part: Part;
  /** A light of its own: no tint, no shade, no lit edge. */
  glows?: true;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Anchors {
  /** Middle of the head. */
  head: Point;
  /** Middle of each hand. */
  near: Point;
  far: Point;
  /** Middle of a phone or tablet, and of a lantern's flame, when one is held. */
  phone?: Point;
  lamp?: Point;
  /** On the ground between the feet. */
  feet: Point;
  /** Seated poses: the top of what the figure sits on. */
  seat?: Point;
}

/** A part of a face that moves by itself, in figure units: where it lies, and each of its looks, to be drawn over the head. */
export interface PlacedFeature {
  box: Box;
  looks: { id: LookId; svg: string }[];
}

export interface Figure {
  layers: Layer[];
  /** Parts of the face that are left out of the head, when they were asked for apart and the face is seen. */
  features: PlacedFeature[];
  box: Box;
  anchors: Anchors;
}

export interface FigureOptions {
  who: CastId;
  pose: PoseId;
  face: FaceId;
  /** What is held instead of what the pose holds by itself; null leaves the hand empty. */
  holds?: HeldId | null;
  /** Tilt of the head in degrees instead of that of pose and face. */
  tilt?: number;
  /** The head looks back over the shoulder, against the way the body faces. */
  turned?: true;
  /** Parts of the pose that differ. */
  over?: Partial<Pose>;
  /** The parts of the face that move by themselves are given apart. */
  apart?: boolean;
}

/** Half of a thigh's width: how far the seat lies under the hip. */
const THIGH = 75;
/** A bust's lower edge is hidden up to this height over its hem. */
const BUST_EDGE = 60;

/** A coat's skirt, from the waist to halfway down the thighs, as wide as the stride. */
function drawSkirt(
  character: Character,
  bend: Bend,
  near: DrawnLeg,
  far: DrawnLeg,
  back: boolean,
): { under: string; over: string } {
  const hem = hemOf(character);
  const left = bend(-163, hem - 60),
    right = bend(163, hem - 60);
  const [a, b] = [limbEdge(near.limb, 0.42, -1), limbEdge(far.limb, 0.42, 1)];
  const [low, high] = a[0] < b[0] ? [a, b] : [b, a];
  const bottomLeft: Point = [Math.min(low[0], left[0]) - 16, Math.max(low[1], left[1] + 210)],
    bottomRight: Point = [Math.max(high[0], right[0]) + 16, Math.max(high[1], right[1] + 210)];
  const sag: Point = [(bottomLeft[0] + bottomRight[0]) / 2, Math.max(bottomLeft[1], bottomRight[1]) + 36];
  // The torso's hem would cut the coat in two: it is painted over, and the row of buttons runs on.
  const patch = bendPath(`M-146 ${hem - 60}L146 ${hem - 60}L146 ${hem + 30}L-146 ${hem + 30}Z`, bend);
  const opening = new Pen()
    .move(bend(10, hem - 80))
    .line(bend(10, hem + 20), between(between(bottomLeft, bottomRight, 0.5), sag, 0.35)).data;
  const under = outline(
    new Pen()
      .move(left)
      .line(bottomLeft)
      .curve(between(bottomLeft, sag, 0.6), between(bottomRight, sag, 0.6), bottomRight)
      .line(right)
      .close().data,
    character.top,
  );
  return { under, over: fill(patch, character.top) + (back ? '' : line(opening, FINE)) };
}

function findBox(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x),
    ys = points.map(([, y]) => y),
    margin = 12;
  const x = Math.floor(Math.min(...xs) - margin),
    y = Math.floor(Math.min(...ys) - margin);
  return { x, y, width: Math.ceil(Math.max(...xs) + margin) - x, height: Math.ceil(Math.max(...ys) + margin) - y };
}

/** The attitude in which somebody is drawn: whoever is in a wheelchair sits, whatever is asked for. */
const attitudeOf = ({ chair }: Character, asked: PoseId): PoseId =>
  chair === undefined || IN_CHAIR.includes(asked) ? asked : IN_CHAIR[0]!;

/** A pose with what differs; in a wheelchair the legs are where its foot rest is. */
function poseOf({ chair }: Character, id: PoseId, over?: Partial<Pose>): Pose {
  const pose = { ...POSES[id], ...over };
  return chair === undefined || !pose.legs ? pose : { ...pose, legs: CHAIR_LEGS };
}

/**
 * Draws a person, flat: colour and ink, no light. Layers come back to front.
 *
 * Units: the ink line is 14, a child is about 1650 high, an adult about 1900. The origin is the ground
 * under the hips, also when seated; there the seat's top is at `anchors.seat`. For `bed` the ground is the
 * mattress. For `bust` and `bust-desk` the origin is on the edge (window sill, table) that hides what lies
 * below y = 0.
 */
export function figure({ who, pose: asked, face, holds, tilt, turned, over, apart = false }: FigureOptions): Figure {
  const character = CAST[who],
    poseId = attitudeOf(character, asked),
    pose = poseOf(character, poseId, over);
  const hem = hemOf(character),
    back = pose.back ?? false;
  const { bend, hips } = bendSpine(pose, hem - 58);
  const gap = pose.gap ?? 1;
  const legs = pose.legs && {
    near: drawLeg(character, pose.legs.near, [hips[0] - 62 * gap, hips[1] - 10], pose.seated ?? false),
    far: drawLeg(character, pose.legs.far, [hips[0] + 58 * gap, hips[1] - 10], false),
  };
  const sole = legs && Math.max(legs.near.sole, legs.far.sole),
    seat: Point = [hips[0], hips[1] - 10 + THIGH];
  const chair =
    character.chair !== undefined && sole !== undefined ? drawWheelchair(character.chair, seat, sole) : undefined;
  const item = holds === null ? undefined : (holds ?? pose.holds?.item);
  const hand = pose.holds?.hand ?? 'far';
  const load = (side: 'near' | 'far'): Load => (hand === side && item ? { ...pose.holds, item } : {});
  const hold = (side: 'near' | 'far') => {
    const { item: held, armful, arm: lifted } = load(side),
      arm = (held && lifted) || pose[side];
    return held && !armful && arm.hand !== 'pinch' ? { ...arm, hand: 'grip' as const } : arm;
  };
  const near = drawArm(character, hold('near'), bend(-118, 108), 1, !pose.near.behind, load('near'));
  const far = drawArm(character, hold('far'), bend(116, 108), -1, pose.far.front ?? false, load('far'));

  const { forward: leaning, down, tilt: poseTilt } = pose.head ?? { forward: 0, down: 0, tilt: 0 };
  // who looks back straightens the neck
  const forward = turned ? leaning * 0.5 - 10 : leaning,
    side = turned ? -1 : 1;
  const faceTilt = FACE_TILT[face];
  const headTilt =
    side * (tilt ?? (faceTilt === undefined || back ? poseTilt : Math.max(poseTilt, faceTilt))) * (turned ? 0.5 : 1);
  const onNeck = (svg: string): string => place(svg, forward, down, headTilt, back ? 1 : side);
  const head = onNeck(back ? drawHeadBack(character) : drawHead(character, face, apart));

  const torso = drawTorso(character, bend, back);
  const skirt =
    character.wear === 'coat' && legs && !pose.seated
      ? drawSkirt(character, bend, legs.near, legs.far, back)
      : { under: '', over: '' };
  const hood = character.wear === 'hoodie' && !back ? drawHood(character.top) : '';
  const behind = (pose.far.front ? '' : far.svg) + (pose.near.behind ? near.svg : '');
  const coatLap = (leg: DrawnLeg) =>
    character.wear === 'coat' && pose.seated
      ? drawLimb({ ...leg.limb, widths: [170, 166, 150] }, { colour: character.top, to: 0.38, ink: [0.2, 0.12] })
      : '';

  const layers: Layer[] = [];
  const add = (part: Part, svg: string, glows?: true) => {
    if (svg) layers.push(glows ? { part, svg, glows } : { part, svg });
  };
  if (!pose.far.front) add('arm', far.glow, true);
  const lower = legs ? legs.far.svg + (pose.seated ? coatLap(legs.far) : legs.near.svg) : '';
  add(
    'body',
    (chair?.behind ?? '') +
      behind +
      lower +
      skirt.under +
      hood +
      (back ? drawNape(character, forward, down) : '') +
      torso +
      skirt.over,
  );
  if (legs && pose.seated) add('body', legs.near.svg + coatLap(legs.near) + (chair?.before ?? ''));
  if (!back) add('neck', drawNeck(character, forward, down));
  else add('neck', drawBackCollar(character));
  add('head', head);
  if (pose.far.front) {
    add('arm', far.glow, true);
    add('arm', far.svg);
  }
  add('arm', near.glow, true);
  if (!pose.near.behind) add('arm', near.svg);

  // Everything above was drawn from the base of the neck; now the ground under the hips becomes 0,0.
  const ground = sole === undefined ? hips[1] + 58 - BUST_EDGE : sole + (chair ? FOOT_REST : 0);
  const origin: Point = poseId === 'bed' ? seat : [hips[0], ground];
  // a portrait frames the face of anybody alike
  const height = legs ? (character.height ?? 1) : 1;
  const grow = (svg: string) => (height === 1 ? svg : `<g transform="scale(${height})">${svg}</g>`);
  const move = ([x, y]: Point): Point => [Math.round((x - origin[0]) * height), Math.round((y - origin[1]) * height)];
  const headAt = (corner: Point): Point => {
    const [x, y] = rotate([corner[0] * side, corner[1]], headTilt);
    return [x + forward, y + down];
  };
  const put = (svg: string): string => grow(place(inked(svg), -origin[0], -origin[1]));
  const features = (apart && !back ? drawLooks(character, face) : []).map(({ box, looks }) => ({
    box: findBox(cornersOf(box).map((corner) => move(headAt(corner)))),
    looks: looks.map(({ id, svg }) => ({ id, svg: put(onNeck(svg)) })),
  }));
  const points = [
    ...headCorners(character).map(headAt),
    ...near.points,
    ...far.points,
    ...(legs ? [...legs.near.points, ...legs.far.points] : []),
    ...(chair?.points ?? []),
    ...(
      [
        [-190, 60],
        [190, 60],
        [-176, hem + 12],
        [176, hem + 12],
      ] as const
    ).map(([x, y]) => bend(x, y)),
  ];
  const holding = item && (hand === 'near' ? near : far).centre;
  return {
    layers: layers.map((layer) => ({ ...layer, svg: put(layer.svg) })),
    features,
    box: findBox(points.map(move)),
    anchors: {
      head: move(headAt([0, -260])),
      near: move(near.grip),
      far: move(far.grip),
      ...(holding && (item === 'phone' || item === 'tablet') ? { phone: move(holding) } : {}),
      ...(holding && item === 'lantern' ? { lamp: move(holding) } : {}),
      feet: legs ? [Math.round(((legs.near.limb.end[0] + legs.far.limb.end[0]) / 2 - origin[0]) * height), 0] : [0, 0],
      ...(pose.seated ? { seat: move(seat) } : {}),
    },
  };
}
