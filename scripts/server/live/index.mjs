import { networkInterfaces } from 'node:os';
import { TLSSocket } from 'node:tls';
import { told } from '../answer.mjs';
import { asksFromHere, inSharedNetwork, networkAddresses } from '../own-addresses.mjs';
import { createBudget } from './budget.mjs';
import { readOpening } from './lessons.mjs';

/** @typedef {import('node:http').IncomingMessage} Incoming */
/** @typedef {Awaited<ReturnType<typeof import('./broker.mjs').createBroker>>} Broker */
/** @typedef {ReturnType<typeof import('./visitors.mjs').createVisitors>} Visitors */

/** Where the page asks whether there is a broker, and the teacher's opens a lesson, below the base. */
export const livePath = 'live.json';
/** Where the broker is, below the base. */
const socketPath = 'mqtt';

/** Bytes of what opens a lesson, at the most. */
const mostOpening = 1000;
/** Connections an address may open: a whole school may come back at once, and none comes thrice a second for long. */
const comings = { atOnce: 500, aSecond: 20 };
/** Addresses that are remembered for that. */
const mostAddresses = 2000;

/** @param {Incoming} request @returns {Promise<string | undefined>} nothing when it is too long or breaks off */
async function textOf(request) {
  let text = '';
  try {
    for await (const piece of request.setEncoding('utf8')) if ((text += piece).length > mostOpening) return undefined;
    return text;
  } catch {
    return undefined;
  }
}

/** Does a page of this very server ask? A browser says with each of these whose page it is. */
function asksOurPage(/** @type {import('node:http').IncomingHttpHeaders} */ { origin, host }) {
  try {
    return new URL(origin ?? '').host === host;
  } catch {
    return false;
  }
}

const said = (/** @type {object} */ what) =>
  told(200, JSON.stringify(what), { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });

/**
 * The live lesson's part of the server. Where its packages are missing or fail, there is none, and the game is served.
 * @param {string} base
 * @param {Visitors} visitors
 * @param {() => Promise<Broker>} [begin] makes the broker, when it is first asked for
 */
export function createLive(base, visitors, begin = () => import('./broker.mjs').then((made) => made.createBroker())) {
  /** @type {Promise<Broker | undefined> | undefined} */
  let begun;
  const broker = () => (begun ??= begin().catch(() => undefined));
  /** @type {Map<string, ReturnType<typeof createBudget>>} */
  const budgets = new Map();

  /** May this address open one more connection now? */
  const mayCome = (/** @type {string} */ address) => {
    const budget = budgets.get(address) ?? createBudget(comings, Date.now());
    budgets.delete(address);
    budgets.set(address, budget);
    const [oldest] = budgets.keys();
    if (budgets.size > mostAddresses && oldest !== undefined) budgets.delete(oldest);
    return budget.spend(Date.now()) === 0;
  };

  /**
   * Does this very computer ask? By a name of its own, or over https by the one that its certificate holds: no page of
   * somebody else's can be led to that.
   * @param {Incoming} request
   */
  const isHere = ({ socket, headers }) =>
    asksFromHere(socket.remoteAddress, headers.host) ||
    (socket instanceof TLSSocket && socket.remoteAddress !== undefined && !visitors.isOther(socket.remoteAddress));

  return {
    /** Is this asked of the live lesson? @param {Incoming} request */
    answers: ({ url }) => url === `${base}${livePath}`,
    /**
     * @param {Incoming} request
     * @returns {Promise<import('../answer.mjs').Answer>}
     */
    async answer(request) {
      const { method, headers } = request;
      const here = isHere(request);
      if (method === 'GET' || method === 'HEAD') {
        if (!(await broker())) return told(404, 'There is nothing at this address.');
        const networks = networkInterfaces();
        const own = { addresses: networkAddresses(networks), shared: inSharedNetwork(networks) };
        return said({ broker: 'mqtt', ...(here ? { ...visitors.told(), ...own } : {}) });
      }
      if (method !== 'POST' || !here || !asksOurPage(headers))
        return told(405, 'Nothing can be sent here.', { Allow: 'GET, HEAD', Connection: 'close' });
      const opening = readOpening((await textOf(request)) ?? '');
      if (!opening) return told(400, 'This opens no lesson.', { Connection: 'close' });
      const opened = await broker();
      if (!opened) return told(404, 'There is nothing at this address.');
      opened.open(opening);
      return said({ broker: 'mqtt' });
    },
    /** Is this a browser's own page that wants to talk to the broker? @param {Incoming} request */
    takes: ({ url, headers, socket }) =>
      url === `${base}${socketPath}` &&
      headers.upgrade?.toLowerCase() === 'websocket' &&
      asksOurPage(headers) &&
      /(^|,)\s*mqtt\s*(,|$)/.test(headers['sec-websocket-protocol'] ?? '') &&
      mayCome(socket.remoteAddress ?? ''),
    /**
     * Takes a connection over.
     * @param {Incoming} request
     * @param {import('node:stream').Duplex} socket
     * @param {Buffer} head
     */
    async take(request, socket, head) {
      const open = await broker();
      try {
        if (!open) throw new Error('There is no broker.');
        open.accept(request, socket, head);
      } catch {
        socket.destroy();
      }
    },
    /** Ends it and all its connections. */
    async close() {
      (await begun)?.close();
    },
  };
}
