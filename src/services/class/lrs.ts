import type { ClassStatement } from '../../core/class/lrs.ts';
import type { LrsKey } from '../../core/class/lrs-key.ts';
import type { Clock, Remover } from '../../ports/device.ts';
import type { LrsAnswer, LrsSender } from '../../ports/lrs.ts';
import { browserClock } from '../device/clock.ts';

/** The page beside the game whose policy a school's IT may open for its LRS; the game's own stays closed. */
const PAGE = 'lrs.html';
/** Seconds for which an answer is waited for, and for the page to come. */
const PATIENCE = 15;
/** Seconds between two looks whether something has come. */
const LOOK = 0.05;

type Fetch = (address: string, init: RequestInit) => Promise<Pick<Response, 'status'>>;

/** A window with the page in it: what it fetches is under the page's policy. */
export interface LrsWindow {
  /** Has its page come? */
  ready(): boolean;
  readonly fetch: Fetch;
  /** Calls when the policy refused an address. */
  onRefused(call: () => void): Remover;
  close(): void;
}

export interface LrsParts {
  /** The text of the page. @throws {Error} where it cannot be had */
  readonly page: () => Promise<string>;
  /** Nothing where the browser opens none. */
  readonly window: () => LrsWindow | undefined;
  readonly online: () => boolean;
  readonly clock: Clock;
}

/** To whom the policy of a page lets it speak beside its own server. */
export const addressesIn = (page: string): readonly string[] =>
  (/content="[^"]*\bconnect-src ([^;"]*)/.exec(page)?.[1] ?? '')
    .split(/\s+/)
    .filter((one) => /^https?:\/\/[^*]+$/.test(one));

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Where statements go; nothing where they could be read on the way. */
export function statementsAt(endpoint: string): string | undefined {
  const address = URL.canParse(endpoint.trim()) ? new URL(endpoint.trim()) : undefined;
  const safe = address?.protocol === 'https:' || (address?.protocol === 'http:' && LOOPBACK.has(address.hostname));
  return address && safe ? `${address.origin}${address.pathname.replace(/\/+$/, '')}/statements` : undefined;
}

const basic = ({ name, secret }: LrsKey): string =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${secret}`)))}`;

/** @returns nothing where the LRS has it now: 409 says that it had it before */
function faultOf(status: number): LrsAnswer | undefined {
  if ((status >= 200 && status < 300) || status === 409) return undefined;
  if (status === 401 || status === 403) return { is: 'denied' };
  // where it leads on to another address (0) nothing is sent after it, as little as a key is
  return status === 0 || status === 404 || status === 405 ? { is: 'missing' } : { is: 'other', status };
}

export function createLrs({ page, window, online, clock }: LrsParts): () => Promise<LrsSender | undefined> {
  /** Fetches, or says that no answer came: in time, or at all. */
  const ask = (by: Fetch, address: string, init: RequestInit): Promise<number | 'slow' | 'none'> =>
    new Promise((done) => {
      const late = new AbortController();
      // a window that is closed meanwhile may never say that it fetches no longer
      const stop = clock.after(PATIENCE, () => {
        done('slow');
        late.abort();
      });
      const usual: RequestInit = { cache: 'no-store', credentials: 'omit', redirect: 'manual', signal: late.signal };
      by(address, { ...usual, ...init })
        .then(
          ({ status }) => done(status),
          () => done('none'),
        )
        .finally(stop);
    });

  /** Resolves to whether the page has come. */
  const come = (opened: LrsWindow, looks = PATIENCE / LOOK): Promise<boolean> =>
    opened.ready() || looks <= 0
      ? Promise.resolve(looks > 0)
      : new Promise((done) => clock.after(LOOK, () => done(come(opened, looks - 1))));

  async function sendBy(
    opened: LrsWindow,
    statements: readonly ClassStatement[],
    address: string,
    to: LrsKey,
  ): Promise<LrsAnswer> {
    if (!(await come(opened))) return { is: 'window' };
    let refused = false;
    const stop = opened.onRefused(() => (refused = true));
    const headers = {
      Authorization: basic(to),
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    };
    try {
      for (const one of statements) {
        const init = { method: 'PUT', headers, body: JSON.stringify(one) };
        const status = await ask(opened.fetch, `${address}?statementId=${one.id}`, init);
        if (status === 'slow') return { is: 'slow' };
        if (status === 'none') {
          // without a key, and without reading what comes: does anything answer there at all?
          const there = await ask(opened.fetch, address, { mode: 'no-cors', redirect: 'follow' });
          // browsers say what a policy refused a moment after the refusal
          await new Promise<void>((done) => clock.after(LOOK, done));
          return { is: refused ? 'policy' : !online() ? 'offline' : there === 'none' ? 'missing' : 'door' };
        }
        const fault = faultOf(status);
        if (fault) return fault;
      }
      return { is: 'sent' };
    } finally {
      stop();
    }
  }

  return async () => {
    const [address] = addressesIn(await page().catch(() => ''));
    if (address === undefined) return undefined;
    return {
      address,
      async send(statements, to) {
        const place = statementsAt(to.endpoint);
        if (place === undefined) return { is: 'address' };
        if (!online()) return { is: 'offline' };
        const opened = window();
        if (!opened) return { is: 'window' };
        return sendBy(opened, statements, place, to).finally(() => opened.close());
      },
    };
  };
}

/** A small window of the browser. @returns nothing where it opens none */
function openWindow(): LrsWindow | undefined {
  const opened = globalThis.open(PAGE, '_blank', 'popup,width=240,height=160');
  if (!opened) return undefined;
  return {
    ready() {
      try {
        return opened.location.pathname.endsWith(`/${PAGE}`) && opened.document.readyState === 'complete';
      } catch {
        // what the browser shows in place of a page that does not come is nobody's to look into
        return false;
      }
    },
    fetch: (address, init) => opened.fetch(address, init),
    onRefused(call) {
      opened.document.addEventListener('securitypolicyviolation', call);
      return () => opened.document.removeEventListener('securitypolicyviolation', call);
    },
    close: () => opened.close(),
  };
}

export const openLrs = createLrs({
  page: async () => (await fetch(PAGE, { cache: 'no-cache', credentials: 'same-origin' })).text(),
  window: openWindow,
  online: () => navigator.onLine,
  clock: browserClock,
});
