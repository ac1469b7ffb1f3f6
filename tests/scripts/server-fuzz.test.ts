import { expect, it } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';

// the million is `npm run fuzz-server`
it('goes on serving a page, byte for byte, through 20,000 drawn requests and a build that changes and goes', async () => {
  const { requests, pages, statuses, wrong } = await fuzz(20_000, 1);
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThanOrEqual(20_000);
  expect(pages).toBeGreaterThan(0);
  for (const status of ['200', '400', '404', '405']) expect(statuses.has(status), status).toBe(true);
});
