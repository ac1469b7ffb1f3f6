/** npm run search: what is looked for through every case there is. It takes minutes, and `npm test` draws from it. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    environment: 'node',
    include: ['tests/search/**/*.search.ts'],
    // nothing here is timed
    testTimeout: 0,
  },
});
