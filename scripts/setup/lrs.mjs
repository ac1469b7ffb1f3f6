import { valueOf } from './arguments.mjs';
import { Sentence } from './process.mjs';

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The school's LRS to which a teacher on this computer may send counts: `--lrs https://lrs.school.example`.
 * @param {readonly string[]} args
 * @returns {string | undefined} its origin; nothing when none was named
 * @throws {Sentence} when it is no address, or what is sent there could be read on the way
 */
export function askedLrs(args) {
  const text = valueOf(args, '--lrs');
  if (text === undefined) return undefined;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const safe = address?.protocol === 'https:' || (address?.protocol === 'http:' && here.has(address.hostname));
  if (address && safe) return address.origin;
  throw new Sentence(
    `“${text}” is no https address: give that of the school’s LRS, for example npm start -- --lrs https://lrs.school.example.`,
  );
}
