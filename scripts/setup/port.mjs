import { Sentence } from './process.mjs';

/** Where the game is served when nobody asks for a port. */
export const usualPort = 4173;

/**
 * The port somebody asked for: `--port N` or `--port=N`, else the variable PORT.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {number | undefined} nothing when it was left open
 * @throws {Sentence} when it is no port
 */
export function askedPort(args, env) {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  const text =
    at < 0 ? env['PORT'] : args[at]?.includes('=') ? args[at]?.slice('--port='.length) : (args[at + 1] ?? '');
  if (text === undefined || (text === '' && at < 0)) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Sentence(
    `"${text}" is not a port: give a number from 1 to 65535, for example npm start -- --port ${usualPort}.`,
  );
}

const listenOnce = (/** @type {import('node:net').Server} */ server, /** @type {number} */ port) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      server.off('error', fail);
      done(undefined);
    });
  });

/**
 * Listens on the port that was asked for, or on the usual one or the next that is free.
 * @param {import('node:net').Server} server
 * @param {number | undefined} asked
 * @param {(text: string) => void} tell hears about a port that was taken
 * @returns {Promise<number>} the port
 * @throws {Sentence} when the port that was asked for cannot be had
 */
export async function listen(server, asked, tell) {
  for (let port = asked ?? usualPort; ; port += 1) {
    try {
      await listenOnce(server, port);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EACCES')
        throw new Sentence(
          `Port ${port} is not allowed for this user: choose one above 1023, for example npm start -- --port ${usualPort}.`,
        );
      if (code !== 'EADDRINUSE') throw error;
      if (asked !== undefined)
        throw new Sentence(
          `Port ${port} is taken by another program: close it, or choose another port, for example npm start -- --port ${port + 1}.`,
        );
      if (port >= usualPort + 50)
        throw new Sentence(`Ports ${usualPort} to ${port} are all taken: choose one with npm start -- --port N.`);
      tell(`Port ${port} is taken, trying ${port + 1}.`);
    }
  }
}
