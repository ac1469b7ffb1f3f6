/** `npm run platform`: plays what goes to a learning platform against a real store of statements (LRS), by hand. */
import { ensureBrowser } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { Sentence, speak, tool } from './setup/process.mjs';

await speak(async () => {
  const { LRS_ADDRESS, LRS_KEY } = process.env;
  if (!LRS_ADDRESS || !LRS_KEY)
    throw new Sentence(
      'No store of statements is named. Start one (docs/platform.md says how), then: LRS_ADDRESS=http://localhost:8000/xapi LRS_KEY=name:secret npm run platform',
    );
  await ensureBuilt();
  const { code } = await tool('playwright/cli.js', ['test', '--config', 'tests/platform/playwright.config.ts'], {
    env: { CHROMIUM_PATH: await ensureBrowser() },
  });
  process.exitCode = code;
});
