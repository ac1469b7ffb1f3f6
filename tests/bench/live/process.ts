/** The server's own process. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Load {
  /** Bytes held of the computer's memory. */
  readonly bytes: number;
  /** Processor time since it was asked last, in ms. */
  readonly processor: number;
}

export interface Served {
  readonly port: number;
  load(): Promise<Load>;
  /** Ends it at once, without a word to anybody. */
  kill(): Promise<void>;
}

export async function serveApart(kind: 'game' | 'relay', folder: string, at = 0): Promise<Served> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'served.mjs'), [kind, folder, String(at)], {
    // as `npm start` does
    execArgv: ['--max-semi-space-size=4'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The server has not begun.')));
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  ended.catch(() => undefined);
  return {
    port,
    async load() {
      child.send('load');
      const [load] = (await once(child, 'message')) as [Load];
      return load;
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
