import { hrefOf, parseRoute, type Route, TITLE } from '../../core/route/route.ts';
import { languageInAddress } from '../../core/words/choose.ts';
import type { LocationPort } from '../../ports/device.ts';

/** Set for as long as this tab was left; it outlives a reload, another site, and a session that is restored. */
export const LEFT = 'a-role-to-play/left';

/** The neutral page's address: there is nothing of the game in it. */
const NOTES = '#/notes';

/**
 * Addresses in place of those that name a story: what was played stands in no list of places once visited. Opened as
 * they are, they lead to the town.
 */
const QUIET: Readonly<Partial<Record<Route['page'], string>>> = { play: '#/story', finish: '#/shown' };

const addressOf = (route: Route): string => QUIET[route.page] ?? hrefOf(route);

/** What an entry of the browser's history knows beside its address: the page it stands for. */
interface Entry {
  readonly at: string;
}
const isEntry = (state: unknown): state is Entry =>
  typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'string';

/** A mark on this tab; where a browser keeps none, it holds for as long as the page is open. */
function createMark(page: Window) {
  let here = false;
  const storage = (use: (of: Storage) => unknown): unknown => {
    try {
      return use(page.sessionStorage);
    } catch {
      return undefined;
    }
  };
  return {
    stands: (): boolean => here || Boolean(storage((of) => of.getItem(LEFT))),
    set(stands: boolean): void {
      here = stands;
      storage((of) => (stands ? of.setItem(LEFT, 'true') : of.removeItem(LEFT)));
    },
  };
}

/** The address that a press on a link leads to within the game; nothing for other links and other presses. */
function pressedLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return undefined;
  const link = (event.target as Element | null)?.closest?.('a[href^="#/"]:not([target])');
  return link?.getAttribute('href') ?? undefined;
}

/**
 * The page's address: pages are the part after `#`, so that any static server can hold the game. The teacher's pages
 * are entries of the browser's history each; the pupils' pages are one, so that no story stands behind another page.
 */
export function createLocation(page: Window): LocationPort {
  const listeners = new Set<() => void>();
  const mark = createMark(page);
  const tell = (): void => [...listeners].forEach((listener) => listener());

  // a language that was asked for behind the `#` holds for the whole visit as well
  const asked = languageInAddress(page.location.hash);
  const search = page.location.search || (asked === null ? '' : `?lang=${asked}`);
  const write = (address: string, state: Entry | null, how: 'replaceState' | 'pushState' = 'replaceState'): void =>
    page.history[how](state, '', `${page.location.pathname}${search}${address}`);
  const show = (route: Route, how?: 'pushState'): void => write(addressOf(route), { at: hrefOf(route) }, how);

  /** What the entry stands for that the browser is at now. */
  function read(): Route {
    const { state } = page.history as { state: unknown };
    if (isEntry(state)) return parseRoute(state.at);
    const { hash } = page.location;
    if (hash === NOTES) return TITLE;
    return Object.values(QUIET).includes(hash) ? { page: 'town' } : parseRoute(hash);
  }

  let now = read();
  let left = mark.stands() || page.location.hash === NOTES;

  /** Settles at the entry the browser came to: in a tab that was left each is the neutral page. */
  function arrive(): boolean {
    const before = JSON.stringify([now, left]);
    left ||= mark.stands() || page.location.hash === NOTES;
    if (left) {
      mark.set(true);
      write(NOTES, null);
    } else {
      now = read();
      show(now);
    }
    return JSON.stringify([now, left]) !== before;
  }
  arrive();

  const come = (): void => {
    if (arrive()) tell();
  };
  page.addEventListener('popstate', come);
  page.addEventListener('hashchange', come);
  // a page that the browser had laid away as it stood knows nothing of what was left since
  page.addEventListener('pageshow', come);

  function go(route: Route): void {
    const staff = route.page === 'teacher' || route.page === 'projector';
    const same = JSON.stringify(now) === JSON.stringify(route);
    now = route;
    // what was on its way when the page was left goes on behind the neutral page
    if (!left) show(route, staff && !same ? 'pushState' : undefined);
    tell();
  }
  page.document.addEventListener('click', (event) => {
    const href = pressedLink(event);
    if (href === undefined) return;
    event.preventDefault();
    go(parseRoute(href));
  });

  return {
    route: () => now,
    go,
    amend(route) {
      now = route;
      if (!left) show(route);
    },
    left: () => left,
    leave() {
      left = true;
      arrive();
    },
    comeBack() {
      left = false;
      mark.set(false);
      show(now);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
