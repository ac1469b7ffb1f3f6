/**
 * The flow picture: between two forks the groups lie on one another as bands, as high as the pupils in them; where no
 * sizes may be shown, as high as their ranks, in order alone. Lengths in px of the sheet.
 */
import { isPass } from '../../core/class/groups.ts';
import { type ForkView, isSize, type ShownStep } from '../../core/class/projector.ts';
import type { Rank } from '../../core/class/small-groups.ts';

export type BandKind =
  /** Help comes by this choice, it does not, or the level does not say. */
  | 'lit'
  | 'dark'
  | 'mixed'
  /** Groups that are not shown, in one. */
  | 'pooled'
  /** Did not come to this fork. */
  | 'away';

export interface FlowBand {
  readonly kind: BandKind;
  /** The group; none for what is pooled or away. */
  readonly id: string | null;
  /** How many, or their rank; `null` where that may not be said. */
  readonly pupils: number | Rank | null;
  readonly height: number;
  /** Upper edge at the two forks, and in the middle, where bands stand apart. */
  readonly joint: number;
  readonly middle: number;
}

export interface FlowStep {
  readonly fork: string;
  readonly x: number;
  readonly width: number;
  readonly bands: readonly FlowBand[];
}

export interface Flow {
  /** The bar of the whole class at the beginning. */
  readonly start: { readonly width: number; readonly y: number; readonly height: number };
  readonly steps: readonly FlowStep[];
}

const START = 148,
  GAP = 18;
const ORDER: readonly BandKind[] = ['lit', 'mixed', 'dark', 'pooled', 'away'];

const kindOf = (lit: boolean | null): BandKind => (lit === null ? 'mixed' : lit ? 'lit' : 'dark');

/** How high a band of each rank is beside the others of its fork. */
const WEIGHT: Readonly<Record<Rank, number>> = {
  'nearly-all': 9,
  half: 6,
  most: 5,
  level: 4,
  some: 3,
  fewer: 2,
  few: 1,
  divided: 1,
};

/** The groups of one step, lit above dark, so that bands do not cross; the rest of the class under them. */
function bandsOf(
  { bands, pooled }: ShownStep,
  cameIn: number,
  answers: number | null,
): { kind: BandKind; id: string | null; pupils: number | Rank | null; size: number }[] {
  // who passed gave no answer, and came all the same
  const passed = bands.reduce((sum, band) => sum + (isPass(band) && isSize(band.pupils) ? band.pupils : 0), 0);
  const away = answers === null ? 0 : cameIn - answers - passed;
  // ranks share all who answered, so that nothing can be worked out of how high a band is
  const weights = bands.reduce((sum, { pupils }) => sum + (isSize(pupils) ? 0 : WEIGHT[pupils]), 0);
  const sizeOf = (pupils: number | Rank): number =>
    isSize(pupils) ? pupils : (WEIGHT[pupils] / weights) * (cameIn - away - passed);
  const shown = bands.map(({ id, lit, pupils }) => ({ kind: kindOf(lit), id, pupils, size: sizeOf(pupils) }));
  const rest = Math.max(0, cameIn - shown.reduce((sum, one) => sum + one.size, 0));
  // where it may not be said how many answered, those who did not are part of the rest
  const others = { kind: 'pooled' as const, id: null, pupils: pooled, size: rest - away };
  const missing = { kind: 'away' as const, id: null, pupils: away, size: away };
  return [...shown, ...[others, missing].filter((one) => one.size > 0.01)].sort(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );
}

/**
 * Lays out the paths of a class. Nobody appears or vanishes: at each fork the bands are together as high as the class.
 */
export function flowOf(
  steps: readonly { readonly step: ShownStep; readonly view: ForkView }[],
  cameIn: number,
  size: { readonly width: number; readonly height: number },
): Flow {
  const columns = steps.map(({ step, view }) => bandsOf(step, cameIn, view.answers));
  const most = Math.max(1, ...columns.map((bands) => bands.length));
  const unit = (size.height - GAP * (most - 1)) / Math.max(1, cameIn);
  const whole = unit * cameIn;
  const top = (size.height - whole) / 2;
  const width = (size.width - START) / Math.max(1, steps.length);
  return {
    start: { width: START, y: top, height: whole },
    steps: columns.map((bands, at): FlowStep => {
      let joint = top,
        middle = top - (GAP * (bands.length - 1)) / 2;
      return {
        fork: steps[at]?.step.fork ?? '',
        x: START + at * width,
        width,
        bands: bands.map(({ kind, id, pupils, size: of }) => {
          const band = { kind, id, pupils, height: of * unit, joint, middle };
          joint += of * unit;
          middle += of * unit + GAP;
          return band;
        }),
      };
    }),
  };
}

const BAR = 14,
  EASE = 84;
const number = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a band from one bar to the next. */
export function bandPath({ x, width }: Pick<FlowStep, 'x' | 'width'>, { joint, middle, height }: FlowBand): string {
  const [a, b] = [x + BAR / 2, x + width - BAR / 2];
  const ease = Math.min(EASE, (b - a) / 3);
  const edge = (from: number, to: number, by: number, y: number, m: number): string =>
    `C${[from + by / 2, y, from + by / 2, m, from + by, m].map(number).join(' ')}L${number(to - by)} ${number(m)}C${[to - by / 2, m, to - by / 2, y, to, y].map(number).join(' ')}`;
  return `M${number(a)} ${number(joint)}${edge(a, b, ease, joint, middle)}V${number(joint + height)}${edge(b, a, -ease, joint + height, middle + height)}Z`;
}
