import { createServer, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { networkInterfaces } from 'node:os';
import { answer, answerAddresses } from './answer.mjs';
import { limitConnections } from './connections.mjs';
import { readFiles } from './files.mjs';
import { createLive } from './live/index.mjs';
import { createVisitors } from './live/visitors.mjs';
import { openWay } from './lrs.mjs';
import { addressesPath, asksFromHere, networkAddresses } from './own-addresses.mjs';
import { isAnswering, refuseWrong } from './wrong.mjs';

/** Whoever is not done asking after this many ms loses the connection. */
const patience = { headersTimeout: 20_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 };
/** So does whoever takes no byte of an answer for this many ms. */
const silence = 60_000;

/** Thirty devices hold 180 connections at the most; beyond this many, somebody does not play. */
const mostConnections = 1000;

/**
 * Serves a built game from memory, what happens to the folder afterwards changes nothing here; and carries live lessons,
 * for as long as it is open.
 * @param {string} folder the build, read once, now
 * @param {string} [base] the path it lies at, such as `/games/role/`; everything else is not found
 * @param {number} [connections] how many are held at once
 * @param {{ certificate?: { cert: Buffer, key: Buffer } | undefined, lrs?: string | undefined }} [more] PEM: with a
 *   certificate it is served over https; the origin of an LRS to which a teacher may send counts
 * @returns {import('node:http').Server} not yet listening
 * @throws when the folder cannot be read, or the certificate and its key do not belong together
 */
export function gameServer(folder, base = '/', connections = mostConnections, { certificate, lrs } = {}) {
  const read = readFiles(folder);
  const files = lrs === undefined ? read : openWay(read, lrs);
  const visitors = createVisitors(networkInterfaces);
  const live = createLive(base, visitors);

  /** @param {import('node:http').IncomingMessage} request */
  const answerTo = (request) =>
    // looked up at each question: a laptop comes into a network after the game was started
    request.url === `${base}${addressesPath}` && asksFromHere(request.socket.remoteAddress, request.headers.host)
      ? answerAddresses(networkAddresses(networkInterfaces()), request)
      : answer(files, base, request);
  const handle = (
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {ServerResponse} */ response,
  ) => {
    const give = (/** @type {import('./answer.mjs').Answer} */ { status, headers, body }) => {
      if (status < 400) visitors.came(request.socket.remoteAddress);
      response.writeHead(status, headers).end(body);
    };
    if (live.answers(request)) live.answer(request).then(give, () => response.destroy());
    else give(answerTo(request));
  };
  const server = certificate
    ? createSecureServer({ ...patience, ...certificate }, handle)
    : createServer(patience, handle);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    // nobody who means well asks for this while an answer is under way
    if (isAnswering(socket)) return void socket.destroy();
    if (live.takes(request)) return void live.take(request, socket, head);
    // whatever else a connection is to become, it is answered like any other, and closed
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(request.socket);
    response.once('finish', () => socket.end());
    server.emit('request', request, response);
  });
  server.on('clientError', (error, socket) => {
    visitors.askedWrongly(/** @type {import('node:net').Socket} */ (socket).remoteAddress, error.rawPacket);
    refuseWrong(error, socket);
  });
  server.setTimeout(silence);
  limitConnections(server, connections);
  const closeAsked = server.closeAllConnections.bind(server);
  // Node knows of those no longer that have become web sockets
  server.closeAllConnections = () => {
    closeAsked();
    void live.close();
  };
  server.once('close', () => void live.close());
  // Once it listens, an error is a connection that could not be taken: the next one may be.
  server.once('listening', () => server.on('error', () => {}));
  return server;
}
