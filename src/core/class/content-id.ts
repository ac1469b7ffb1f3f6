import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A UUID made of what it is the id of: the same content has the same id on every device and at every time, so that what
 * comes twice counts once. Made as one of version 5 is, with SHA-256 in the place of SHA-1. Whoever does not know all of
 * the content cannot work it out, as long as there is something drawn in it.
 */
export function contentId(...content: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(content))).slice(0, 16);
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte));
  return bytesToHex(marked).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
