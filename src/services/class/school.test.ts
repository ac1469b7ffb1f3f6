import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { liveThrough } from '../../../tests/fixtures/storage-moments.ts';

/** So many of them; `npm run search` lives through a thousand. */
const DRAWN = 60;

it('loses no class and shows none without its passphrase, whatever fails, comes late or is killed', async () => {
  const failed: string[] = [];
  for (let seed = 1; seed <= DRAWN; seed += 1)
    await liveThrough(seed * 7919).catch((error: unknown) => failed.push(String(error)));
  expect(failed).toEqual([]);
});
