import type { LocationPort } from '../../ports/device.ts';

/** The page's address: pages are the part after `#`, so that any static server can hold the game. */
export function createLocation(page: Window): LocationPort {
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  page.addEventListener('hashchange', tell);
  return {
    hash: () => page.location.hash,
    go(hash) {
      const target = hash.startsWith('#') ? hash : `#${hash}`;
      if (page.location.hash === target) tell();
      else page.location.hash = target;
    },
    // replaceState fires no hashchange, so what is open stays as it is behind the neutral page
    disguise: (hash) =>
      page.history.replaceState(
        page.history.state,
        '',
        hash === '' ? page.location.pathname + page.location.search : hash,
      ),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
