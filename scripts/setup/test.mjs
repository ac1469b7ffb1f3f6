import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { speak } from './process.mjs';
import { browser, build, format, levels, lint, runSteps, types, unit } from './steps.mjs';
import { withKind } from './with-kind.mjs';

/** A step that first finds the browser, so that a machine without one still hears of everything else. */
const inBrowser = (/** @type {boolean} */ wide) => ({
  name: 'Browser tests',
  speaks: true,
  run: async () => browser(await ensureBrowser(), wide).run(),
});

/**
 * The steps somebody asked for: `--unit`, `--browser`, `--kind` (with one more kind of beat, in a copy), or all;
 * `--wide`: the browser tests in every language and size.
 * @param {readonly string[]} args
 * @returns {(import('./steps.mjs').Step | import('./steps.mjs').Lanes)[]}
 */
export function stepsFor(args) {
  if (args.includes('--unit')) return [unit];
  if (args.includes('--kind')) return [...withKind];
  const tests = inBrowser(args.includes('--wide'));
  if (args.includes('--browser')) return [build, tests];
  // the unit tests keep one core busy about as long as all the rest keeps another
  return [[[unit], [format, types, lint, levels, build]], tests];
}

/** `npm test`: installs what is missing, runs every step, and ends with the count alone on the last line. */
export const test = (/** @type {readonly string[]} */ args) =>
  speak(async () => {
    await ensureInstalled();
    const steps = stepsFor(args);
    if (steps.some((step) => !('run' in step)))
      console.log('Types, lint, levels and build run beside the unit tests: each is told of when it has ended.');
    const { passed, failed } = await runSteps(steps);
    if (failed > 0) process.exitCode = 1;
    console.log(`\n${passed} passed, ${failed} failed`);
  });
