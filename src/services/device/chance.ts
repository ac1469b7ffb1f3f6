import { writableDay } from '../../core/record/day.ts';
import type { ChancePort } from '../../ports/device.ts';

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 12;
/** Bytes from here on would make the first signs likelier than the others. */
const FAIR = 256 - (256 % SIGNS.length);

/**
 * The day and chance.
 * @param fill fills bytes by chance
 * @param now the moment, in the device's own time zone
 */
export function createChance(
  fill: (bytes: Uint8Array<ArrayBuffer>) => void = (bytes) => void crypto.getRandomValues(bytes),
  now: () => Date = () => new Date(),
): ChancePort {
  return {
    id() {
      let made = '';
      while (made.length < LENGTH) {
        const bytes = new Uint8Array(LENGTH);
        fill(bytes);
        for (const byte of bytes) if (byte < FAIR && made.length < LENGTH) made += SIGNS[byte % SIGNS.length];
      }
      return made;
    },
    below(bound) {
      const fair = 2 ** 16 - (2 ** 16 % bound);
      const bytes = new Uint8Array(2);
      let drawn: number;
      do {
        fill(bytes);
        drawn = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
      } while (drawn >= fair);
      return drawn % bound;
    },
    uuid() {
      // crypto.randomUUID is only there on HTTPS and localhost
      const bytes = new Uint8Array(16);
      fill(bytes);
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
    day() {
      const today = now();
      const two = (part: number): string => String(part).padStart(2, '0');
      const year = String(today.getFullYear()).padStart(4, '0');
      return writableDay(`${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}`);
    },
  };
}
