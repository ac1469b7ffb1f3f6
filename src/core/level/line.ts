import * as z from 'zod/mini';
import { type Condition, condition } from './condition.ts';
import { id } from './parts.ts';
import { type StageChange, stageChange } from './stage.ts';

const seconds = z.number().check(z.minimum(0.5), z.maximum(10));

/**
 * What is read: narration, or with `who` a bubble. `chat` puts it on the phone on stage; `style` is for what a chat
 * says by itself.
 */
export interface SayLine {
  say: string;
  who?: string | undefined;
  face?: string | undefined;
  chat?: boolean | undefined;
  style?: 'count' | 'removed' | undefined;
}
/** The sentence built in a rehearsal, spoken: names rows as `beat.row`. */
export interface SpeakLine {
  speak: string[];
  who: string;
  face?: string | undefined;
}
/** What is seen, before anything is read. `alt` says it for those who cannot see it. */
export interface SeenLine {
  seen: StageChange;
  alt?: string | undefined;
  seconds?: number | undefined;
}
export interface SilenceLine {
  silence: number;
  alt?: string | undefined;
}
export interface IfLine {
  if: Condition;
  then: Line[];
}
export type Line = SayLine | SpeakLine | SeenLine | SilenceLine | IfLine;

export const line: z.ZodMiniType<Line> = z.lazy(() =>
  z.union([
    z.strictObject({
      say: id,
      who: z.optional(id),
      face: z.optional(id),
      chat: z.optional(z.boolean()),
      style: z.optional(z.enum(['count', 'removed'])),
    }),
    z.strictObject({
      speak: z.array(z.string().check(z.regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, 'beat.row'))).check(z.minLength(1)),
      who: id,
      face: z.optional(id),
    }),
    z.strictObject({ seen: stageChange, alt: z.optional(id), seconds: z.optional(seconds) }),
    z.strictObject({ silence: seconds, alt: z.optional(id) }),
    z.strictObject({ if: condition, then: z.array(line).check(z.minLength(1)) }),
  ]),
) as z.ZodMiniType<Line>;

export const lines = z.array(line);
