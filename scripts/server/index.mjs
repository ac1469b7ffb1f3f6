import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { answer, answerAddresses } from './answer.mjs';
import { limitConnections } from './connections.mjs';
import { readFiles } from './files.mjs';
import { addressesPath, asksFromHere, networkAddresses } from './own-addresses.mjs';

/** Whoever is not done asking after this many ms loses the connection. */
const patience = { headersTimeout: 20_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };
/** So does whoever takes no byte of an answer for this many ms. */
const silence = 60_000;

/** Thirty devices hold 180 connections at the most; beyond this many, somebody does not play. */
const mostConnections = 1000;

/**
 * Serves a built game from memory: what happens to the folder afterwards changes nothing here. Requests to upgrade a
 * connection are answered like any other as long as nobody listens to the server's `upgrade` event.
 * @param {string} folder the build, read once, now
 * @param {string} [base] the path it lies at, such as `/games/role/`; everything else is not found
 * @param {number} [connections] how many are held at once
 * @returns {import('node:http').Server} not yet listening
 * @throws when the folder cannot be read
 */
export function gameServer(folder, base = '/', connections = mostConnections) {
  const files = readFiles(folder);
  const server = createServer(patience, (request, response) => {
    // looked up at each question: a laptop comes into a network after the game was started
    const { status, headers, body } =
      request.url === `${base}${addressesPath}` && asksFromHere(request.socket.remoteAddress, request.headers.host)
        ? answerAddresses(networkAddresses(networkInterfaces()), request)
        : answer(files, base, request);
    response.writeHead(status, headers).end(body);
  });
  server.setTimeout(silence);
  limitConnections(server, connections);
  // Once it listens, an error is a connection that could not be taken: the next one may be.
  server.once('listening', () => server.on('error', () => {}));
  return server;
}
