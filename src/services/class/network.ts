import * as z from 'zod/mini';
import type { NetworkPort } from '../../ports/class.ts';

/** Names that mean "this very machine". */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What `npm start` tells of the computer it runs on: addresses as numbers. */
const told = z.array(z.string().check(z.regex(/^\d{1,3}(\.\d{1,3}){3}$/)));

/**
 * @param page where the page lies
 * @param load gives the JSON at an address beside the page; fails where there is none, as on a server of files alone
 */
export function createNetwork(page: URL, load: (address: string) => Promise<unknown>): NetworkPort {
  const own = `${page.origin}${page.pathname}`;
  const local = HERE.has(page.hostname);
  return {
    local: () => local,
    async addresses() {
      if (!local) return [own];
      const read = told.safeParse(await load('addresses.json').catch(() => undefined));
      if (!read.success || read.data.length === 0) return [own];
      return read.data.map(
        (address) => `${page.protocol}//${address}${page.port === '' ? '' : `:${page.port}`}${page.pathname}`,
      );
    },
  };
}
