/** A connection as Node keeps it: with the answer that is being given. @typedef {import('node:stream').Duplex & { _httpMessage?: { headersSent: boolean } | null }} Connection */

/** Is an answer under way on this connection? @param {Connection} connection */
export const isAnswering = ({ _httpMessage }) => (_httpMessage ?? null) !== null;

/** What is said to bytes that are no request. */
const refusals = /** @type {Record<string, string>} */ ({
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
});

/**
 * Refuses them as Node does where nobody listens, and ends the connection.
 * @param {NodeJS.ErrnoException} error
 * @param {Connection} connection
 */
export function refuseWrong({ code = '' }, connection) {
  // an answer that has begun is not written into
  if (connection.writable && !connection._httpMessage?.headersSent)
    connection.write(`HTTP/1.1 ${refusals[code] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  connection.destroy();
}
