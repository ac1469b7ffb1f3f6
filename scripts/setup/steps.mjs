import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { countOf, firstLine, played, unitCount } from './counts.mjs';
import { npm, root, tool } from './process.mjs';

/** @typedef {import('./counts.mjs').Count} Count */

/**
 * A step has a heading and a way to run it; a long one speaks while it runs. @typedef {{ name: string, speaks?:
 * boolean, run: () => Promise<Count> }} Step
 */
/** Lanes of steps, run side by side. @typedef {readonly (readonly Step[])[]} Lanes */

const projects = ['.', 'src/core', 'src/art', 'src/geometry', 'src/worker', 'scripts', 'tests'];
const cache = join(root, '.cache');

/** Steps that run side by side keep what they print. */
const quiet = { quiet: true };

/** A step that is one test by itself. */
const whole = (/** @type {{ code: number, output: string }} */ { code, output }) =>
  code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };

async function runner(
  /** @type {string} */ file,
  /** @type {() => Promise<{ code: number, output: string }>} */ start,
  /** @type {(report: any) => Count} */ read,
) {
  mkdirSync(cache, { recursive: true });
  const report = join(cache, file);
  // An old report must not speak for a runner that fell over before writing its own.
  rmSync(report, { force: true });
  const { code, output } = await start();
  return { ...countOf(code, existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined), output };
}

/** @type {Step} */
export const types = {
  name: 'Types',
  async run() {
    const results = [];
    for (const project of projects) results.push(await tool('typescript/bin/tsc', ['--project', project], quiet));
    return whole({
      code: results.some(({ code }) => code !== 0) ? 1 : 0,
      output: results.map(({ output }) => output).join(''),
    });
  },
};

/** @type {Step} */
export const format = {
  name: 'Format',
  run: async () => whole(await tool('oxfmt/bin/oxfmt', ['--check'], quiet)),
};

/** @type {Step} */
export const lint = {
  name: 'Lint and import boundaries',
  run: async () => whole(await tool('oxlint/bin/oxlint', ['--type-aware'], quiet)),
};

/** @type {Step} */
export const levels = { name: 'Levels', run: async () => whole(await npm(['run', '--silent', 'levels'], quiet)) };

/** @type {Step} */
export const unit = {
  name: 'Unit tests',
  run: () =>
    runner(
      'vitest.json',
      () =>
        tool(
          'vitest/vitest.mjs',
          [
            'run',
            '--maxWorkers=100%',
            '--reporter=dot',
            '--reporter=json',
            `--outputFile.json=${join(cache, 'vitest.json')}`,
          ],
          quiet,
        ),
      unitCount,
    ),
};

/**
 * Lessons at the laptop's own broker, and at a district's as far as they are installed. Nodes that are killed in the
 * middle, and lights, are left to `npm run brokers`: they would take a quarter of the time that all browser tests have.
 * @type {Step}
 */
export const brokers = {
  name: 'Brokers',
  run: () =>
    runner(
      'brokers.json',
      () =>
        tool(
          'vitest/vitest.mjs',
          [
            'run',
            '--config',
            'tests/brokers/vitest.config.ts',
            'lessons',
            'keys',
            'web',
            '--reporter=dot',
            '--reporter=json',
            `--outputFile.json=${join(cache, 'brokers.json')}`,
          ],
          quiet,
        ),
      unitCount,
    ),
};

/** @type {Step} */
export const build = {
  name: 'Build',
  async run() {
    return { passed: 1, failed: 0, output: await ensureBuilt() };
  },
};

/** @type {(browser: string, wide?: boolean) => Step} */
export const browser = (path, wide = false) => ({
  name: 'Browser tests',
  speaks: true,
  run: () =>
    runner(
      'playwright.json',
      () =>
        tool('playwright/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
          env: { CHROMIUM_PATH: path, ...(wide ? { TEST_WIDE: '1' } : {}) },
        }),
      played,
    ),
});

/**
 * Plays in the browsers beside Chromium that were found; `wide`: with a hand all the way, and every story.
 * @type {(paths: import('../../tests/browsers/support/paths.ts').BrowserPaths, wide?: boolean) => Step}
 */
export const otherBrowser = (paths, wide = false) => ({
  name: 'Firefox and WebKit',
  speaks: true,
  run: () =>
    runner(
      'browsers.json',
      () =>
        tool('playwright/cli.js', ['test', '--config', 'tests/browsers/playwright.config.ts'], {
          env: { BROWSERS: JSON.stringify(paths), ...(wide ? { TEST_WIDE: '1' } : {}) },
        }),
      played,
    ),
});

/**
 * Runs every step, whatever the others came to, each under its heading. Lanes among them run side by side: each takes
 * its steps one after the other, and what a step has to say comes when it has ended.
 * @param {readonly (Step | Lanes)[]} steps
 * @returns {Promise<Count>} all together
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0, faults: /** @type {string[]} */ ([]) };
  const add = (/** @type {Count} */ { passed, failed, faults = [] }) => {
    total.passed += passed;
    total.failed += failed;
    total.faults.push(...faults);
  };
  for (const step of steps) {
    if ('run' in step) add(await runStep(step));
    else (await Promise.all(step.map((lane) => runSteps(lane)))).forEach(add);
  }
  return total;
}

/** @param {Step} step */
async function runStep({ name, speaks, run }) {
  const heading = `\n── ${name}`;
  if (speaks) console.log(heading);
  const {
    passed,
    failed,
    output = '',
    faults = [],
  } = await run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: String(error instanceof Error ? error.message : error),
  }));
  const lines = [...(speaks ? [] : [heading]), output.trim(), failed === 0 ? 'fine' : `${name}: ${failed} failed`];
  console.log(lines.filter((line) => line !== '').join('\n'));
  const named = faults.length > 0 || failed === 0 ? faults : [firstLine(output.trim())];
  return { passed, failed, faults: named.map((fault) => `${name}: ${fault}`) };
}
