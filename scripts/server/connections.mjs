/** @typedef {import('node:net').Socket} Socket */

/**
 * Holds so many connections at the most. With one more, the address that holds the most loses its oldest, one without an
 * answer under way before others: a device that opens thousands and leaves them open only ever takes from itself.
 * @param {import('node:http').Server} server
 * @param {number} most
 */
export function limitConnections(server, most) {
  /** Connections of each address, the oldest first. @type {Map<string, Set<Socket>>} */
  const addresses = new Map();
  /** Connections with an answer under way. @type {Set<Socket>} */
  const busy = new Set();
  let count = 0;

  const forget = (/** @type {string} */ address, /** @type {Socket} */ socket) => {
    const sockets = addresses.get(address);
    if (!sockets?.delete(socket)) return;
    if (sockets.size === 0) addresses.delete(address);
    busy.delete(socket);
    count -= 1;
  };

  const makeRoom = () => {
    const [[address, sockets]] = [...addresses].sort(([, one], [, other]) => other.size - one.size);
    const socket = [...sockets].find((one) => !busy.has(one)) ?? [...sockets][0];
    // before it has closed: many more may come until then
    forget(address, socket);
    socket.destroy();
  };

  server.on('connection', (/** @type {Socket} */ socket) => {
    const address = socket.remoteAddress ?? '';
    const sockets = addresses.get(address) ?? new Set();
    addresses.set(address, sockets.add(socket));
    count += 1;
    socket.once('close', () => forget(address, socket));
    if (count > most) makeRoom();
  });
  server.on('request', ({ socket }, response) => {
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
  });
}
