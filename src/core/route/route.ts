/** The pages of the game, as the part of the address after `#`. */
export type Route =
  | { page: 'title' }
  | { page: 'town' }
  | { page: 'play'; level: string }
  | { page: 'help' }
  | { page: 'settings' }
  /** Without a code there is a field to type it. */
  | { page: 'join'; code: string }
  | { page: 'finish'; level: string }
  | { page: 'teacher'; class?: string }
  /** `stage`: the story itself, to talk with the picture in view. */
  | { page: 'projector'; class: string; stage?: true }
  | { page: 'unknown'; path: string };

type Page = (rest: readonly string[]) => Route | undefined;
const alone =
  (route: Route): Page =>
  (rest) =>
    rest.length === 0 ? route : undefined;

const PAGES: Readonly<Record<string, Page>> = {
  '': alone({ page: 'title' }),
  town: alone({ page: 'town' }),
  play: ([level, ...more]) => (level && more.length === 0 ? { page: 'play', level } : undefined),
  help: alone({ page: 'help' }),
  settings: alone({ page: 'settings' }),
  join: ([code = '', ...more]) => (more.length === 0 ? { page: 'join', code } : undefined),
  finish: ([level, ...more]) => (level && more.length === 0 ? { page: 'finish', level } : undefined),
  teacher: ([part, id, ...more]) => {
    if (part === undefined) return { page: 'teacher' };
    return part === 'class' && id && more.length === 0 ? { page: 'teacher', class: id } : undefined;
  },
  projector: ([id, part, ...more]) => {
    if (!id || more.length > 0) return undefined;
    if (part === undefined) return { page: 'projector', class: id };
    return part === 'stage' ? { page: 'projector', class: id, stage: true } : undefined;
  },
};

/** Reads an address's hash. Whatever it is, there is a route for it; a strange one is `unknown`. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '').split('?')[0] ?? '';
  const [first = '', ...rest] = path.split('/').filter((part, at) => part !== '' || at === 0);
  const page = Object.hasOwn(PAGES, first) ? PAGES[first] : undefined;
  return page?.(rest) ?? { page: 'unknown', path: path.slice(0, 80) };
}
