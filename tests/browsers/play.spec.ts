/** Stories from the first page to an ending, in a browser that is not Chromium. */
import { levelOf } from '../e2e/support/levels.ts';
import { shortPlan } from '../e2e/support/plan.ts';
import { pressesOf } from '../e2e/support/quick.ts';
import { directionOf, wordsIn } from '../e2e/support/words.ts';
import type { Device } from './support/device.ts';
import {
  expectPage,
  levelsOfManyKinds,
  open,
  openLevel,
  playByHand,
  playQuickly,
  press,
  stepOut,
  thing,
} from './support/hand.ts';
import { expect, test } from './support/test.ts';

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
/** So many presses of a story are made by hand on the phone: lines, a choice, and what comes of it. */
const BY_HAND = 4;
/** `npm test -- --browsers` goes all the way by hand and plays every story; within all tests there is no time for it. */
const wide = process.env['TEST_WIDE'] !== undefined;
const [first = '', ...more] = levelsOfManyKinds(3);

const pressesIn = (id: string, language = 'en') => {
  const { level } = levelOf(id);
  return pressesOf(level, shortPlan(level), wordsIn(language));
};

/** Waits until the picture is drawn: the middle row of its canvas has more than one colour. */
const expectPicture = (device: Device): Promise<void> =>
  expectPage(
    device,
    () => {
      const canvas = document.querySelector('canvas');
      const row = canvas?.getContext('2d')?.getImageData(0, Math.floor(canvas.height / 2), canvas.width, 1).data;
      return new Set(new Uint32Array(row?.buffer ?? new ArrayBuffer(0))).size > 20;
    },
    null,
    'the picture is drawn',
  ).toBe(true);

/** From the first page into a level, with a hand. */
async function walkTo(device: Device, address: string, id: string, language: string): Promise<void> {
  const { level } = levelOf(id);
  await open(device, address, '#/', language);
  await press(device, thing('[data-play]'));
  await press(device, thing(`[data-age="${level.age}"]`));
  await press(device, thing(`.town [data-level="${id}"]`));
}

test('a story with a hand, from the first page to its ending', async ({ device, site, engine }) => {
  test.skip(!wide && engine === 'webkit', 'within all tests it is played on the phone there');
  const one = await device(LAPTOP);
  await walkTo(one, site.address, first, 'en');
  await expectPicture(one);
  const presses = pressesIn(first);
  const byHand = wide ? presses.length : BY_HAND;
  await playByHand(one, presses.slice(0, byHand));
  await playQuickly(one, presses.slice(byHand));
  await stepOut(one);
});

test('another story, with other kinds of beats, to its ending', async ({ device, site }) => {
  const one = await device(LAPTOP);
  for (const id of wide ? more : more.slice(0, 1)) {
    await openLevel(one, site.address, id);
    await playQuickly(one, pressesIn(id));
    await stepOut(one);
  }
});

test('Arabic, from right to left, in letters that were brought along', async ({ device, site }) => {
  const one = await device(LAPTOP);
  await openLevel(one, site.address, first, 'ar');
  expect(await one.evaluate(() => [document.documentElement.lang, document.documentElement.dir], null)).toEqual([
    'ar',
    directionOf('ar'),
  ]);
  const { words } = levelOf(first);
  expect(await one.evaluate(() => document.body.textContent, null)).toContain(words['ar']?.title);
  await expectPage(
    one,
    () => document.fonts.check('20px "Noto Sans Arabic Variable"', 'دور'),
    null,
    'the letters are there',
  ).toBe(true);
  await playQuickly(one, pressesIn(first, 'ar'));
  await stepOut(one);
});

test('on a screen as small as a phone, with a finger that must hit what it presses', async ({
  device,
  site,
  engine,
}) => {
  test.skip(!wide && engine === 'firefox', 'within all tests it is played on the laptop there');
  const one = await device(PHONE);
  expect(await one.evaluate(() => [innerWidth, innerHeight], null)).toEqual([PHONE.width, PHONE.height]);
  await walkTo(one, site.address, first, 'es');
  await expectPicture(one);
  const presses = pressesIn(first, 'es');
  // a hand is slow
  await playByHand(one, presses.slice(0, BY_HAND));
  await playQuickly(one, presses.slice(BY_HAND));
  expect(await one.evaluate(() => document.documentElement.scrollWidth, null), 'nothing hangs out at the side').toBe(
    PHONE.width,
  );
  await stepOut(one);
});
