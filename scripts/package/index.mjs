import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { ensureInstalled } from '../setup/install.mjs';
import { root, Sentence, speak } from '../setup/process.mjs';
import { entriesFor, filesOf } from './entries.mjs';
import { fetchRuntime, runtimes } from './runtimes.mjs';

/** @typedef {import('./zip.mjs').Entry} Entry */

const out = join(root, 'packages');
const usage = 'Use: npm run package -- [--static] [--scorm] [--cmi5] [--for KIND]… ; KIND is one of';

/**
 * What was asked for: every kind of computer when nothing is named.
 * @param {readonly string[]} args
 * @param {readonly string[]} kinds
 * @throws {Sentence} when an argument is not understood
 */
export function readArguments(args, kinds) {
  /** @type {string[]} */
  const named = [];
  let isStatic = false;
  let isScorm = false;
  let isCmi5 = false;
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--static') isStatic = true;
    else if (args[at] === '--scorm') isScorm = true;
    else if (args[at] === '--cmi5') isCmi5 = true;
    else if (args[at] === '--for' && kinds.includes(args[at + 1] ?? '')) named.push(args[(at += 1)] ?? '');
    else throw new Sentence(`“${args.slice(at, at + 2).join(' ')}” is not understood. ${usage} ${kinds.join(', ')}.`);
  }
  const isForServers = isStatic || isScorm || isCmi5;
  return { isStatic, isScorm, isCmi5, kinds: named.length > 0 || isForServers ? named : [...kinds] };
}

/** The server with all it needs in one file. @returns {Promise<string>} its path */
async function bundleServer() {
  const { build } = await import('vite');
  const folder = join(root, '.cache/server');
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, 'serve-here.mjs'),
      outDir: folder,
      target: 'node22',
      rollupOptions: { output: { entryFileNames: 'server.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'server.mjs');
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * `npm run package`: a folder to unzip and double-click for each kind of computer, with Node's own program in it; with
 * `--static` one for any web server; with `--scorm` (in both editions) or `--cmi5` one for learning platforms of each story and of all.
 */
export const makePackages = (/** @type {readonly string[]} */ args) =>
  speak(async () => {
    const asked = readArguments(args, Object.keys(runtimes));
    await ensureInstalled();
    const notes = await ensureBuilt();
    if (notes) console.log(notes);
    const { writeZip } = await import('./zip.mjs');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const dist = join(root, 'dist');
    mkdirSync(out, { recursive: true });
    const write = async (/** @type {string} */ name, /** @type {readonly Entry[]} */ entries) => {
      const path = join(out, `a-role-to-play-${version}-${name}.zip`);
      console.log(`packages/a-role-to-play-${version}-${name}.zip  ${megabytes(await writeZip(path, entries))}`);
    };
    const codes = async () => (await import('./platform/units.mjs')).readCodes();
    if (asked.isStatic) {
      const { serverFiles } = await import('./static.mjs');
      await write('static', [...filesOf(dist, ''), ...serverFiles]);
    }
    if (asked.isScorm) {
      const { editions, scormEntries, units } = await import('./scorm/index.mjs');
      for (const unit of units(await codes()))
        for (const edition of editions) await write(`scorm-${edition}-${unit.id}`, scormEntries(edition, unit, dist));
    }
    if (asked.isCmi5) {
      const { cmi5Entries, courses } = await import('./cmi5/index.mjs');
      for (const course of courses(await codes())) await write(`cmi5-${course.id}`, cmi5Entries(course, dist));
    }
    const server = asked.kinds.length > 0 ? await bundleServer() : '';
    for (const kind of asked.kinds) {
      const { program, licence } = await fetchRuntime(kind);
      await write(kind, entriesFor(kind, { program, licence, server, game: dist }));
    }
  });
