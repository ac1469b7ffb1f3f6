/** A class plays on whatever a device sends to the teacher's laptop, and whatever becomes of the build. */
import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { seeded } from '../../scripts/audio/noise.ts';
import { visit } from '../fuzz/fuzz.ts';
import { draw } from '../fuzz/requests.ts';
import { play } from './support/driver.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { built, listen, serve } from './support/site.ts';
import { expect, test, watch } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');

// without a browser 20,000 requests and a changed build are outlived each time: tests/scripts/server-fuzz.test.ts
test(
  'a story is played to its end from a server that is sent thousands of drawn requests, and whose build is gone',
  { tag: '@wide' },
  async ({ browser }, info) => {
    const folder = info.outputPath('site');
    await cp(built, folder, { recursive: true });
    const site = await serve(folder);
    const port = Number(new URL(site.address).port);
    const chance = seeded(9);
    const open = new Set<Socket>();
    let sent = 0;
    const flood = async (until: number): Promise<void> => {
      while (sent < until) {
        const drawn = draw(chance);
        sent += drawn.requests;
        await visit(port, drawn, open);
      }
    };

    const context = await browser.newContext();
    const faults = watch(context, site.address);
    const page = await context.newPage();
    const plan = shortPlan(level);
    const half = Math.floor(plan.length / 2);
    const first = async (): Promise<void> => {
      await page.goto(`${site.address}#/town`);
      await page.locator('.town [data-level="funny-frog"]').click();
      await play({ page, level, t, steps: plan.slice(0, half) });
    };
    await Promise.all([first(), flood(4_000)]);
    await rm(folder, { recursive: true });
    const anew = async (): Promise<void> => {
      await page.reload();
      await play({ page, level, t, steps: plan.slice(half), from: plan[half - 1]?.after });
    };
    await Promise.all([anew(), flood(8_000)]);

    expect(faults).toEqual([]);
    for (const socket of open) socket.destroy();
    await context.close();
    await site.close();
  },
);

test('no page of another shows the game in a frame', async ({ page, baseURL, faults }) => {
  const another = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<iframe src="${baseURL}"></iframe>`),
  );
  // localhost by its number is another origin
  const { address, close } = await listen(another, '/');
  await page.goto(address.replace('localhost', '127.0.0.1'));
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  expect(faults.join()).toContain('frame-ancestors');
  faults.length = 0;
  await close();
});
