import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../../src/core/record/pack.ts';
import { codeOf, pupilsOf } from '../e2e/support/class.ts';
import { film } from '../e2e/support/fake-camera.ts';
import { type Bench, launch, type Subject, times, visit } from './bench.ts';
import { frog, lesson, openClass } from './class.ts';

const kB = 1000;
/**
 * Seconds of bare wall before a screen is held up, so that the camera runs by then; the sixth look of the film is a
 * plain one.
 */
const WALL = 5;
/** A point of the phone that is white once it is held up, in px of the camera's picture, and how white. */
const POINT = { x: 300, y: 80, white: 240 } as const;

/** From the first picture in which the screen is seen until the receipt of what was stored. */
const shown = (bench: Bench): Promise<number> =>
  visit(bench, { patience: 40 }, async ({ page }) => {
    await openClass(bench, page, 0);
    await page.locator('[data-way="scan"]').click();
    await page.locator('[data-camera="on"]').waitFor();
    return page.evaluate(async ({ x, y, white }) => {
      const stored = window.driver.holds('.receipts', '');
      const video = document.querySelector('video');
      const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (!video || !brush) throw new Error('There is no picture of the camera.');
      const seen = await new Promise<number>((done) => {
        const look = (now: number): void => {
          brush.drawImage(video, x, y, 1, 1, 0, 0, 1, 1);
          const [red = 0, , blue = 0] = brush.getImageData(0, 0, 1, 1).data;
          if (Math.min(red, blue) > white) done(now);
          else video.requestVideoFrameCallback(look);
        };
        video.requestVideoFrameCallback(look);
      });
      return (await stored) - seen;
    }, POINT);
  });

/** Bytes of the files of the build whose names begin so, compressed as they are sent. */
const sent = (dist: string, name: string): number =>
  readdirSync(join(dist, 'assets'))
    .filter((file) => file.startsWith(name) && !/\.(?:br|gz)$/.test(file))
    .map((file) => join(dist, 'assets', file))
    .reduce((sum, file) => sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size, 0);

export const scan: Subject = {
  name: 'scan',
  how: 'Scanning: with Chromium’s fake camera at 640 × 480, from the first picture in which a screen with a QR is seen until the receipt of what was stored; and what the page of the camera fetches beyond the page of the class, as it is sent.',
  async measure(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'camera-'));
    const footage = join(folder, 'screen.mjpeg');
    const [pupil] = pupilsOf(frog, 1);
    if (!pupil) throw new Error('There is nobody to scan.');
    await film(footage, [...Array.from({ length: WALL }, () => undefined), pack(frog, pupil, codeOf(lesson))]);
    const browser = await launch(
      bench.executable,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${footage}`,
    );
    try {
      const runs = await times(bench.runs, () => shown({ ...bench, browser }));
      return [
        { what: 'A QR shown, until it is stored', unit: 'ms', runs, budget: 300 },
        {
          what: 'Extra script of the page of the camera, as sent',
          unit: 'kB',
          runs: [sent(bench.dist, 'qr-reader-') / kB],
        },
        { what: '… and its reader (WebAssembly), as sent', unit: 'kB', runs: [sent(bench.dist, 'zxing_reader-') / kB] },
      ];
    } finally {
      await browser.close();
      await rm(folder, { recursive: true });
    }
  },
};
