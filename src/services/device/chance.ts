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
    day() {
      const today = now();
      const two = (part: number): string => String(part).padStart(2, '0');
      const year = String(today.getFullYear()).padStart(4, '0');
      return writableDay(`${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}`);
    },
  };
}
