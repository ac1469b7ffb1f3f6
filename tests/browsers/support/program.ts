/** Programs that run beside a test and end with it, with all that they have started. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Program {
  /** Resolves with what the pattern finds in what the program prints. @throws {Error} with what it printed, when it ends before */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it and what it has started, and resolves when it has ended. */
  end(): Promise<void>;
}

/** Starts a program; what it prints on either stream is listened to. */
export function startProgram(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  fd3 = false,
): Program {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(fd3 ? ['pipe' as const] : [])],
    // in a group of its own: a driver that ends leaves a browser that hangs, which would hold its pipes open for ever
    detached: true,
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const ended = new Promise<void>((done) =>
    child.once('close', done).once('error', (error) => ((printed += error.message), done())),
  );
  for (const stream of child.stdio) stream?.on('data', (text: Buffer) => ((printed += text.toString('utf8')), tell()));
  return {
    prints: (pattern) =>
      new Promise((done, fail) => {
        const look = (): void => {
          const found = pattern.exec(printed);
          if (!found) return;
          listeners.delete(look);
          done(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => fail(new Error(`${command} ended: ${printed}`)));
      }),
    async end() {
      try {
        if (child.pid !== undefined) process.kill(-child.pid);
      } catch {
        // all of it has ended already
      }
      await ended;
    },
  };
}
