import * as z from 'zod/mini';
import { id } from './parts.ts';

/** The hour and the warmth of a place; `warm` is the full circle. */
export const mood = z.enum(['day', 'dusk', 'night', 'warm']);
export type Mood = z.infer<typeof mood>;

/** Where a person stands and how they carry themselves. What is left out stays as it was, or is the usual. */
export const figure = z.strictObject({
  at: z.optional(id),
  pose: z.optional(id),
  face: z.optional(id),
  facing: z.optional(z.enum(['left', 'right'])),
  holds: z.optional(z.nullable(id)),
  tilt: z.optional(z.number().check(z.minimum(-30), z.maximum(30))),
  /** `cold` is the light of a screen on a face. */
  light: z.optional(z.enum(['lit', 'beside', 'far', 'cold'])),
  lamp: z.optional(z.boolean()),
  /** The side from which the person walks in (or, with `null` in place of the figure, walks out by `off`). */
  enter: z.optional(z.enum(['left', 'right'])),
});
export type Figure = z.infer<typeof figure>;

/** Places on the circle of support: 1 front left, 2 back left, 3 back right, 4 front right. */
export const ringPlace = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type RingPlace = z.infer<typeof ringPlace>;

/** The camera looks at somebody: `near` is a step closer, `close` is as close as it goes. */
export const shot = z.strictObject({ on: id, near: z.enum(['near', 'close']) });

/** A change of the picture. With `place` the stage is first cleared; without it only what is named changes. */
export const stageChange = z.strictObject({
  place: z.optional(id),
  /** With `place`: its windows and things stand as they were left when the story was last there. */
  kept: z.optional(z.literal(true)),
  mood: z.optional(mood),
  /** Windows lit beside the usual ones (0–12). */
  lit: z.optional(z.int().check(z.minimum(0), z.maximum(12))),
  /** Windows that come on besides those lit so far, so that each laid card can light its own. */
  brighten: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
  figures: z.optional(z.record(id, z.nullable(figure))),
  props: z.optional(z.record(id, z.nullable(z.strictObject({ at: id })))),
  /** Cold phone screens in the distance. */
  dots: z.optional(z.int().check(z.minimum(0), z.maximum(16))),
  ring: z.optional(z.boolean()),
  join: z.optional(z.record(id, ringPlace)),
  leave: z.optional(z.array(id)),
  /** Someone was left alone: the light falls to the lamp until the next person joins. */
  dim: z.optional(z.boolean()),
  /** At a turn of the story; `null`, or another place, lets the camera go by the light again. */
  shot: z.optional(z.nullable(shot)),
  /** A sound begins; `null` is quiet: what was sounding stops. */
  sound: z.optional(z.nullable(id)),
});
export type StageChange = z.infer<typeof stageChange>;
