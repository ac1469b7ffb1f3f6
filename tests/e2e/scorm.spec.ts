/** A package for a learning platform is opened in one, played to an ending, and tells it that it is completed. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { editions, scormEntries, units } from '../../scripts/package/scorm/index.mjs';
import { writeZip } from '../../scripts/package/zip.mjs';
import { unzip } from '../fixtures/unzip.ts';
import { choiceOf } from './support/driver.ts';
import { codeOf } from './support/lesson.ts';
import { levelOf } from './support/levels.ts';
import { playQuickly, pressesOf, wayOf } from './support/quick.ts';
import { built } from './support/site.ts';
import { expect, test, withoutRest, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');
const player = resolve(import.meta.dirname, '../../node_modules/scorm-again/dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const runs = {
  '1.2': {
    file: 'scorm12.js',
    make: 'window.API = new Scorm12API({})',
    asks: 'API.LMSGetValue("cmi.core.lesson_status")',
  },
  '2004': {
    file: 'scorm2004.js',
    make: 'window.API_1484_11 = new Scorm2004API({})',
    asks: 'API_1484_11.GetValue("cmi.completion_status")',
  },
};

for (const edition of editions)
  test(`SCORM ${edition}: one story in a platform`, async ({ context, page, faults }, info) => {
    await withoutStage(context);
    await withoutRest(context);
    const unit = units({ [level.id]: codeOf() }).find(({ id }) => id === level.id);
    if (!unit) throw new Error('There is no such package.');
    const zip = info.outputPath('story.zip');
    await writeZip(zip, scormEntries(edition, unit, built));
    const folder = info.outputPath('content');
    const files = await unzip(zip, folder);
    // the platform reads what there is and what to open from the manifest alone
    const manifest = readFileSync(join(folder, 'imsmanifest.xml'), 'utf8');
    const launch = /type="webcontent"[^>]*href="([^"]+)"/.exec(manifest)?.[1] ?? '';
    const listed = [...manifest.matchAll(/<file href="([^"]+)"\/>/g)].map(([, file = '']) => decodeURI(file)).sort();
    expect(listed).toEqual(
      files
        .map(({ name }) => name)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );

    const { file, make, asks } = runs[edition];
    const platform = `<!doctype html><title>A platform</title><script src="/player.js"></script><script>${make}</script>
      <iframe title="Content" src="/content/${launch}" width="900" height="500"></iframe>`;
    const server = createServer(({ url = '/' }, response) => {
      const path = decodeURI(url.replace(/[?#].*$/, ''));
      try {
        const body =
          path === '/'
            ? platform
            : readFileSync(path === '/player.js' ? join(player, file) : join(folder, path.slice('/content/'.length)));
        response.writeHead(200, {
          'Content-Type': path === '/' ? 'text/html' : (types[extname(path)] ?? 'application/octet-stream'),
        });
        response.end(body);
      } catch {
        response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      }
    });
    await new Promise<void>((listening) => server.listen(0, listening));
    try {
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      const status = (): Promise<unknown> => page.evaluate(asks);
      await expect.poll(status).toBe('incomplete');
      const button = page.frameLocator('iframe').getByRole('button');
      const [game] = await Promise.all([page.waitForEvent('popup'), button.click()]);
      await choiceOf(game, 'join').click();
      const { steps } = wayOf(level, 3);
      await playQuickly(game, pressesOf(level, steps, t));
      await expect.poll(status).toBe('completed');
      // it says that and nothing else: no choice, no score, no name
      const told = await page.evaluate((api) => JSON.stringify((window as never)[api]), /API\w*/.exec(asks)?.[0] ?? '');
      for (const id of Object.keys(level.cast)) expect(told).not.toContain(`"${id}"`);
      // whoever opens it again finds it completed, and pressing twice opens one window
      await page.frameLocator('iframe').getByRole('button').click();
      expect(context.pages()).toHaveLength(2);
      faults.splice(0, faults.length, ...faults.filter((fault) => !fault.startsWith('request to another origin')));
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
