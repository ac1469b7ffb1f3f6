/** Sends a server whatever can be drawn, while a page plays and the folder it was started on is spoiled and goes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { seeded } from '../../scripts/audio/noise.ts';
import { playOnce } from './page.ts';
import { draw, type Visit } from './requests.ts';
import { base, harm, makeSite } from './site.ts';

export interface Found {
  readonly requests: number;
  readonly connections: number;
  /** How often the page was loaded with all its files. */
  readonly pages: number;
  /** How many answers began with which status. */
  readonly statuses: ReadonlyMap<string, number>;
  /** What was wrong, a sentence each. */
  readonly wrong: readonly string[];
}

/** Connections under way at once, and how many are left open without a word. */
const atOnce = 24;
const leftOpen = 1500;
/** Answers that may be given. */
const known = /^(100|101|200|206|304|400|404|405|408|412|413|416|417|431)$/;

/** Sends one connection's worth and hears the answers until it closes; one that is left open is not waited for. */
export function visit(port: number, { packets, end }: Visit, open: Set<Socket>): Promise<string> {
  return new Promise((done, fail) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1').setNoDelay();
    socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1', 0, heard === '' ? 12 : 0)));
    // a connection that is broken off, by whom ever, is nothing special; a server that is not there is
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED' && fail(error));
    socket.on('close', () => {
      open.delete(socket);
      done(heard);
    });
    socket.on('connect', () => {
      for (const packet of packets) socket.write(packet);
      if (end === 'ends') return void socket.end();
      if (end === 'breaks off') return void socket.resetAndDestroy();
      open.add(socket);
      const [oldest] = open;
      if (open.size > leftOpen) oldest?.destroy();
      done('');
    });
  });
}

/**
 * Tries a server with so many requests. The same seed draws the same ones.
 * @param tell hears from time to time how many are through
 */
export async function fuzz(count: number, seed: number, tell: (requests: number) => void = () => {}): Promise<Found> {
  const site = makeSite();
  const server = fork(join(import.meta.dirname, 'served.ts'), [site.folder, base], {
    execArgv: ['--import', 'tsx'],
    stdio: 'pipe',
  });
  let said = '';
  server.stderr?.on('data', (text) => (said += text));
  const ended = once(server, 'exit');
  const isUp = (): boolean => server.exitCode === null && server.signalCode === null;
  const port = await new Promise<number>((up, fail) => {
    server.once('message', (told) => up(told as number));
    void ended.then(() => fail(new Error(`The server has not begun. ${said}`)));
  });

  const chance = seeded(seed);
  const wrong: string[] = [];
  const statuses = new Map<string, number>();
  const open = new Set<Socket>();
  const done = { requests: 0, connections: 0, pages: 0, harmed: 0 };
  const harmOnce = (): void => harm[done.harmed++]?.(site);

  const send = async (): Promise<void> => {
    while (done.requests < count && isUp()) {
      const drawn = draw(chance);
      done.requests += drawn.requests;
      done.connections += 1;
      if (done.connections % 10_000 === 0) tell(done.requests);
      if (done.requests > (count * (done.harmed + 1)) / (harm.length + 1)) harmOnce();
      const heard = await visit(port, drawn, open);
      const status = heard === '' ? 'nothing' : /^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1];
      if (status === undefined || (status !== 'nothing' && !known.test(status)))
        wrong.push(`answered “${heard}” to ${JSON.stringify(drawn)}`);
      statuses.set(status ?? heard, (statuses.get(status ?? heard) ?? 0) + 1);
    }
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const play = async (): Promise<void> => {
    const own = seeded(seed + 1);
    while ((done.requests < count || done.pages === 0) && isUp()) {
      wrong.push(...(await playOnce(site, agent, port, own)));
      done.pages += 1;
    }
    // once more, when nothing of the build is left
    while (done.harmed < harm.length) harmOnce();
    if (isUp()) wrong.push(...(await playOnce(site, agent, port, own)));
  };

  try {
    await Promise.all([play(), ...Array.from({ length: atOnce }, send)]);
  } catch (error) {
    wrong.push(String(error));
  }
  if (!isUp()) wrong.push(`The server has ended after ${done.requests} requests. ${said}`);
  if (said !== '') wrong.push(said);
  agent.destroy();
  for (const socket of open) socket.destroy();
  server.kill();
  await ended;
  rmSync(site.folder, { recursive: true, force: true });
  const { requests, connections, pages } = done;
  return { requests, connections, pages, statuses, wrong };
}
