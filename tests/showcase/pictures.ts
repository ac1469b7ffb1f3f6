/** The first and the last picture of each level, as `docs/pictures.md` shows them. */
import type { Browser, Page } from 'playwright';
import sharp, { type Region } from 'sharp';
import type { Level } from '../../src/core/level/schema.ts';
import { isLast } from '../../src/core/kinds/index.ts';
import { pictureNow } from '../../src/core/story/picture.ts';
import { lastVisit } from '../../src/core/story/questions.ts';
import type { Story } from '../../src/core/story/state.ts';
import type { Step } from '../e2e/support/plan.ts';
import { press, pressesOf, readOut, wayOf } from '../e2e/support/quick.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { CELL, COLUMNS, heightOf } from './pictures-grid.ts';
import { openLevel, settled, startPage } from './page.ts';

const SIZE = { width: 1280, height: 800 };
/** What is seen of the first and the last, in px of the page: words stand below the first, and beside the last. */
const SEEN = [
  { left: 0, top: 0, width: 1280, height: 634 },
  { left: 0, top: 166, width: 1280, height: 634 },
] as const;
/** So many ways through a level are looked at. */
const WAYS = 400;

/** Where it is not the ending that stands first in the level's file which keeps its one thing. */
const ENDS: Readonly<Record<string, string>> = { admin: 'a-bit-late', 'the-comments': 'them-off' };

/** The shortest way to the ending that is shown, with as many in the circle there as can be. */
function wayToEnd(level: Level): readonly Step[] {
  const end = ENDS[level.id] ?? level.beats.find(isLast)?.id;
  const inCircle = (story: Story): number => pictureNow(level, story).circle.filter((one) => one !== null).length;
  const [best] = Array.from({ length: WAYS }, (_, seed) => wayOf(level, seed))
    .filter(({ story }) => lastVisit(story).beat === end)
    .sort((one, other) => inCircle(other.story) - inCircle(one.story) || one.steps.length - other.steps.length);
  if (!best) throw new Error(`${level.id}: no way was found to ${end}.`);
  return best.steps;
}

/** The picture alone: the panel keeps its place, so that the picture keeps its. */
async function picture(page: Page, seen: Region): Promise<Buffer> {
  const style = await page.addStyleTag({ content: '#app { visibility: hidden !important }' });
  await settled(page);
  const whole = await page.screenshot();
  await style.evaluate((one: Element) => one.remove());
  return sharp(whole).extract(seen).resize(CELL.width, CELL.height).toBuffer();
}

async function picturesOf(browser: Browser, address: string, level: Level): Promise<readonly Buffer[]> {
  const page = await startPage(browser, SIZE);
  await openLevel(page, address, level);
  const presses = pressesOf(level, wayToEnd(level), wordsIn('en'));
  const pictures: Buffer[] = [];
  for (const [at, one] of presses.entries()) {
    await readOut(page, one);
    if (at === 0) pictures.push(await picture(page, SEEN[0]));
    if (at === presses.length - 1) pictures.push(await picture(page, SEEN[1]));
    else await press(page, one);
  }
  await page.context().close();
  return pictures;
}

/** Puts the first picture of each level beside its last on one sheet, `COLUMNS` levels in a row. */
export async function sheetOfPictures(
  browser: Browser,
  address: string,
  levels: readonly Level[],
  path: string,
): Promise<void> {
  const [wide, high] = [2 * CELL.width + CELL.between + CELL.round, CELL.height + CELL.round];
  const placed = [];
  for (const [at, level] of levels.entries())
    for (const [side, input] of (await picturesOf(browser, address, level)).entries())
      placed.push({
        input,
        left: (at % COLUMNS) * wide + side * (CELL.width + CELL.between),
        top: Math.floor(at / COLUMNS) * high,
      });
  const [width, height] = [COLUMNS * wide - CELL.round, heightOf(levels.length)];
  await sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite(placed)
    .webp({ quality: 80 })
    .toFile(path);
}
