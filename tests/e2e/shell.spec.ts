/** The page as it is served: its policy, what it asks for, and that any folder of files can hold it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { choiceOf, panelOf, play } from './support/driver.ts';
import { levelOf } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { built, listen } from './support/site.ts';
import { expect, open, test, watch } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const { level } = levelOf('funny-frog');

test('the page has a strict policy, and the browser keeps to it', async ({ page, faults }) => {
  await open(page, '#/town');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const rules = new Map(
    (policy ?? '')
      .split(';')
      .map((rule) => rule.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
  // reading a QR code needs compiled code; text made into a script stays refused
  expect(rules.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  for (const name of ['default-src', 'connect-src', 'font-src', 'worker-src', 'manifest-src']) {
    expect(rules.get(name), name).toEqual(["'self'"]);
  }
  // whoever needs more space between letters and lines brings a style of their own
  expect(rules.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
  for (const name of ['object-src', 'base-uri', 'form-action']) expect(rules.get(name), name).toEqual(["'none'"]);
  expect((policy ?? '').replace("style-src 'self' 'unsafe-inline'", '')).not.toMatch(/'unsafe-|https?:|\*/);

  const title = await page.title();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "written into the page"';
    document.head.append(script);
    const asked = await fetch('https://example.org/').then(
      () => 'let through',
      () => 'refused',
    );
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "written into a button"');
    button.click();
    return { title: document.title, asked };
  });
  expect(ran).toEqual({ title, asked: 'refused' });
  const refused = faults.splice(0);
  expect(refused.length).toBeGreaterThanOrEqual(3);
  expect(refused.filter((fault) => !/Content Security Policy|example\.org/.test(fault))).toEqual([]);
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

test('a folder that can only be read is enough, at the root of its address too', async ({ browser }) => {
  // the poorest server there is: files by their names, no compression, no headers, nothing else
  const site = await listen(
    createServer(({ url = '/', method }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const file = join(built, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      if (method !== 'GET' || !existsSync(file) || statSync(file).isDirectory()) response.writeHead(404).end();
      else {
        response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      }
    }),
    '/',
  );
  const context = await browser.newContext();
  const faults = watch(context, site.address);
  const page = await context.newPage();
  await page.goto(`${site.address}?lang=en`);
  await page.getByRole('button', { name: t('title.play') }).click();
  await page.locator('.town [data-level="funny-frog"]').click();
  await play({ page, level, t, steps: shortPlan(level).slice(0, 6) });
  expect(faults).toEqual([]);
  await context.close();
  await site.close();
});

test('it can be installed, under its name in each language', async ({ page, request }) => {
  for (const language of languages) {
    await open(page, '#/', language);
    const link = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = await (await request.get(link ?? '')).json();
    expect(manifest).toMatchObject({
      lang: language,
      name: wordsIn(language)('app.name'),
      short_name: wordsIn(language)('app.short'),
      display: 'standalone',
      start_url: './',
      scope: './',
    });
    for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
      const width = await page.evaluate(
        (url) =>
          createImageBitmap(document.images[0] ?? new ImageData(1, 1)).then(async () => {
            const image = new Image();
            image.src = url;
            await image.decode();
            return image.naturalWidth;
          }),
        src,
      );
      expect(`${width}x${width}`, src).toBe(sizes);
    }
  }
});

test('a story is told at reading pace, waits while paused, and at the player’s own pace waits for each press', async ({
  page,
}) => {
  const lines = page.locator('#panel .log > *');
  await page.clock.install({ time: '2026-01-15T10:00:00' });
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await panelOf(page)
    .getByRole('button', { name: t('play.goOn') })
    .click();
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'telling');
  await page.getByRole('button', { name: t('controls.pause') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const before = await lines.count();
  await page.clock.runFor('05:00');
  expect(await lines.count()).toBe(before);

  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('play.goOn') })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.runFor('01:00');
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'asked');

  await page.getByRole('button', { name: t('controls.pause') }).click();
  // one press, and nothing is heard any more
  await choiceOf(page.getByRole('dialog'), 'sound').click();
  await expect(choiceOf(page.getByRole('dialog'), 'sound')).toHaveText(t('settings.sound.on'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('settings.title') })
    .click();
  for (const of of ['effects', 'music']) await expect(page.locator(`input[name="${of}"][value="0"]`), of).toBeChecked();
  await page.getByRole('radio', { name: t('settings.pace.own') }).check({ force: true });
  await page
    .getByRole('dialog', { name: t('settings.title') })
    .getByRole('button', { name: t('page.back') })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('play.goOn') })
    .click();
  await panelOf(page)
    .getByRole('button', { name: t('play.goOn') })
    .click();
  await expect(panelOf(page)).toHaveAttribute('data-beat', 'race');
  await page.clock.runFor('05:00');
  await expect(panelOf(page)).toHaveAttribute('data-phase', 'telling');
});
