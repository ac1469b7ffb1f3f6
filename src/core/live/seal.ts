/** Sealing what is said, so that who listens in a school's Wi-Fi reads nothing, and who changes it is found out. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { bytesToUtf8, concatBytes, hexToBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { type Agreement, agree, clientOf, hexOf, proofOf } from './keys.ts';
import {
  type Ack,
  ack,
  envelope,
  type Heard,
  jsonIn,
  LIVE,
  MOST_BYTES,
  type Now,
  now,
  readAs,
  said,
  type SaidIn,
} from './messages.ts';

/*
 * Up: version · the device's public key, 32 bytes · nonce, 24 · sealed JSON. Down: version · nonce · sealed JSON. Both are
 * bound to their topic. To all: JSON in the open, with a proof.
 */
const KEY = 32;
/** Random bytes that each sealed message takes. */
export const NONCE = 24;

const sealed = (key: Uint8Array, nonce: Uint8Array, topic: string, value: unknown): Uint8Array =>
  xchacha20poly1305(key, nonce, utf8ToBytes(topic)).encrypt(utf8ToBytes(JSON.stringify(value)));

function opened(key: Uint8Array, bytes: Uint8Array, topic: string): string | undefined {
  try {
    return bytesToUtf8(
      xchacha20poly1305(key, bytes.subarray(0, NONCE), utf8ToBytes(topic)).decrypt(bytes.subarray(NONCE)),
    );
  } catch {
    return undefined;
  }
}

/** Its version, and whether it is short enough to be looked at. */
function fault(bytes: Uint8Array, least: number): Extract<Heard<never>, { refused: unknown }> | undefined {
  if (bytes.length > MOST_BYTES) return { refused: 'too-large' };
  if (bytes.length <= least || bytes[0] === 0) return { refused: 'unreadable' };
  return bytes[0] === LIVE ? undefined : { refused: 'newer' };
}

const VERSION = Uint8Array.of(LIVE);

/** What a device says, sealed for the teacher. @param topic its own `in` */
export const sealIn = (
  by: Agreement,
  publicKey: Uint8Array,
  topic: string,
  value: SaidIn,
  nonce: Uint8Array,
): Uint8Array => concatBytes(VERSION, publicKey, nonce, sealed(by.up, nonce, topic, value));

/** What came in a client's topic. `by` opens the receipt's seal. */
export interface CameIn {
  readonly said: SaidIn;
  readonly by: Agreement;
}

/**
 * Opens what came in a client's topic, if it was sealed by that client.
 * @param agreed finds or makes what the teacher has agreed on with the owner of this public key
 */
export function openIn(
  topic: string,
  client: string,
  bytes: Uint8Array,
  agreed: (publicKey: Uint8Array) => Agreement | undefined,
): Heard<CameIn> {
  const wrong = fault(bytes, 1 + KEY + NONCE);
  if (wrong) return wrong;
  const publicKey = bytes.subarray(1, 1 + KEY);
  const by = clientOf(publicKey) === client ? agreed(publicKey) : undefined;
  const text = by && opened(by.up, bytes.subarray(1 + KEY), topic);
  if (!by || text === undefined) return { refused: 'forged' };
  const read = readAs(said, text);
  return 'ok' in read ? { ok: { said: read.ok, by } } : read;
}

/** A receipt for one client. @param topic that client's `ack` */
export const sealAck = (by: Agreement, topic: string, value: Ack, nonce: Uint8Array): Uint8Array =>
  concatBytes(VERSION, nonce, sealed(by.down, nonce, topic, value));

export function openAck(by: Agreement, topic: string, bytes: Uint8Array): Heard<Ack> {
  const wrong = fault(bytes, 1 + NONCE);
  if (wrong) return wrong;
  const text = opened(by.down, bytes.subarray(1), topic);
  return text === undefined ? { refused: 'forged' } : readAs(ack, text);
}

/** Where the class is, for everybody. */
export function writeNow(pupil: Uint8Array, lesson: string, publicKey: Uint8Array, value: Now): Uint8Array {
  const [key, text] = [hexOf(publicKey), JSON.stringify(value)];
  return utf8ToBytes(JSON.stringify({ v: LIVE, key, proof: proofOf(pupil, lesson, key, text), said: text }));
}

/** Reads where the class is. @returns it and the teacher's public key, which a device holds on to */
export function readNow(
  pupil: Uint8Array,
  lesson: string,
  bytes: Uint8Array,
): Heard<{ readonly now: Now; readonly key: string }> {
  if (bytes.length > MOST_BYTES) return { refused: 'too-large' };
  const whole = jsonIn(textOf(bytes));
  const read = envelope.safeParse(whole);
  if (!read.success) {
    const isNewer = typeof whole === 'object' && whole !== null && 'v' in whole && Number(whole.v) > LIVE;
    return { refused: isNewer ? 'newer' : 'unreadable' };
  }
  const { v, key, proof, said: text } = read.data;
  if (v > LIVE) return { refused: 'newer' };
  if (proof !== proofOf(pupil, lesson, key, text)) return { refused: 'forged' };
  const inside = readAs(now, text);
  return 'ok' in inside ? { ok: { now: inside.ok, key } } : inside;
}

function textOf(bytes: Uint8Array): string {
  try {
    return bytesToUtf8(bytes);
  } catch {
    return '';
  }
}

/** What a device and the teacher agree on, by their keys as they are kept. */
export const agreeByHex = (secret: string, theirs: string, pupil: Uint8Array): Agreement | undefined =>
  agree(hexToBytes(secret), hexToBytes(theirs), pupil);
