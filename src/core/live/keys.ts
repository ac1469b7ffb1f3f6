/** The keys of a live lesson, and what is made of them. All of it works on plain http, where browsers have no `subtle`. */
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { TEACHER } from './topics.ts';

/**
 * Forty bits can be tried out, so each try is made long: a slow tablet takes a tenth of a second for the one it makes.
 */
const ROUNDS = 5000;
const SALT = 'a-role-to-play/live/1';

const bytesOf = (text: string): Uint8Array => utf8ToBytes(text);

/** What every device of a lesson knows by the key in its code. */
export interface LessonKeys {
  /** The lesson's part of every topic, and the user name at the broker: sixteen hexadecimal digits. */
  readonly lesson: string;
  /** Thirty-two bytes that never travel. */
  readonly pupil: Uint8Array;
}

/** @param key the eight letters of a live lesson, as `codeParts` gives them */
export function lessonKeys(key: string): LessonKeys {
  const stretched = pbkdf2(sha256, bytesOf(key), bytesOf(SALT), { c: ROUNDS, dkLen: 32 });
  const part = (name: string, length: number): Uint8Array =>
    hkdf(sha256, stretched, bytesOf(SALT), bytesOf(name), length);
  return { lesson: bytesToHex(part('lesson', 8)), pupil: part('pupil', 32) };
}

/** What a client shows at the broker. @param secret the pupils' secret, or for the teacher's client the teacher's */
export const passwordOf = (secret: Uint8Array, client: string): string =>
  bytesToHex(hmac(sha256, secret, bytesOf(client)));

/** The public key of thirty-two random bytes. */
export const publicOf = (secret: Uint8Array): Uint8Array => x25519.getPublicKey(secret);

/**
 * The id of the client that has this public key. Nobody can speak as another one: what they seal is not of that key.
 */
export const clientOf = (publicKey: Uint8Array): string => bytesToHex(sha256(publicKey).subarray(0, 8));

/** The keys between one device and the teacher's page: one for each way. */
export interface Agreement {
  readonly up: Uint8Array;
  readonly down: Uint8Array;
}

/**
 * What two agree on, each by its own secret and the other's public key; only who knows the pupils' secret comes to the
 * same. Nothing if the public key is none.
 */
export function agree(secret: Uint8Array, theirs: Uint8Array, pupil: Uint8Array): Agreement | undefined {
  try {
    const both = hkdf(sha256, x25519.getSharedSecret(secret, theirs), pupil, bytesOf('sealed'), 64);
    return { up: both.subarray(0, 32), down: both.subarray(32) };
  } catch {
    return undefined;
  }
}

/** That whoever says this to all knows the pupils' secret. */
export const proofOf = (pupil: Uint8Array, lesson: string, key: string, text: string): string =>
  bytesToHex(hmac(sha256, pupil, bytesOf(JSON.stringify([lesson, key, text]))));

export const hexOf = bytesToHex;

/** Bytes of hexadecimal digits. @throws {Error} when they are none */
export const bytesOfHex = hexToBytes;

/** How the teacher's client connects. */
export const asTeacher = (lesson: string, secret: Uint8Array) => ({
  lesson,
  client: TEACHER,
  password: passwordOf(secret, TEACHER),
});
