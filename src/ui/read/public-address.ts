import { hrefOf, type Route } from '../../core/route/route.ts';

/** Hosts that are found in one network alone: numbers, names without a dot, and those of a local network. */
const OF_A_NETWORK = /^(?:[\d.]+|\[.*\]|[^.]+|.*\.(?:local|lan|internal|home\.arpa))$/;

/**
 * A page's address as a family can open it at home, in this language; nothing where the game is served in one network
 * alone. @param address the game's own, without what stands behind `#`
 */
export function publicAddress(address: string, route: Route, language: string): string | undefined {
  const url = new URL(address);
  if (url.protocol !== 'https:' || OF_A_NETWORK.test(url.hostname)) return undefined;
  url.search = new URLSearchParams({ lang: language }).toString();
  return `${url.href}${hrefOf(route)}`;
}
