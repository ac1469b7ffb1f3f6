/** Half a minute of the game in motion, as a film and as a sheet with a picture for each second. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import type { Level } from '../../src/core/level/schema.ts';
import { kindOf } from '../../src/core/kinds/index.ts';
import { currentBeat, isTold } from '../../src/core/story/questions.ts';
import { pictureNow } from '../../src/core/story/picture.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { isRead } from '../../src/core/story/script.ts';
import type { Story } from '../../src/core/story/state.ts';
import { film, type Shot } from '../e2e/support/film.ts';
import { levelOf } from '../e2e/support/levels.ts';
import { shortPlan } from '../e2e/support/plan.ts';
import { keepStory } from '../e2e/support/saves.ts';
import { keepClass, PROJECTOR, storyAt, storyOf } from '../e2e/support/standing.ts';
import { sheet } from './sheet.ts';

/** Frames for each second of the film. */
const RATE = 12;
const SECOND = 1000;

const SIZES = [
  { width: 1280, height: 800, film: 800, cell: 480, columns: 5 },
  { width: 360, height: 640, film: 360, cell: 216, columns: 10 },
] as const;

const { level: frog } = levelOf('funny-frog');

/** The story two lines before the circle is full. */
function beforeTheCircleIsFull(level: Level): Story {
  const before: Story[] = [];
  for (const { after } of shortPlan(level))
    for (let story = after; ; story = reduce(level, story, { type: 'read' })) {
      const { circle } = pictureNow(level, story);
      if (circle.length > 0 && circle.every((who) => who !== null)) return before.at(-2) ?? story;
      before.push(story);
      if (isRead(level, story)) break;
    }
  throw new Error(`${level.id}: the circle is never full.`);
}

const { level: round } = levelOf('who-posted-that');

/** The story in the midst of which one looks round, before the first look. */
const inTheRoom = (): Story =>
  storyAt(round, (story) => kindOf(currentBeat(round, story)).signsAre === 'finds' && !isTold(story));

interface Scene {
  readonly seconds: number;
  /** What is done before the film runs. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly act: (page: Page, wait: (seconds: number) => Promise<void>) => Promise<void>;
}

/** Opens the game anew at a place. */
async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`?lang=en${hash}`);
  await page.locator('html[data-ready="true"]').waitFor();
}

/** The next line, or the way on, as somebody presses it who reads quickly. */
const onward = async (page: Page): Promise<void> => {
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('#panel [data-forward], #panel [data-choice="go-on"]')?.click(),
  );
};

const SCENES: readonly Scene[] = [
  {
    seconds: 5,
    async prepare(page) {
      await keepStory(page, storyOf('choose'));
      await open(page, '#/');
    },
    act: async () => undefined,
  },
  {
    seconds: 6,
    prepare: async () => undefined,
    async act(page, wait) {
      await page.locator('[data-play]').click();
      await wait(1.5);
      await page.locator('.town-more').click();
      await wait(1.7);
      await page.locator('.town-back').click();
      await wait(1.6);
      await page.locator(`.town [data-level="${frog.id}"]`).click();
    },
  },
  {
    seconds: 8,
    prepare: async () => undefined,
    async act(page, wait) {
      await wait(1.5);
      await page.locator('#panel [data-choice="c"]').click();
      for (const pause of [2, 1.8]) {
        await wait(pause);
        await onward(page);
      }
    },
  },
  {
    seconds: 6,
    async prepare(page) {
      await keepStory(page, inTheRoom());
      await open(page, `#/play/${round.id}`);
      await page.locator('.look-placed').first().waitFor();
    },
    async act(page, wait) {
      for (const at of [3, 1]) {
        await wait(1.6);
        await page.locator('.look-thing').nth(at).click();
      }
    },
  },
  {
    seconds: 6,
    async prepare(page) {
      await keepStory(page, beforeTheCircleIsFull(frog));
      await open(page, `#/play/${frog.id}`);
      await page.locator('#panel').waitFor();
    },
    async act(page, wait) {
      for (const pause of [0.5, 2]) {
        await wait(pause);
        await onward(page);
      }
    },
  },
  {
    seconds: 5,
    async prepare(page) {
      await keepClass(page, new Intl.DateTimeFormat('sv').format(new Date()));
      await open(page, PROJECTOR);
      await page.locator('.board[data-state="hidden"]').waitFor();
      await page.keyboard.press('s');
      await page.locator('.door-plate').first().waitFor();
      await page.waitForTimeout(SECOND);
    },
    async act(page, wait) {
      await wait(0.7);
      await page.keyboard.press(' ');
    },
  },
];

/** The pictures of a scene at even times: each is the last that was on the screen by then. */
function evenly(shots: readonly Shot[], begin: number, seconds: number): Buffer[] {
  return Array.from({ length: seconds * RATE }, (_, at) => {
    const time = begin + (at * SECOND) / RATE;
    const shot = shots.findLast((one) => one.at <= time) ?? shots[0];
    if (!shot) throw new Error('Nothing was seen.');
    return shot.picture;
  });
}

async function shoot(page: Page): Promise<Buffer[]> {
  const devtools = await page.context().newCDPSession(page);
  const frames: Buffer[] = [];
  for (const { seconds, prepare, act } of SCENES) {
    await prepare(page);
    const begin = Date.now();
    const shots = await film(devtools, async () => {
      const end = page.waitForTimeout(seconds * SECOND);
      await act(page, (pause) => page.waitForTimeout(pause * SECOND));
      await end;
    });
    frames.push(...evenly(shots, begin, seconds));
  }
  return frames;
}

/** Makes the film and its sheet at each size. */
export async function capture(browser: Browser, address: string, folder: string): Promise<void> {
  for (const { width, height, film: wide, cell, columns } of SIZES) {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width, height },
      serviceWorkers: 'block',
    });
    await context.addInitScript('globalThis.__name = (named) => named');
    const frames = await shoot(await context.newPage());
    await context.close();
    const name = join(folder, `film-${width}x${height}`);
    await sheet(
      frames.filter((_, at) => at % RATE === RATE / 2),
      { width, height, cell, columns },
      `${name}.png`,
    );
    const small: Buffer[] = [];
    for (const frame of frames) small.push(await sharp(frame).resize({ width: wide }).jpeg({ quality: 92 }).toBuffer());
    await sharp(small, { join: { animated: true } })
      .webp({ quality: 70, effort: 2, loop: 0, delay: small.map(() => Math.round(SECOND / RATE)) })
      .toFile(`${name}.webp`);
    console.log(`${name}.webp\n${name}.png`);
  }
}
