/**
 * `npm test -- --kind`: a copy of the game to which one more kind of beat is added as CONTRIBUTING says, and the tests
 * run there. The kind is three files in `tests/kind`; whatever is left to do elsewhere shows as a failure.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root, run } from './process.mjs';

/** Beside the game, not in it: what lies in its folder is left out by what looks for files to check. */
const copy = join(tmpdir(), `role-with-one-more-kind-${process.pid}`);
const LEFT = new Set(['.git', '.cache', 'node_modules', 'dist', 'test-results', 'playwright-report']);
/** Where the game's own tests ask every kind. */
const UNIT = ['src/core', 'src/services/levels', 'src/ui/projector', 'tests/content'];
const BROWSER = ['kinds.spec.ts', 'saves.spec.ts', 'sizes.spec.ts'];

/** Puts a line behind where the text first has `at`. */
function addLine(/** @type {string} */ file, /** @type {string} */ line, /** @type {RegExp} */ at) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const found = at.exec(text);
  if (!found) throw new Error(`${file} has no place for “${line}”.`);
  const place = found.index + found[0].length;
  writeFileSync(path, `${text.slice(0, place)}${line}\n${text.slice(place)}`);
}

/** Copies the game and adds the kind `count`, step by step as CONTRIBUTING says. */
export function addKind() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(root))
    if (!LEFT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const move = (/** @type {string} */ file, /** @type {string} */ to) =>
    cpSync(join(root, 'tests/kind', file), join(copy, to, file));
  move('count.ts', 'src/core/kinds');
  move('count.tsx', 'src/ui/play/beats');
  move('count.css', 'src/ui/play/beats');
  const kinds = 'src/core/kinds/index.ts';
  addLine(kinds, "import { countAuthor, countKind } from './count.ts';", /(?=import \{ endingAuthor)/);
  addLine(kinds, '  count: countKind,', / {2}spend: spendKind,\n/);
  addLine(kinds, '  count: countAuthor,', / {2}spend: spendAuthor,\n/);
  const panels = 'src/ui/play/beats/index.ts';
  addLine(panels, "import { countPanel } from './count.tsx';", /(?=import \{ endingPanel)/);
  addLine(panels, '  count: countPanel,', / {2}spend: spendPanel,\n/);
  addLine('levels/README.md', '| `count` | say how many | `most` (1–9), `unit`, `results` |', /(?=\| `ending`)/);
}

/** @type {(name: string, script: string, args: readonly string[], env?: Record<string, string>) => import('./steps.mjs').Step} */
const inCopy = (name, script, args, env = {}) => ({
  name: `With one more kind of beat: ${name}`,
  async run() {
    const { code, output } = await run(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: copy,
      quiet: true,
      env,
    });
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  },
});

const added = {
  name: 'With one more kind of beat: its files and its lines',
  run: async () => {
    addKind();
    return { passed: 1, failed: 0 };
  },
};
const removed = {
  name: 'With one more kind of beat: taken away again',
  run: async () => {
    rmSync(copy, { recursive: true, force: true });
    return { passed: 1, failed: 0 };
  },
};

/** That its files still fit the game: seconds, so it is a part of the whole. @type {readonly import('./steps.mjs').Step[]} */
export const kindFits = [added, inCopy('types of .', 'typescript/bin/tsc', ['--project', '.']), removed];

/** @type {readonly import('./steps.mjs').Step[]} */
export const withKind = [
  added,
  inCopy('schema', 'tsx/dist/cli.mjs', ['scripts/schema.ts']),
  ...['.', 'src/core', 'scripts', 'tests'].map((project) =>
    inCopy(`types of ${project}`, 'typescript/bin/tsc', ['--project', project]),
  ),
  inCopy('layout', 'oxfmt/bin/oxfmt', ['--check', 'src']),
  inCopy('lint', 'oxlint/bin/oxlint', ['--type-aware']),
  inCopy('levels', 'tsx/dist/cli.mjs', ['scripts/levels.ts']),
  inCopy('unit tests', 'vitest/vitest.mjs', ['run', '--maxWorkers=100%', '--reporter=dot', ...UNIT]),
  inCopy('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']),
  {
    name: 'With one more kind of beat: browser tests',
    run: async () =>
      inCopy('', 'playwright/cli.js', ['test', '--config', 'tests/playwright.config.ts', ...BROWSER], {
        CHROMIUM_PATH: await ensureBrowser(),
        TEST_PORT: process.env['TEST_PORT'] ?? '4876',
      }).run(),
  },
  removed,
];
