/**
 * Pictures of the page beside those that were kept. Pictures of 64 states at their own size would be heavier than the
 * game:
 * they are kept at half size as WebP, about 2 MB in all. Both are softened before they are compared, so that another
 * browser's antialiasing and the loss of WebP count for nothing, and the page is looked at tile by tile: in a street of
 * 1920 × 1080 one person is a thousandth of all pixels, but fills tiles of its own.
 *
 * Tried at 360, 1280 and 1920 px of width on a choice in a picture with people: the same page again, all of it moved by
 * 0.4 px, letters drawn without hinting and even a panel moved by 1 px change no tile. One figure less, the farthest
 * and smallest, changes 4 tiles on a phone, 18 and 36 on the larger screens; a panel moved by 6 px changes 110, 260 and
 * 416.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import sharp, { type Sharp } from 'sharp';
import { root } from './words.ts';

const folder = join(root, 'tests/e2e/looks');

/** How much smaller it is kept. */
const SMALLER = 2;
/** px of the smaller picture by which both are softened. */
const SOFT = 1;
/** px of the smaller picture: the side of a tile. */
const TILE = 16;
/** A pixel is another one when a colour of it differs by more than this, of 255. */
const ANOTHER = 48;
/** The share of a tile's pixels that must be others before the tile is. */
const SHARE = 0.15;
/** So many tiles may be others. */
const TILES = 1;

/** Milliseconds between looks at a page that may still come to look right. */
const PATIENCE = { intervals: [150] };
/** Milliseconds between looks at a page that is waited for to be still, and so many must be alike. */
const STILL = { intervals: [300] };
const ALIKE = 7;

type Tile = readonly [x: number, y: number];

interface Raster {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const smaller = async (shot: Buffer): Promise<Sharp> => {
  const { width } = await sharp(shot).metadata();
  return sharp(shot)
    .removeAlpha()
    .resize({ width: Math.round(width / SMALLER) });
};

async function rasterOf(picture: Sharp): Promise<Raster> {
  const {
    data,
    info: { width, height },
  } = await picture.removeAlpha().blur(SOFT).raw().toBuffer({ resolveWithObject: true });
  return { data, width, height };
}

/** The tiles in which two pictures of one size differ, as x and y of their corners. */
export function otherTiles(one: Raster, other: Raster): Tile[] {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`Pictures of ${one.width} × ${one.height} and ${other.width} × ${other.height}.`);
  const across = Math.ceil(one.width / TILE);
  const others = new Map<number, number>();
  for (let at = 0; at < one.width * one.height; at += 1) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((one.data[at * 3 + channel] ?? 0) - (other.data[at * 3 + channel] ?? 0)) > ANOTHER,
    );
    if (!differs) continue;
    const tile = Math.floor(Math.floor(at / one.width) / TILE) * across + Math.floor((at % one.width) / TILE);
    others.set(tile, (others.get(tile) ?? 0) + 1);
  }
  return [...others]
    .filter(([, count]) => count > SHARE * TILE * TILE)
    .map(([tile]) => [(tile % across) * TILE, Math.floor(tile / across) * TILE]);
}

/** A shot without the caret, and with what moves at its end. */
const shoot = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });

/** What was kept, above what is there, with the tiles that differ framed. */
async function beside(kept: Buffer, is: Buffer, tiles: readonly Tile[]): Promise<Buffer> {
  const { width, height } = await sharp(kept).metadata();
  const frames = tiles
    .map(([x, y]) => `<rect x="${x}" y="${y + height}" width="${TILE}" height="${TILE}" fill="none" stroke="#f0f"/>`)
    .join('');
  return sharp({ create: { width, height: height * 2, channels: 3, background: '#000' } })
    .composite([
      { input: kept, left: 0, top: 0 },
      { input: is, left: 0, top: height },
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height * 2}">${frames}</svg>`,
        ),
        left: 0,
        top: 0,
      },
    ])
    .png()
    .toBuffer();
}

/**
 * Waits until nothing has changed for two seconds, and keeps what is there, unless it looks as what is kept: then that
 * stays.
 */
async function renew(page: Page, path: string): Promise<void> {
  let shot = await shoot(page);
  let alike = 1;
  await expect
    .poll(async () => {
      const now = await shoot(page);
      alike = now.equals(shot) ? alike + 1 : 1;
      shot = now;
      return alike;
    }, STILL)
    .toBe(ALIKE);
  const is = await smaller(shot);
  if (
    existsSync(path) &&
    otherTiles(await rasterOf(sharp(await readFile(path))), await rasterOf(is.clone())).length === 0
  )
    return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await is.webp({ quality: 62, effort: 6 }).toBuffer());
}

/**
 * The page looks as it did when its picture was kept. What is drawn is waited for: the page may still come to look so.
 * With `--update-snapshots=all` the picture is kept anew.
 * @param name the path of the picture below `tests/e2e/looks`, without its ending
 */
export async function expectLook(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.webp`);
  const info = test.info();
  // what the pointer lies over looks otherwise
  await page.mouse.move(0, 0);
  if (info.config.updateSnapshots === 'all') return renew(page, path);
  expect.soft(existsSync(path), `there is a picture of ${name}; npm run looks -- --renew makes it`).toBe(true);
  if (!existsSync(path)) return;
  const kept = await readFile(path);
  const raster = await rasterOf(sharp(kept));
  const shown = info.outputPath(`${name.replaceAll('/', '-')}.png`);
  let is = kept;
  let tiles: Tile[] = [];
  await expect
    .configure({ soft: true })
    .poll(
      async () => {
        is = await (await smaller(await shoot(page))).png().toBuffer();
        tiles = otherTiles(raster, await rasterOf(sharp(is)));
        return tiles.length;
      },
      { ...PATIENCE, message: `${name}: tiles that look other than before, framed in ${shown}` },
    )
    .toBeLessThanOrEqual(TILES);
  if (tiles.length > TILES) await writeFile(shown, await beside(kept, is, tiles));
}
