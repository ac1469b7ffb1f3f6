import type { Point } from './geometry.ts';
import { disc, line, outline } from './shape.ts';
import { COLOURS, FINE, LINE } from './tokens.ts';

/** Height of the foot rest over the ground, in figure units as all here. */
export const FOOT_REST = 56;
/** Radius of a wheel to the outside of its tyre, and how far its hub lies behind the seat's middle. */
const WHEEL = 246,
  HUB = 44;
const SPOKES = 12;
const TYRE = '#34345a',
  METAL = '#c3c8dd';

interface DrawnWheelchair {
  /** Far wheel, back, seat and foot rest: behind whoever sits there. */
  behind: string;
  /** Near wheel with its hand rim, and the small wheel at the front: before their legs. */
  before: string;
  points: Point[];
}

const ring = (x: number, y: number, radius: number, width: number, colour: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** A ring of colour with an ink edge on both sides. */
const inkedRing = (x: number, y: number, radius: number, width: number, colour: string): string =>
  ring(x, y, radius, width + LINE, COLOURS.ink) + ring(x, y, radius, width - FINE, colour);

const rod = (data: string, width: number, colour: string): string =>
  line(data, width + 2 * FINE) + line(data, width, colour);

function wheel(x: number, y: number): string {
  const spokes = Array.from({ length: SPOKES }, (_, at) => {
    const angle = (at * 2 * Math.PI) / SPOKES + 0.13;
    return `M${x} ${y}L${Math.round(x + Math.cos(angle) * (WHEEL - 30))} ${Math.round(y + Math.sin(angle) * (WHEEL - 30))}`;
  }).join('');
  return line(spokes, 6, METAL) + inkedRing(x, y, WHEEL - 18, 26, TYRE);
}

/**
 * A light wheelchair that its owner drives herself: no handles to be pushed by.
 * @param seat the seat's middle
 * @param sole how low the lower foot comes: it stands on the foot rest
 */
export function drawWheelchair(colour: string, [seatX, seatY]: Point, sole: number): DrawnWheelchair {
  const x = Math.round(seatX),
    top = Math.round(seatY),
    rest = Math.round(sole + 10),
    ground = Math.round(sole + FOOT_REST);
  const hub = x - HUB,
    axle = ground - WHEEL;
  const castor = (aside: number, up: number): string =>
    rod(`M${x + 176 + aside} ${ground - 140 - up}V${ground - 46 - up}`, 12, METAL) +
    disc(x + 176 + aside, ground - 44 - up, 37, TYRE, LINE) +
    disc(x + 176 + aside, ground - 44 - up, 12, METAL);
  return {
    behind:
      wheel(hub + 46, axle - 18) +
      castor(52, 16) +
      outline(
        `M${x - 176} ${top + 6}L${x - 206} ${top - 262}Q${x - 206} ${top - 286} ${x - 182} ${top - 286}H${x - 150}L${x - 112} ${top + 6}Z`,
        colour,
      ) +
      rod(`M${x + 196} ${top + 34}L${x + 244} ${rest}H${x + 424}`, 18, colour) +
      outline(
        `M${x - 168} ${top - 6}H${x + 196}Q${x + 218} ${top - 6} ${x + 218} ${top + 18}T${x + 196} ${top + 42}H${x - 168}Z`,
        TYRE,
      ),
    before:
      rod(`M${x - 120} ${top + 60}H${x + 176}V${ground - 120}`, 16, colour) +
      castor(0, 0) +
      wheel(hub, axle) +
      ring(hub, axle, WHEEL - 66, 20, COLOURS.ink) +
      ring(hub, axle, WHEEL - 66, 10, METAL) +
      disc(hub, axle, 28, colour, FINE),
    points: [
      [hub - WHEEL, ground],
      [hub + 46 + WHEEL, axle - 18 - WHEEL],
      [x + 436, rest],
      [x - 210, top - 290],
    ],
  };
}
