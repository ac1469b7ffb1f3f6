import { Pen, between, distance, mix, step, type Point } from './geometry.ts';
import { fill, outline } from './shape.ts';
import { COLOURS, LINE } from './tokens.ts';

/** A limb of two bones: its joints, and its full width (ink included) at the start, the joint and the end. */
export interface Limb {
  start: Point;
  joint: Point;
  end: Point;
  widths: readonly [number, number, number];
}

export interface LimbStyle {
  colour: string;
  /** Share of the limb that is drawn, from the start. */
  to?: number;
  /** Where the ink begins on the side the figure faces and on its back side; it swells from nothing there. */
  ink?: readonly [front: number, back: number];
  /** Places of stripes along the limb. */
  stripes?: readonly number[];
  stripeColour?: string;
  /** The end has no ink edge: it melts into what lies under it. */
  open?: boolean;
}

/** Builds the joints of a limb from two angles (degrees from straight down) and two lengths. */
export function joinBones(
  start: Point,
  upper: number,
  lower: number,
  lengths: readonly [number, number],
  widths: Limb['widths'],
): Limb {
  const joint = step(start, upper, lengths[0]);
  return { start, joint, end: step(joint, lower, lengths[1]), widths };
}

/** How far ink that must not show lies inside the colour. */
const HIDDEN = 4;

/** How far round the joint the bend is spread, as a share of each bone. */
const SPREAD = 0.4;

interface Sample {
  at: Point;
  normal: Point;
  width: number;
}

/** A place on the middle line: straight, then a rounded joint, then straight. */
function sampleLimb({ start, joint, end, widths }: Limb, t: number): Sample {
  const into = between(joint, start, SPREAD),
    out = between(joint, end, SPREAD);
  const bendStart = (1 - SPREAD) / 2,
    bendEnd = (1 + SPREAD) / 2;
  let at: Point, ahead: Point;
  if (t <= bendStart) {
    at = between(start, into, t / bendStart);
    ahead = [joint[0] - start[0], joint[1] - start[1]];
  } else if (t >= bendEnd) {
    at = between(out, end, (t - bendEnd) / (1 - bendEnd));
    ahead = [end[0] - joint[0], end[1] - joint[1]];
  } else {
    const u = (t - bendStart) / SPREAD,
      a = between(into, joint, u),
      b = between(joint, out, u);
    at = between(a, b, u);
    ahead = [b[0] - a[0], b[1] - a[1]];
  }
  const length = Math.hypot(ahead[0], ahead[1]) || 1;
  const width = t < 0.5 ? mix(widths[0], widths[1], t * 2) : mix(widths[1], widths[2], t * 2 - 1);
  return { at, normal: [ahead[1] / length, -ahead[0] / length], width };
}

const beside = ({ at, normal }: Sample, offset: number): Point => [
  at[0] + normal[0] * offset,
  at[1] + normal[1] * offset,
];

/** Where the outline is measured: closely round the joint, and near the start only if the ink swells in there. */
const PLACES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 1],
  SWELLING = [0, 0.1, 0.2, ...PLACES.slice(1)];

/** Whether the inner side of the joint is so tight that its offset curve would cross itself. */
function isTight({ start, joint, end, widths }: Limb): boolean {
  const into = distance(start, joint),
    out = distance(joint, end);
  const straight =
    ((joint[0] - start[0]) * (end[0] - joint[0]) + (joint[1] - start[1]) * (end[1] - joint[1])) / (into * out || 1);
  const half = Math.acos(Math.min(1, Math.max(-1, straight))) / 2;
  // Radius of a quadratic curve at its middle, for two equal arms at this angle.
  return (SPREAD * Math.min(into, out) * Math.cos(half) ** 2) / (Math.sin(half) || 1e-9) < widths[1] / 2;
}

/** The outline of a limb: both sides offset from its middle line, the start always round. */
function traceLimb(
  limb: Limb,
  to: number,
  places: readonly number[],
  offset: (t: number, width: number, side: 1 | -1) => number,
): string {
  const samples = places
    .filter((t) => t < to - 0.03)
    .concat(to)
    .map((t) => ({ t, ...sampleLimb(limb, t) }));
  const side = (sign: 1 | -1) => samples.map((sample) => beside(sample, sign * offset(sample.t, sample.width, sign)));
  const front = side(1),
    back = side(-1).reverse();
  const start = samples[0]!,
    radius = distance(front[0]!, start.at);
  const cap: Point = [start.at[0] + start.normal[1] * radius, start.at[1] - start.normal[0] * radius];
  return new Pen()
    .move(front[0]!)
    .through(front.slice(1))
    .line(back[0]!)
    .through(back.slice(1))
    .through([cap, front[0]!])
    .close().data;
}

/**
 * Draws a limb as one outline; a tight or a swelling one as an ink shape under a colour shape, so that no joint has a
 * seam.
 * The widths and places are those of `Limb`; the end is cut straight with an ink edge unless it is `open`.
 */
export function drawLimb(
  limb: Limb,
  { colour, to = 1, ink = [0, 0], stripes, stripeColour, open = false }: LimbStyle,
): string {
  const length = distance(limb.start, limb.joint) + distance(limb.joint, limb.end);
  const swells = ink[0] > 0 || ink[1] > 0,
    places = swells ? SWELLING : PLACES;
  const swell = (t: number, from: number) => (from === 0 ? 1 : Math.min(1, Math.max(0, (t - from) / 0.1 + 0.5)));
  // The edge of a sleeve is cut inside its length, so that the colour ends one line width before the ink.
  const colourTo = (share: number) => (open ? to : Math.max(0.05, to - (share * LINE) / length));
  const shape =
    !swells && !open && !isTight(limb)
      ? outline(
          traceLimb(limb, colourTo(0.5), places, (_, width) => (width - LINE) / 2),
          colour,
        )
      : // Where there is no ink its shape stays a little inside the colour, or a hair of it would show at the rim.
        fill(
          traceLimb(
            limb,
            open ? to - 0.02 : to,
            places,
            (t, width, side) => width / 2 - LINE - HIDDEN + (LINE + HIDDEN) * swell(t, ink[side === 1 ? 0 : 1]),
          ),
          COLOURS.ink,
        ) +
        fill(
          traceLimb(limb, colourTo(1), places, (_, width) => width / 2 - LINE),
          colour,
        );
  const bands = (stripes ?? [])
    .filter((t) => t < to)
    .map((t) => {
      const [a, b] = [t - 0.042, t + 0.042].map((at) => sampleLimb(limb, at)) as [Sample, Sample];
      const edge = (sample: Sample, sign: number) => beside(sample, sign * (sample.width / 2 - LINE + 1));
      return new Pen().move(edge(a, 1)).line(edge(b, 1), edge(b, -1), edge(a, -1)).close().data;
    })
    .join('');
  return shape + (bands ? fill(bands, stripeColour ?? colour) : '');
}

/** Corner points of a limb with its width, for its bounding box. */
export function limbPoints(limb: Limb): Point[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((t) => {
    const { at, width } = sampleLimb(limb, t),
      half = width / 2;
    return [
      [at[0] - half, at[1] - half],
      [at[0] + half, at[1] + half],
    ] as Point[];
  });
}

/** A point on one side of a limb (1 = the side it faces), for what is worn over it. */
export function limbEdge(limb: Limb, t: number, side: 1 | -1): Point {
  const sample = sampleLimb(limb, t);
  return beside(sample, (side * (sample.width - LINE)) / 2);
}
