/** Programs that run beside a test and end with it. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Program {
  /** Resolves with what the pattern finds in what the program prints. @throws {Error} with what it printed, when it ends before */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it, and resolves when it has ended. */
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
      child.kill();
      await ended;
    },
  };
}
