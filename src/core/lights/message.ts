/** A light as it travels: JSON in the open, signed with the class's key, so that nobody lights or changes another's window. */
import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';
import * as z from 'zod/mini';
import { jsonIn } from '../live/messages.ts';
import { dayNumber } from '../record/day.ts';
import { isSigned, lessonOfKey, type LightKeys } from './keys.ts';
import { isLit, type Light, light } from './light.ts';
import { lightPlace, lightTopic } from './topics.ts';

/** The version of what is sent. */
const LIGHT = 1;
/** Bytes of a message at the most, as in a live lesson. */
export const MOST_LIGHT_BYTES = 1024;

/** Why a message lights no window, in a sentence each for whoever looks after a broker. */
export const REFUSED = {
  'too-large': 'The message is longer than a kilobyte.',
  unreadable: 'The message is no light.',
  newer: 'The message is of a newer version of the game.',
  elsewhere: 'The message stands in a topic that is not its own.',
  forged: 'The message was not signed with the key that its topic is made of, or was changed.',
  old: 'The message was sent thirty days ago or earlier.',
  early: 'The message says that it was sent on a day that is still to come.',
} as const;
export type LightRefusal = keyof typeof REFUSED;
export type ReadLight = { readonly ok: Light & { readonly lesson: string } } | { readonly refused: LightRefusal };

const envelope = z.strictObject({
  v: z.literal(LIGHT),
  /** The class's public key and the signature over topic and text, as hexadecimal digits. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  by: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  said: z.string(),
});

/** What is signed: a light of one topic holds in no other. */
const signedText = (topic: string, said: string): string => JSON.stringify([topic, said]);

export interface LightMessage {
  readonly topic: string;
  /** Empty: the light is taken back. */
  readonly bytes: Uint8Array;
}

/**
 * A light as it is sent, retained and at least once (QoS 1). Simulating a class takes no more: draw 32 bytes, `lightKeys`
 * of them, and one of these for each level it played.
 */
export function writeLight(keys: Pick<LightKeys, 'lesson' | 'key' | 'sign'>, value: Light): LightMessage {
  const topic = lightTopic(value, keys.lesson);
  const said = JSON.stringify(value);
  const whole = { v: LIGHT, key: keys.key, by: keys.sign(signedText(topic, said)), said };
  return { topic, bytes: utf8ToBytes(JSON.stringify(whole)) };
}

/** What takes a light back: nothing stays at the broker. */
export const takenBack = (topic: string): LightMessage => ({ topic, bytes: new Uint8Array() });

function textOf(bytes: Uint8Array): string {
  try {
    return bytesToUtf8(bytes);
  } catch {
    return '';
  }
}

const isNewer = (whole: unknown): boolean =>
  typeof whole === 'object' && whole !== null && 'v' in whole && typeof whole.v === 'number' && whole.v > LIGHT;

/**
 * Reads a light. The signature, which takes a millisecond or two, is looked at last.
 * @param today `YYYY-MM-DD`, on this device: lights of its tomorrow are taken, for it is that day elsewhere
 */
export function readLight({ topic, bytes }: LightMessage, today: string): ReadLight {
  if (bytes.length > MOST_LIGHT_BYTES) return { refused: 'too-large' };
  const whole = jsonIn(textOf(bytes));
  const read = envelope.safeParse(whole);
  if (!read.success) return { refused: isNewer(whole) ? 'newer' : 'unreadable' };
  const { key, by, said } = read.data;
  const inside = light.safeParse(jsonIn(said));
  if (!inside.success) return { refused: 'unreadable' };
  const { country, level, day } = inside.data;
  const place = lightPlace(topic);
  if (!place || place.country !== country || place.level !== level) return { refused: 'elsewhere' };
  if (!isLit(inside.data, today)) return { refused: 'old' };
  if (dayNumber(day) > dayNumber(today) + 1) return { refused: 'early' };
  if (lessonOfKey(key) !== place.lesson || !isSigned(key, signedText(topic, said), by)) return { refused: 'forged' };
  return { ok: { ...inside.data, lesson: place.lesson } };
}
