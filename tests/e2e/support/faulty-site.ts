/** A server that answers for chosen files as bad networks do. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gameServer } from '../../../scripts/server/index.mjs';
import { listen, type Site } from './site.ts';

const BASE = '/games/role/';
const FILTER = '<!doctype html><title>Blocked</title><p>This page was blocked.';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  wasm: 'application/wasm',
  html: 'text/html',
};

/** What a network does to a file. */
export const FAULTS = [
  'not found',
  'a fault',
  'a filter’s page',
  'nothing',
  'cut in half',
  'broken off',
  'stalled',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultySite extends Site {
  /** Answers so for these files, relative to the game, until it is told otherwise. */
  spoil(fault: Fault, files: readonly string[]): void;
  /** Serves everything as it is again; what was stalled goes on. */
  mend(): void;
  /** Serves another build from now on. */
  turnTo(folder: string): void;
  /** Files that were asked for and spoiled. */
  readonly spoiled: ReadonlySet<string>;
}

export async function serveFaulty(folder: string): Promise<FaultySite> {
  let now = folder;
  let inner: Server = gameServer(folder, BASE);
  let spoiling: { readonly fault: Fault; readonly files: ReadonlySet<string> } | undefined;
  const spoiled = new Set<string>();
  const stalled = new Set<() => void>();

  const whole = (file: string): Promise<Buffer> => readFile(join(now, file === '' ? 'index.html' : file));
  const typeOf = (file: string): string => TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

  const GIVE: {
    readonly [One in Fault]: (file: string, response: ServerResponse, asked: IncomingMessage) => Promise<void>;
  } = {
    'not found': async (_file, response) => void response.writeHead(404, { 'Content-Type': 'text/html' }).end(FILTER),
    'a fault': async (_file, response) => void response.writeHead(500).end(),
    // a filter may let the browser keep its page; for what a script fetched, the script can ask anew
    'a filter’s page': async (_file, response, { headers }) =>
      void response
        .writeHead(200, {
          'Content-Type': 'text/html',
          'Cache-Control': headers['sec-fetch-dest'] === 'empty' ? 'max-age=31536000' : 'no-store',
        })
        .end(FILTER),
    nothing: async (_file, response) => void response.socket?.destroy(),
    'cut in half': async (file, response) => {
      const bytes = await whole(file);
      response.writeHead(200, { 'Content-Type': typeOf(file) }).end(bytes.subarray(0, Math.floor(bytes.length / 2)));
    },
    'broken off': async (file, response) => {
      const bytes = await whole(file);
      response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Length': bytes.length });
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
    },
    stalled: async (file, response) => {
      const bytes = await whole(file);
      response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Length': bytes.length });
      response.write(bytes.subarray(0, 1));
      const goOn = (): void => void response.end(bytes.subarray(1));
      // the site may have been mended while the file was read
      if (spoiling) stalled.add(goOn);
      else goOn();
    },
  };

  const site = await listen(
    createServer((request, response) => {
      const file = decodeURIComponent((request.url ?? '').slice(BASE.length).replace(/[?#].*$/, ''));
      if (!spoiling?.files.has(file === '' ? 'index.html' : file)) return void inner.emit('request', request, response);
      spoiled.add(file);
      GIVE[spoiling.fault](file, response, request).catch(() => response.destroy());
    }),
    BASE,
  );
  return {
    ...site,
    spoiled,
    spoil(fault, files) {
      spoiling = { fault, files: new Set(files) };
      spoiled.clear();
    },
    mend() {
      spoiling = undefined;
      stalled.forEach((goOn) => goOn());
      stalled.clear();
    },
    turnTo(next) {
      now = next;
      inner = gameServer(next, BASE);
    },
  };
}
