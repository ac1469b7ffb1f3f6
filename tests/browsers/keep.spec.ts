/** What is kept, in a browser that is not Chromium. */
import type { Device } from './support/device.ts';
import { expectPage, expectThere, open, press, thing } from './support/hand.ts';
import { expect, test } from './support/test.ts';

const ROUNDS = 12;

/** Writes and reads in the game's own store; resolves once that has ended. */
const write = (device: Device): Promise<string> =>
  device.evaluate(async () => {
    const opening = indexedDB.open('a-role-to-play');
    await new Promise((done) => opening.addEventListener('success', done));
    const transaction = opening.result.transaction('settings', 'readwrite');
    transaction.objectStore('settings').put(0, 'tried');
    transaction.objectStore('settings').delete('tried');
    await new Promise((done) => transaction.addEventListener('complete', done));
    opening.result.close();
    return 'written';
  }, null);

test('a page that is left while it writes locks nothing, and what was just pressed is there', async ({
  device,
  site,
}) => {
  const one = await device({ width: 1280, height: 800 });
  await open(one, site.address, '#/');
  await press(one, thing('[data-play]'));
  await expectThere(one, '.town');
  const ages = await one.evaluate(() => document.querySelectorAll('[data-age]').length, null);
  expect(ages).toBeGreaterThan(1);
  let last: string | undefined;
  const pressed = (): Promise<string | undefined> =>
    one.evaluate(() => document.querySelector<HTMLElement>('[data-age][aria-pressed="true"]')?.dataset['age'], null);
  for (let round = 0; round < ROUNDS; round += 1) {
    await open(one, site.address, '#/town');
    await expectThere(one, '.town');
    if (last !== undefined) expect(await pressed(), `round ${round}`).toBe(last);
    // each press keeps a setting, and the page goes while that is being written, a moment later each time
    last = await one.evaluate((round) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-age]')];
      if (round % 2 === 1) all.reverse();
      for (const age of all) age.click();
      const leave = (left: number): unknown =>
        left === 0 ? location.assign('about:blank') : queueMicrotask(() => leave(left - 1));
      leave(round * 8);
      return all.at(-1)?.dataset['age'];
    }, round);
  }
  await open(one, site.address, '#/town');
  await expectThere(one, '.town');
  expect(await pressed()).toBe(last);
  // what the pages that were left had not yet loaded, such as letters, is missed by nobody
  one.faults();
  expect(await write(one)).toBe('written');
  // the player of the first visit
  await expectPage(
    one,
    async () => {
      const opening = indexedDB.open('a-role-to-play');
      await new Promise((done) => opening.addEventListener('success', done));
      const counting = opening.result.transaction('players').objectStore('players').count();
      await new Promise((done) => counting.addEventListener('success', done));
      opening.result.close();
      return counting.result;
    },
    null,
    'the player is kept',
  ).toBe(1);
});
