import { ensureBrokers } from './brokers.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureOtherBrowsers, missingOnes } from './other-browsers.mjs';
import { Sentence, speak } from './process.mjs';
import { brokers, browser, build, format, levels, lint, otherBrowser, runSteps, types, unit } from './steps.mjs';
import { kindFits, withKind } from './with-kind.mjs';

/** A step that first finds the browser, so that a machine without one still hears of everything else. */
const inBrowser = (/** @type {boolean} */ wide) => ({
  name: 'Browser tests',
  speaks: true,
  run: async () => browser(await ensureBrowser(), wide).run(),
});

/**
 * Plays in Firefox and in WebKit, as far as they are there. Who asks for it gets them installed where that is possible, and
 * hears of a failure where none could be had; else they are a part of the whole only where they are.
 */
const inOthers = (/** @type {boolean} */ asked) => ({
  name: 'Firefox and WebKit',
  speaks: true,
  async run() {
    const found = await ensureOtherBrowsers(asked || Boolean(process.env['CI']));
    const missing = missingOnes(found);
    if (missing && asked && Object.keys(found).length === 0) throw new Sentence(missing);
    if (missing) console.log(missing);
    return Object.keys(found).length === 0 ? { passed: 0, failed: 0 } : otherBrowser(found, asked).run();
  },
});

/** What the brokers of a district do is waited for more than worked at: it runs beside the browser. */
const atBrokers = {
  ...brokers,
  async run() {
    if (process.env['CI']) await ensureBrokers();
    return brokers.run();
  },
};

/**
 * The steps somebody asked for: `--unit`, `--browser`, `--browsers` (Firefox and WebKit), `--kind` (with one more kind of
 * beat, in a copy), or all; `--wide`: the browser tests in every language and size.
 * @param {readonly string[]} args
 * @returns {(import('./steps.mjs').Step | import('./steps.mjs').Lanes)[]}
 */
export function stepsFor(args) {
  if (args.includes('--unit')) return [unit];
  if (args.includes('--kind')) return [...withKind];
  const tests = inBrowser(args.includes('--wide'));
  if (args.includes('--browser')) return [build, tests];
  if (args.includes('--browsers')) return [build, inOthers(true)];
  // the unit tests keep one core busy about as long as all the rest keeps another
  return [[[unit], [format, types, ...kindFits, lint, levels, build]], [[tests], [atBrokers]], inOthers(false)];
}

/** `npm test`: installs what is missing, runs every step, and ends with the count alone on the last line. */
export const test = (/** @type {readonly string[]} */ args) =>
  speak(async () => {
    await ensureInstalled();
    const steps = stepsFor(args);
    if (steps.some((step) => !('run' in step)))
      console.log('Types, lint, levels and build run beside the unit tests: each is told of when it has ended.');
    const { passed, failed, faults = [] } = await runSteps(steps);
    if (failed > 0) process.exitCode = 1;
    // once more at the end, where whoever sees only the last lines finds them
    for (const fault of faults) console.log(`✗ ${fault}`);
    console.log(`\n${passed} passed, ${failed} failed`);
  });
