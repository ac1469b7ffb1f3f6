/**
 * The keys of a class's lights. They are a lesson of their own, in which no device is: drawn once for a class, so that
 * its light can be taken back on another day, and of no use to whoever wants into its live lessons.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { clientOf } from '../live/keys.ts';

const SALT = 'a-role-to-play/lights/1';

export interface LightKeys {
  /** The lesson's name at a broker, sixteen hexadecimal digits: made of the public key, so nobody else can sign for it. */
  readonly lesson: string;
  /** What opens the lesson at a broker, as hexadecimal digits. */
  readonly pupil: string;
  readonly teacher: string;
  /** The public key, as hexadecimal digits. */
  readonly key: string;
  readonly sign: (text: string) => string;
}

/** The lesson that belongs to a public key. @param key sixty-four hexadecimal digits */
export const lessonOfKey = (key: string): string => clientOf(hexToBytes(key));

/** @param secret sixty-four hexadecimal digits, drawn once for a class: kept with it, and never sent */
export function lightKeys(secret: string): LightKeys {
  const own = hexToBytes(secret);
  const part = (name: string): Uint8Array => hkdf(sha256, own, utf8ToBytes(SALT), utf8ToBytes(name), 32);
  const signing = part('sign');
  const key = bytesToHex(ed25519.getPublicKey(signing));
  return {
    lesson: lessonOfKey(key),
    pupil: bytesToHex(part('pupil')),
    teacher: bytesToHex(part('teacher')),
    key,
    sign: (text) => bytesToHex(ed25519.sign(utf8ToBytes(SALT + text), signing)),
  };
}

/** Was this text signed by the owner of this public key? */
export function isSigned(key: string, text: string, signature: string): boolean {
  try {
    return ed25519.verify(hexToBytes(signature), utf8ToBytes(SALT + text), hexToBytes(key));
  } catch {
    return false;
  }
}
