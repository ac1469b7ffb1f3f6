/** What is said in a live lesson, and how it is read: whatever comes, it is one of these or refused with one word. */
import * as z from 'zod/mini';
import { id as levelId } from '../level/parts.ts';
import { MOST_SIGNS } from '../record/pack.ts';
import { at, TIMES, value } from './at.ts';

/** The version of what is said. */
export const LIVE = 1;
/** Bytes a message has at the most, sealed. */
export const MOST_BYTES = 1024;

/** Which message it is: drawn by the device that says it. */
const id = z.string().check(z.regex(/^[a-z0-9]{12}$/));
const turn = z.int().check(z.minimum(1), z.maximum(2 ** 31));

/** Forks behind a pupil in a story, or its end. */
export const part = z.union([z.int().check(z.minimum(0), z.maximum(99)), z.literal('end')]);

/** A device's vote; of two with one id the one with the greater turn counts. */
const vote = z.strictObject({
  is: z.literal('vote'),
  id,
  turn,
  level: levelId,
  version: z.int().check(z.minimum(1)),
  fork: levelId,
  time: z.enum(TIMES),
  choice: value,
});
export type Vote = Readonly<z.infer<typeof vote>>;

/** A record, as the payload of a QR carries it. */
const record = z.strictObject({
  is: z.literal('record'),
  id,
  turn,
  payload: z.string().check(z.maxLength(MOST_SIGNS)),
});

/** What a pupil's device says. */
export const said = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('hello') }),
  z.strictObject({ is: z.literal('at'), level: levelId, part }),
  vote,
  record,
]);
export type SaidIn = Readonly<z.infer<typeof said>>;

/** One message, by its id and turn. */
const receipt = z.tuple([id, turn]);
export type Receipt = z.infer<typeof receipt>;
/** As many as go into one message. */
export const MOST_RECEIPTS = 16;
const receipts = z.array(receipt).check(z.maxLength(MOST_RECEIPTS));

/** The teacher's receipt: what is kept, and what cannot be taken however often it is said. */
export const ack = z.strictObject({ taken: receipts, refused: receipts });
export type Ack = Readonly<z.infer<typeof ack>>;

/** Where the class is. It grows by turns; an older one that comes late says nothing. */
export const now = z.strictObject({ turn, at });
export type Now = Readonly<z.infer<typeof now>>;

/** The envelope of what is said to all: who says it, and that they know the pupils' key. */
export const envelope = z.strictObject({
  v: z.int(),
  /** The teacher's public key and the proof over all the rest, as hexadecimal digits. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  proof: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  said: z.string(),
});

/**
 * Why something that came is not taken. `forged`: it was not sealed for us by whom it says, or was changed; `newer`: it
 * is of a newer version of the game.
 */
export type LiveRefusal = 'too-large' | 'unreadable' | 'newer' | 'forged';
export type Heard<Value> = { readonly ok: Value } | { readonly refused: LiveRefusal };

/** The JSON of some bytes; nothing if it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads what was opened. */
export function readAs<Value>(schema: z.ZodMiniType<Value>, text: string): Heard<Value> {
  const read = schema.safeParse(jsonIn(text));
  return read.success ? { ok: read.data } : { refused: 'unreadable' };
}
