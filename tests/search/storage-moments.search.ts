import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { liveThrough } from '../fixtures/storage-moments.ts';

const MOMENTS = 1000;

describe('a thousand moments of a device that fails', () => {
  it('lose no class and show none without its passphrase', async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= MOMENTS; seed += 1)
      await liveThrough(seed).catch((error: unknown) => failed.push(String(error)));
    expect(failed).toEqual([]);
  });
});
