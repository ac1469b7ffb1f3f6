/** The built game on a server of its own, for tests that change or switch off the server. */
import type { Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gameServer } from '../../../scripts/server/index.mjs';
import { root } from './words.ts';

export const built = join(root, 'dist');

export interface Site {
  /** Where it is, with the slash at its end. */
  readonly address: string;
  /** Switches it off, open connections included. */
  close(): Promise<void>;
}

/** Switches a server on. @param port 0 for any that is free */
export async function listen(server: Server, base: string, port = 0): Promise<Site> {
  await new Promise<void>((done) => void server.listen(port, done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Serves a folder below the root, as a school's server may. */
export const serve = (folder: string, port?: number): Promise<Site> =>
  listen(gameServer(folder, '/games/role/'), '/games/role/', port);
