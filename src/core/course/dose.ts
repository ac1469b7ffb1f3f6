import * as z from 'zod/mini';
import type { Length } from './plan.ts';

/** How much of a lesson was held on a day. */
export const EXTENTS = ['whole', 'part'] as const;
export type Extent = (typeof EXTENTS)[number];

/** Nobody holds a longer lesson on one day. */
export const MOST_MINUTES = 180;

/** What the teacher said of a lesson on the day it was held. */
export const dose = z.strictObject({
  extent: z.enum(EXTENTS),
  minutes: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES)),
});
export type Dose = z.infer<typeof dose>;

const MINUTES: Readonly<Record<Length, Readonly<Record<Extent, number>>>> = {
  '45': { whole: 45, part: 25 },
  '60': { whole: 60, part: 30 },
  '2x25': { whole: 50, part: 25 },
};

/** The minutes that stand in the log until the teacher puts others: those of the plan, and about half for a part. */
export const plannedMinutes = (length: Length, extent: Extent): number => MINUTES[length][extent];
