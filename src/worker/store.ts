/** The stored copy of the game, each file of which is proved by what it holds: a bad file is never kept. */

/** A file of this version, as the build lists it. */
export interface Listed {
  /** Relative to the scope of the worker. */
  readonly url: string;
  /** Of a file whose name stays the same while what it holds changes; names that carry a hash have none. */
  readonly revision: string | null;
  /** `sha256-…`, as the `integrity` of a script. */
  readonly integrity: string;
}

/** What is needed of a cache of the browser. */
export type Shelf = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

interface StoreParts {
  /** Address of the folder the game lies in, with the slash at its end. */
  readonly scope: string;
  readonly files: readonly Listed[];
  shelf(): Promise<Shelf>;
  /** Whatever any version has kept under this address. */
  anyKept(url: string): Promise<Response | undefined>;
  fetch(url: string, mode: RequestCache): Promise<Response>;
}

/** What came of proving the whole copy. */
export type Repaired = 'whole' | 'mended' | 'unreachable';

export interface Store {
  /** Brings whatever is missing. @throws {Error} when a file cannot be had; what was had stays for the next time. */
  fill(): Promise<void>;
  /** The file that answers a request, if it is of the game. */
  answer(request: Pick<Request, 'url' | 'mode'>): Promise<Response | undefined>;
  /** Proves each file and brings anew what does not hold; nothing that holds is taken away. */
  repair(): Promise<Repaired>;
  /** Is this address a file of this version? */
  lists(url: string): boolean;
  /** This version takes over: what only others need may go at the next tidying. */
  takeOver(): Promise<void>;
  /**
   * Lets go of what only other versions need, once after taking over. What a version to come has stored already stays
   * for it.
   */
  tidy(): Promise<void>;
}

/** Files that are fetched side by side. */
const LANES = 4;
/** First what the browser has and the server says still holds; where that is bad, whatever the server has. */
const MODES = ['no-cache', 'reload'] as const;
const PAGE = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webm: 'audio/webm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};
const endingOf = (url: string): string => /\.(\w+)$/.exec(url)?.[1] ?? '';

async function proofOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

export function createStore({ scope, files, shelf, anyKept, fetch }: StoreParts): Store {
  const addressOf = (file: Listed): string => new URL(file.url, scope).href;
  /** What changes under the same name is kept under a name of its own for each version. */
  const keyOf = (file: Listed): string =>
    addressOf(file) + (file.revision === null ? '' : `?revision=${encodeURIComponent(file.integrity)}`);
  const untidy = `${scope}?untidy`;
  const byAddress = new Map(files.map((file) => [addressOf(file), file]));

  /** Is it kept, and does it hold? What does not is let go of. */
  async function holds(file: Listed): Promise<boolean> {
    const kept = await shelf();
    const found = await kept.match(keyOf(file));
    if (!found) return false;
    if ((await proofOf(await found.arrayBuffer())) === file.integrity) return true;
    await kept.delete(keyOf(file));
    return false;
  }

  /** The file as it was built, or nothing. */
  async function fetched(file: Listed, mode: RequestCache): Promise<Response | undefined> {
    try {
      const answer = await fetch(addressOf(file), mode);
      if (!answer.ok) return undefined;
      const bytes = await answer.arrayBuffer();
      if ((await proofOf(bytes)) !== file.integrity) return undefined;
      // what a server says of a page holds for the kept one too, but for how it came over the wire
      const headers = new Headers(answer.headers);
      for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
      headers.set('content-type', TYPES[endingOf(file.url)] ?? 'application/octet-stream');
      return new Response(bytes, { headers });
    } catch {
      return undefined;
    }
  }

  /** Fetches a file and keeps it, if it is the one that was built. */
  async function bring(file: Listed): Promise<boolean> {
    for (const mode of MODES) {
      const whole = await fetched(file, mode);
      if (!whole) continue;
      await (await shelf()).put(keyOf(file), whole);
      return true;
    }
    return false;
  }

  /** How many did not hold, and how many of them could not be had anew. */
  async function prove(): Promise<{ readonly wrong: number; readonly lacking: readonly string[] }> {
    const left = [...files];
    const lacking: string[] = [];
    let wrong = 0;
    const lane = async (): Promise<void> => {
      for (let file = left.shift(); file; file = left.shift()) {
        if (await holds(file)) continue;
        wrong += 1;
        if (!(await bring(file))) lacking.push(file.url);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { wrong, lacking };
  }

  return {
    async fill() {
      const { lacking } = await prove();
      if (lacking.length > 0) throw new Error(`Not to be had as they were built: ${lacking.join(', ')}`);
    },
    async answer({ url, mode }) {
      const address = url.replace(/[?#].*$/, '');
      const asked = mode === 'navigate' && address === scope ? new URL(PAGE, scope).href : address;
      const file = byAddress.get(asked);
      // a page that is still open may need a file of the version before
      if (!file) return anyKept(asked);
      const kept = await shelf();
      const found = await kept.match(keyOf(file));
      if (found) return found;
      return (await bring(file)) ? kept.match(keyOf(file)) : undefined;
    },
    async repair() {
      const { wrong, lacking } = await prove();
      return lacking.length > 0 ? 'unreachable' : wrong > 0 ? 'mended' : 'whole';
    },
    lists: (url) => byAddress.has(url.replace(/[?#].*$/, '')),
    async takeOver() {
      await (await shelf()).put(untidy, new Response(''));
    },
    async tidy() {
      const kept = await shelf();
      if (!(await kept.match(untidy))) return;
      const own = new Set(files.map(keyOf));
      for (const { url } of await kept.keys()) if (!own.has(url)) await kept.delete(url);
    },
  };
}
