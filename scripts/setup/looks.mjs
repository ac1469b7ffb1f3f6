import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Sentence, speak, tool } from './process.mjs';

/**
 * `npm run looks`: does the game look as it did when its pictures were kept? `--renew` keeps them anew, to be looked at
 * before they are committed.
 */
export const looks = (/** @type {readonly string[]} */ args) =>
  speak(async () => {
    const unknown = args.find((one) => one !== '--renew');
    if (unknown !== undefined) throw new Sentence(`There is no option ${unknown}. Use: npm run looks [-- --renew]`);
    await ensureInstalled();
    const notes = await ensureBuilt();
    if (notes) console.log(notes);
    const renew = args.includes('--renew') ? ['--update-snapshots=all'] : [];
    const { code } = await tool(
      'playwright/cli.js',
      ['test', '--config', 'tests/playwright.config.ts', 'look.spec.ts', ...renew],
      // all of them, those too that a test run looks at seldom
      { env: { CHROMIUM_PATH: await ensureBrowser(), TEST_WIDE: '1' } },
    );
    process.exitCode = code;
  });
