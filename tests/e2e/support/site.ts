/** The built game on a server of its own, for tests that change or switch off the server. */
import type { Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gameServer } from '../../../scripts/setup/server.mjs';
import { root } from './words.ts';

export const built = join(root, 'dist');

export interface Site {
  /** Where it is, with the slash at its end. */
  readonly address: string;
  /** Switches it off, open connections included. */
  close(): Promise<void>;
}

export async function listen(server: Server, base: string): Promise<Site> {
  await new Promise<void>((done) => void server.listen(0, done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** Serves a folder below the root, as a school's server may. */
export const serve = (folder: string, base = '/games/role/'): Promise<Site> => listen(gameServer(folder, base), base);
