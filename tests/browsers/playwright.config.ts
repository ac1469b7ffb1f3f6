import { defineConfig } from 'playwright/test';
import { paths } from './support/paths.ts';
import type { EngineOptions } from './support/test.ts';

/** Browsers beside Chromium, each with the same scenarios. They are driven by their own protocols, not by Playwright. */
const NAMES = { firefox: 'Firefox', webkit: 'WebKit' } as const;

export default defineConfig<EngineOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/browsers',
  fullyParallel: true,
  forbidOnly: true,
  retries: process.env['CI'] ? 2 : 0,
  workers: 2,
  // Nothing is timed: this only ends a test that hangs, however busy the machine. By hand all the way takes minutes.
  timeout: process.env['TEST_WIDE'] ? 600_000 : 180_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/browsers.json' }]],
  projects: (['firefox', 'webkit'] as const)
    .filter((engine) => paths[engine])
    .map((engine) => ({ name: NAMES[engine], use: { engine } })),
});
