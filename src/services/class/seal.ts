/** Sealing with AES-GCM: what is sealed can be read with its key alone, and shows when it was changed. */
import * as z from 'zod/mini';
import { jsonOf } from '../device/json.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
export const sealed = z.object({ iv: bytes, data: bytes });
export type Sealed = z.infer<typeof sealed>;

/** How a key is made of a passphrase: salt, and rounds of PBKDF2 with SHA-256. */
export const recipe = z.object({ salt: bytes, rounds: z.int().check(z.minimum(1)) });
export type Recipe = z.infer<typeof recipe>;

const ALGORITHM = 'AES-GCM';
// what another window stored may be of another realm
const own = (of: Uint8Array): Bytes => new Uint8Array(of);

/** Can this browser seal anything? Not on plain http. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

export const newSalt = (): Bytes => crypto.getRandomValues(new Uint8Array(16));

/** A random key; `keyBytes` gives what it is made of. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, true, ['encrypt', 'decrypt']);

export const keyBytes = async (key: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', key));

export const keyFrom = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(raw), ALGORITHM, true, ['encrypt', 'decrypt']);

/** The same key for sealing alone: whoever has it can open nothing, nor learn what it is made of. */
export const slotFrom = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(raw), ALGORITHM, false, ['encrypt']);

export async function keyOfPhrase(phrase: string, { salt, rounds }: Recipe): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(phrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals bytes for a place: they cannot be read as if they lay elsewhere. */
export async function sealBytes(key: CryptoKey, raw: Uint8Array, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: ALGORITHM, iv, additionalData: new TextEncoder().encode(place) };
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt(how, key, own(raw))) };
}

/** Nothing when the key is another, or something was changed or moved. */
export async function unsealBytes(key: CryptoKey, of: Sealed, place: string): Promise<Bytes | undefined> {
  const how = { name: ALGORITHM, iv: own(of.iv), additionalData: new TextEncoder().encode(place) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, own(of.data)));
  } catch {
    return undefined;
  }
}

export const seal = (key: CryptoKey, value: unknown, place: string): Promise<Sealed> =>
  sealBytes(key, new TextEncoder().encode(jsonOf(value)), place);

export async function unseal(key: CryptoKey, of: Sealed, place: string): Promise<unknown> {
  const raw = await unsealBytes(key, of, place);
  return raw && (JSON.parse(new TextDecoder().decode(raw)) as unknown);
}
