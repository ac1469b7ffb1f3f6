/**
 * 32 bits of a text (FNV-1a over its UTF-16 halves). Each step can be undone, so two texts of one length that differ in
 * one place never come out alike.
 */
export function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits >>> 0;
}

/** The same, mixed once more (the finish of MurmurHash3), so that a few bits of it are as even as all. */
export function evenHash(text: string): number {
  let bits = hash(text);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
