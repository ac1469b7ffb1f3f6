/** `npm run platform`: in the browser, against the store of statements at LRS_ADDRESS. */
import usual from '../playwright.config.ts';

const { webServer: _none, ...config } = usual;

export default { ...config, testDir: '.', testMatch: '**/*.platform.ts', outputDir: '../../test-results/platform' };
