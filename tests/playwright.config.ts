import { defineConfig } from 'playwright/test';

/** A path of its own for each run, away from the port of `npm start`. */
const port = Number(process.env['TEST_PORT'] ?? 4874);
const address = `http://localhost:${port}/games/role/`;
const browser = process.env['CHROMIUM_PATH'];
/** The looks were kept from Chromium without a window, which sets letters otherwise than the whole browser does. */
const canLook = browser === undefined || /headless[-_]shell/.test(browser);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: canLook ? [] : ['**/look.spec.ts'],
  outputDir: '../test-results',
  // what is the same once more in another language or size is run by `npm test -- --wide`
  ...(process.env['TEST_WIDE'] ? {} : { grepInvert: /@wide/ }),
  fullyParallel: true,
  forbidOnly: true,
  // on a machine that builds and tests at once a browser may die; here, by hand, every slip is seen
  retries: process.env['CI'] ? 3 : 0,
  workers: 2,
  // Nothing is timed: these only end a test that hangs, however busy the machine.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '../.cache/playwright.json' }]],
  use: {
    baseURL: address,
    browserName: 'chromium',
    trace: 'off',
    actionTimeout: 60_000,
    viewport: { width: 1280, height: 800 },
    // What moves and what is stored for offline use have tests of their own; the others need neither.
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        // The stage draws on a plain canvas: without a graphics card, drawing it all in one process is the fastest.
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // the browser's own bars are pages too: preparing them for every window takes a good part of the time
        '--disable-features=PreloadTopChromeWebUI,InitialWebUI,WebUIReloadButton,WebUIToolbar,WebUIOmniboxPopup,TabSearch,SidePanel,ReadAnything,Translate,OptimizationHints,MediaRouter,HttpsUpgrades,PaintHolding,DialMediaRouteProvider,GlobalMediaControls,LensOverlay,RenderDocument',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --base /games/role/`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
