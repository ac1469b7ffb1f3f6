import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The project folder. */
export const root = resolve(import.meta.dirname, '../..');

/** A fault that is told to the person in one sentence, without a stack. */
export class Sentence extends Error {}

/**
 * Runs a program in the project folder, without a question asked.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, cwd?: string }} [options] `quiet` keeps what is printed and
 *   shows nothing
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 as well when the program cannot be started
 */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm: the one that runs us, else the one beside this Node.
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function npm(args, options) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}

/** Runs a program of an installed package by its script, which is the same on every system. */
export function tool(
  /** @type {string} */ script,
  /** @type {readonly string[]} */ args,
  /** @type {Parameters<typeof run>[2]} */ options,
) {
  return run(process.execPath, [resolve(root, 'node_modules', script), ...args], options);
}

/** Runs a command to its end; a `Sentence` is printed alone, anything else is a fault of ours and keeps its stack. */
export async function speak(/** @type {() => Promise<void>} */ command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error);
    process.exitCode = 1;
  }
}
