/** A test that has devices of the browser of its project. */
import { writeFile } from 'node:fs/promises';
import { expect, test as base } from 'playwright/test';
import { built, serve, type Site } from '../../e2e/support/site.ts';
import type { Device, Size } from './device.ts';
import { firefox } from './firefox.ts';
import { type EngineName, paths } from './paths.ts';
import { webkit } from './webkit.ts';

export { expect };

const engineOf = (name: EngineName) => {
  if (name === 'firefox' && paths.firefox) return firefox(paths.firefox);
  if (name === 'webkit' && paths.webkit) return webkit(paths.webkit);
  throw new Error(`Where ${name} is was not said: run npm test -- --browsers.`);
};

export interface EngineOptions {
  readonly engine: EngineName;
}

interface Fixtures {
  /** The built game on a server of its own, below the root. */
  readonly site: Site;
  /** Starts a device with an empty profile. It is closed after the test, and nothing may have gone wrong on it. */
  readonly device: (size: Size) => Promise<Device>;
}

export const test = base.extend<Fixtures & EngineOptions>({
  engine: ['firefox', { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await serve(built);
    await use(site);
    await site.close();
  },
  device: async ({ engine }, use, info) => {
    const started: Device[] = [];
    await use(async (size) => {
      const one = await engineOf(engine).start(size);
      started.push(one);
      return one;
    });
    const faults: string[] = [];
    for (const [at, one] of started.entries()) {
      faults.push(...one.faults());
      if (info.status !== info.expectedStatus) {
        const picture = await one.picture().catch(() => undefined);
        if (picture) await writeFile(info.outputPath(`device-${at + 1}.png`), picture);
      }
      await one.close();
    }
    expect(faults, 'faults in the pages').toEqual([]);
  },
});
