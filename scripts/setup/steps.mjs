import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { npm, root, tool } from './process.mjs';

/** How many tests of a step passed and failed. @typedef {{ passed: number, failed: number }} Count */
/** A step has a heading and a way to run it. @typedef {{ name: string, run: () => Promise<Count> }} Step */

const projects = ['.', 'src/core', 'src/art', 'scripts', 'tests'];
const cache = join(root, '.cache');

/** A step that is one test by itself. */
const whole = (/** @type {{ code: number }} */ { code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * The count of a test runner; one that ended badly without naming a test counts as one failure.
 * @param {number} code how the runner ended
 * @param {Count | undefined} count what its report says, if it wrote one
 * @returns {Count}
 */
export function countOf(code, count) {
  const { passed, failed } = count ?? { passed: 0, failed: 0 };
  return code !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

async function runner(
  /** @type {string} */ file,
  /** @type {() => Promise<{ code: number }>} */ start,
  /** @type {(report: any) => Count} */ read,
) {
  mkdirSync(cache, { recursive: true });
  const report = join(cache, file);
  // An old report must not speak for a runner that fell over before writing its own.
  rmSync(report, { force: true });
  const { code } = await start();
  return countOf(code, existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined);
}

/** @type {Step} */
export const types = {
  name: 'Types',
  async run() {
    const results = [];
    for (const project of projects) results.push(await tool('typescript/bin/tsc', ['--project', project]));
    return whole({ code: results.some(({ code }) => code !== 0) ? 1 : 0 });
  },
};

/** @type {Step} */
export const lint = { name: 'Lint and import boundaries', run: async () => whole(await tool('oxlint/bin/oxlint', ['--type-aware'])) };

/** @type {Step} */
export const levels = { name: 'Levels', run: async () => whole(await npm(['run', '--silent', 'levels'])) };

/** @type {Step} */
export const unit = {
  name: 'Unit tests',
  run: () =>
    runner(
      'vitest.json',
      () => tool('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(cache, 'vitest.json')}`]),
      ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
    ),
};

/** @type {Step} */
export const build = {
  name: 'Build',
  async run() {
    const notes = await ensureBuilt();
    if (notes) console.log(notes);
    return { passed: 1, failed: 0 };
  },
};

/** @type {(browser: string, wide?: boolean) => Step} */
export const browser = (path, wide = false) => ({
  name: 'Browser tests',
  run: () =>
    runner(
      'playwright.json',
      () => tool('playwright/cli.js', ['test', '--config', 'tests/playwright.config.ts'], { env: { CHROMIUM_PATH: path, ...(wide ? { TEST_WIDE: '1' } : {}) } }),
      ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    ),
});

/**
 * Runs every step, whatever the others came to, each under its heading.
 * @param {readonly Step[]} steps
 * @returns {Promise<Count>} all together
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const { passed, failed } = await step.run().catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    console.log(failed === 0 ? 'fine' : `${step.name}: ${failed} failed`);
  }
  return total;
}
