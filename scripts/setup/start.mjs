import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { gameServer } from '../server/index.mjs';
import { addressLines } from './addresses.mjs';
import { ensureBuilt } from './build.mjs';
import { askedCertificate } from './certificate.mjs';
import { ensureInstalled } from './install.mjs';
import { askedLrs } from './lrs.mjs';
import { askedPort, listen } from './port.mjs';
import { root, speak } from './process.mjs';

/** Ends the server at once, however many browsers still hold a connection. */
function endOnSignal(/** @type {import('node:http').Server} */ server) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

/** `npm start`: installs what is missing, builds what has changed, serves the game and says where. */
export const start = (/** @type {readonly string[]} */ args) =>
  speak(async () => {
    const asked = askedPort(args, process.env);
    const certificate = askedCertificate(args);
    const lrs = askedLrs(args);
    await ensureInstalled();
    const notes = await ensureBuilt();
    if (notes) console.log(notes);
    const server = gameServer(join(root, 'dist'), '/', undefined, { certificate, lrs });
    const port = await listen(server, asked, console.log);
    endOnSignal(server);
    console.log(`${addressLines(port, networkInterfaces(), certificate !== undefined)}\n\nStop with Ctrl+C.`);
  });
