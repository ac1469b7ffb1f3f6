/** A broker that is started here, whichever it is, and what a client shows at it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What lets one client in. */
export interface Key {
  readonly username: string;
  readonly password: string;
  readonly clientId: string;
}

export interface Broker {
  /** Where each of its nodes is. */
  readonly addresses: readonly string[];
  /** The origin a browser would send. */
  readonly origin: string;
  /** Opens a lesson and gives its teacher's key. */
  teacher(lesson: string): Promise<Key>;
  pupil(lesson: string, client: string): Promise<Key>;
  /** The key of whoever looks at lights. */
  viewer(client: string): Promise<Key>;
  /** Ends a node at once. */
  kill(node: number): Promise<void>;
  /** Ends a node as an update does. */
  end(node: number): Promise<void>;
  /** Starts a node that was ended; done when it answers. */
  start(node: number): Promise<void>;
  close(): Promise<void>;
}

export interface Kind {
  readonly name: string;
  /** Is it installed here? */
  readonly here: boolean;
  /** Does it refuse what is far too long? */
  readonly limitsSize: boolean;
  begin(): Promise<Broker>;
}

/** Begins anew, with other ports, where somebody else took one meanwhile. */
export async function begun<Begun>(begin: () => Promise<Begun>, tries = 5): Promise<Begun> {
  try {
    return await begin();
  } catch (error) {
    if (tries === 1) throw error;
    return begun(begin, tries - 1);
  }
}

/** Is there such a program? */
export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

/** Ports nobody has at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) => {
          server.once('listening', () => {
            const address = server.address();
            done(typeof address === 'object' && address ? address.port : 0);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/**
 * Ends when something answers at a port.
 * @param runs is the program still running that is to answer?
 * @throws when it is not: somebody else took its port meanwhile
 */
export async function answers(port: number, runs: () => boolean): Promise<void> {
  for (;;) {
    if (!runs()) throw new Error(`What was to answer at ${port} has ended.`);
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      });
      socket.once('error', () => done(false));
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Programs of one broker, and the folder they write to. */
export function createProcesses() {
  const folder = mkdtempSync(join(tmpdir(), 'broker-'));
  const running = new Map<number, ChildProcess>();
  const stop = async (node: number, signal: NodeJS.Signals): Promise<void> => {
    const process = running.get(node);
    running.delete(node);
    if (!process || process.exitCode !== null) return;
    const gone = new Promise<void>((done) => void process.once('exit', () => done()));
    process.kill(signal);
    await gone;
  };
  return {
    folder,
    runs: (node: number) => {
      const process = running.get(node);
      return process !== undefined && process.exitCode === null && process.signalCode === null;
    },
    of: (node: number) => running.get(node),
    run(node: number, program: string, words: readonly string[], environment: Record<string, string> = {}): void {
      const child = spawn(program, words, { stdio: 'ignore', env: { ...process.env, ...environment } });
      running.set(node, child);
    },
    stop,
    async close(): Promise<void> {
      await Promise.all([...running.keys()].map((node) => stop(node, 'SIGKILL')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
