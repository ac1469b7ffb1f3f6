/** Files that come broken, or not at all: never a blank page, never two versions mixed, a bad file never kept. */
import type { BrowserContext, Page } from 'playwright/test';
import { choiceOf, panelOf } from './support/driver.ts';
import { type Fault, FAULTS, type FaultySite, serveFaulty } from './support/faulty-site.ts';
import { codeOf } from './support/lesson.ts';
import { filesOf, keptBy, release } from './support/release.ts';
import { built } from './support/site.ts';
import { expect, test as base } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const wide = process.env['TEST_WIDE'] !== undefined;
const STORY = '#/play/funny-frog';
/** Milliseconds that end a test that hangs: how long the whole game takes to be stored and proved is the machine's. */
const STORED = 300_000;

/** The build, a newer one, and the files of both. */
interface Versions {
  readonly first: string;
  readonly files: readonly string[];
  readonly next: string;
  readonly nextFiles: readonly string[];
}

const test = base.extend<{ readonly site: FaultySite }, { readonly versions: Versions }>({
  versions: [
    async ({ browserName }, use, info) => {
      const next = `${info.project.outputDir}/next-${browserName}-${info.workerIndex}`;
      await release(next);
      await use({
        first: built,
        files: [...(await keptBy(built)).keys()],
        next,
        nextFiles: [...(await keptBy(next)).keys()],
      });
    },
    { scope: 'worker' },
  ],
  site: async ({ versions }, use) => {
    const site = await serveFaulty(versions.first);
    await use(site);
    site.mend();
    await site.close();
  },
});

/** Kinds of file, each by its folder and ending. */
const kindOf = (file: string): string => `${file.split('/')[0]} ${file.split('.').at(-1)}`;
function kinds(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) found.set(kindOf(file), [...(found.get(kindOf(file)) ?? []), file]);
  return found;
}
/** One of each kind, another for each turn: over all turns many have had theirs. */
const drawn = (files: readonly string[], turn: number): string[] =>
  [...kinds(files).values()].map((all) => all[(turn * 7) % all.length] ?? '');
/** Deals out what there is, so that over all turns each has had its own. */
const dealt = (files: readonly string[], turn: number): string[] =>
  files.filter((_file, at) => at % FAULTS.length === turn);

/** The ways in which a worker can fail that differ for it: no answer, a wrong one, none yet. The others each are one of these. */
const UNLIKE: ReadonlySet<Fault> = new Set(['not found', 'a filter’s page', 'stalled']);
const widely = (fault: Fault): { tag: string[] } => ({ tag: UNLIKE.has(fault) ? [] : ['@wide'] });

/** What can be read on the page, whatever is behind it. What comes by an animation has come. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    document.getAnimations().forEach((one) => one.effect?.getComputedTiming().endTime !== Infinity && one.finish());
    return document.body.innerText.trim();
  });
const expectWords = (page: Page): Promise<void> =>
  expect.poll(() => readable(page).catch(() => ''), { message: 'a blank page' }).not.toBe('');

/** The versions that the files of a page are of, by their names. */
const versionsOf = async (page: Page, { files, nextFiles }: Versions): Promise<string[]> => {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/[?#].*/, '').replace(new URL('.', location.href).href, '')),
  );
  const found = new Set<string>();
  for (const name of names) {
    if (files.includes(name) && !nextFiles.includes(name)) found.add('first');
    if (nextFiles.includes(name) && !files.includes(name)) found.add('next');
  }
  return [...found];
};

/** Files kept in the browser that are not as they were built. */
const badlyKept = async (page: Page, folders: readonly string[]): Promise<string[]> => {
  const proofs = (await Promise.all(folders.map(keptBy))).flatMap((kept) => [...kept]);
  return page.evaluate(async (built) => {
    const bad: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.endsWith('?untidy')) continue;
        const bytes = await (await cache.match(request))?.arrayBuffer();
        // let go of meanwhile: of the version before
        if (!bytes) continue;
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const proof = `sha256-${btoa(String.fromCharCode(...digest))}`;
        const file = request.url.replace(/[?#].*/, '').replace(new URL('.', location.href).href, '');
        if (!built.some(([one, proves]) => one === file && proves === proof)) bad.push(file);
      }
    }
    return bad;
  }, proofs);
};

const isStored = (page: Page): Promise<boolean> =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
const again = (page: Page): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')));
/** Waits until a worker gave up storing. */
const gaveUp = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    const worker = found?.installing;
    if (!worker) return;
    await new Promise<void>((done) =>
      worker.addEventListener('statechange', () => worker.state === 'redundant' && done()),
    );
  });

async function stored(page: Page): Promise<void> {
  await expect.poll(() => isStored(page), { timeout: STORED }).toBe(true);
}

test.describe('at the first load', () => {
  test.use({ stage: true });
  /** What each page asks for by itself. */
  const asked = async (page: Page, site: FaultySite, hash: string): Promise<string[]> => {
    const found = new Set<string>();
    page.on('request', (request) => {
      if (request.url().startsWith(site.address))
        found.add(
          request
            .url()
            .slice(site.address.length)
            .replace(/[?#].*/, ''),
        );
    });
    await page.goto(`${site.address}${hash}`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await page.waitForFunction(() => performance.getEntriesByName('stage').length > 0);
    page.removeAllListeners('request');
    return [...found].filter((file) => file !== '');
  };

  for (const [turn, fault] of FAULTS.entries())
    test(`${fault}: a story says what is missing, or is played without it`, async ({ page, browser, site, faults }) => {
      const all = await asked(page, site, STORY);
      // the script, the words and the story, and one of each kind
      const chosen = wide
        ? all
        : dealt(
            [...new Set([...all.filter((file) => /index-|locales|funny-frog-/.test(file)), ...drawn(all, 0)])],
            turn,
          );
      for (const file of chosen) {
        site.spoil(fault, [file]);
        // a first load: nothing is kept yet
        const fresh = await browser.newContext({ serviceWorkers: 'block' });
        const first = await fresh.newPage();
        await first.goto(`${site.address}${STORY}`, { waitUntil: 'commit' });
        await expect.poll(() => site.spoiled.has(file), { message: file, timeout: STORED }).toBe(true);
        await expectWords(first);
        if (fault !== 'stalled') {
          // either it is played, or a sentence stands there with a way on
          await expect(first.locator('#panel, [data-failed], #first, .page a').first(), file).toBeAttached();
          // and it is whole once the network is
          site.mend();
          await first.reload();
        }
        site.mend();
        await expect(panelOf(first), file).toHaveAttribute('data-level', 'funny-frog');
        await fresh.close();
      }
      faults.splice(0);
    });

  test('without any script the page speaks every language, and leads back to itself', async ({
    page,
    site,
    versions,
    faults,
  }) => {
    site.spoil(
      'not found',
      versions.files.filter((file) => file.endsWith('.js')),
    );
    await page.goto(`${site.address}${STORY}`);
    await expectWords(page);
    for (const language of ['en', 'es', 'ar'] as const)
      await expect(page.locator(`#first p[lang="${language}"]`)).toContainText(wordsIn(language)('first.late'));
    site.mend();
    await page.locator('#first p[lang="es"] a').click();
    await expect(page.getByRole('button', { name: t('title.play') })).toBeVisible();
    faults.splice(0);
  });

  test('where not even the words come, the page says so at once and tries again in place', async ({
    page,
    site,
    versions,
    faults,
  }) => {
    site.spoil(
      'a filter’s page',
      versions.files.filter((file) => file.startsWith('locales/')),
    );
    await page.goto(`${site.address}${STORY}`);
    await expect(page.locator('#first p[lang="en"]')).toBeVisible();
    site.mend();
    await page.locator('#first p[lang="en"] a').click();
    await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
    faults.splice(0);
  });

  test('a page whose server has a newer version by now says so and is loaded anew at the same place', async ({
    page,
    site,
    versions,
    faults,
  }) => {
    await page.goto(`${site.address}#/town`);
    await expect(page.locator('.town')).toBeVisible();
    site.turnTo(versions.next);
    await page.evaluate((hash) => (location.hash = hash), `#/join/${codeOf()}`);
    await expect(page.locator('[data-failed]')).toContainText(t('failed.part'));
    expect(await versionsOf(page, versions)).toEqual(['first']);
    await page.getByRole('button', { name: t('failed.again') }).click();
    await expect(choiceOf(page, 'join')).toBeVisible();
    await expect(page.locator('body')).toHaveAttribute('data-release', '2');
    expect(await versionsOf(page, versions)).toEqual(['next']);
    faults.splice(0);
  });
});

test.describe('while the worker stores the game', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const [turn, fault] of FAULTS.entries())
    test(
      `${fault}: nothing bad is kept, the game plays, and the rest is fetched later by itself`,
      widely(fault),
      async ({ page, context, site, versions, faults }) => {
        const chosen = wide ? versions.files : drawn(versions.files, turn);
        await page.goto(`${site.address}#/settings`);
        await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
        site.spoil(fault, chosen);
        await expect.poll(() => site.spoiled.size > 0, { timeout: STORED }).toBe(true);
        if (fault === 'stalled') {
          // it hangs; the page does not
          await page.evaluate(() => (location.hash = '#/'));
          await expect(page.getByRole('button', { name: t('title.play') })).toBeVisible();
          expect(await isStored(page)).toBe(false);
        } else {
          await gaveUp(page);
          expect(await isStored(page)).toBe(false);
        }
        expect(await badlyKept(page, [built])).toEqual([]);
        site.mend();
        await again(page);
        await stored(page);
        expect(await badlyKept(page, [built])).toEqual([]);
        await plays(context, page, site);
        faults.splice(0);
      },
    );
});

/** Without any network the stored copy plays. */
async function plays(context: BrowserContext, page: Page, site: FaultySite): Promise<void> {
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goto(`${site.address}${STORY}`);
  await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
  await context.setOffline(false);
}

test.describe('at an update', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const [turn, fault] of FAULTS.entries())
    test(
      `${fault}: the old version plays on whole, and the new one comes whole or not at all`,
      // at the first storing each way is tried; an update stores by the same hands
      fault === 'stalled' ? {} : { tag: '@wide' },
      async ({ page, site, versions, faults }) => {
        const { files, next, nextFiles } = versions;
        await page.goto(`${site.address}#/settings`);
        await stored(page);
        const fresh = nextFiles.filter((file) => !files.includes(file) || file === 'index.html');
        const chosen = wide ? fresh : drawn(fresh, turn);
        site.turnTo(next);
        site.spoil(fault, chosen);
        await page.goto('about:blank');
        await page.goto(`${site.address}${STORY}`);
        await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
        await expect.poll(() => site.spoiled.size > 0, { timeout: STORED }).toBe(true);
        await page.evaluate((hash) => (location.hash = hash), '#/teacher');
        await expect(page.locator('.page-teacher')).toBeVisible();
        if (fault !== 'stalled') await gaveUp(page);
        await expect(page.locator('body')).not.toHaveAttribute('data-release', '2');
        expect(await versionsOf(page, versions)).toEqual(['first']);
        expect(await badlyKept(page, [built, next])).toEqual([]);

        site.mend();
        await again(page);
        await page.getByRole('button', { name: t('toast.take') }).click({ timeout: STORED });
        await expect(page.locator('body')).toHaveAttribute('data-release', '2', { timeout: STORED });
        await page.evaluate((hash) => (location.hash = hash), STORY);
        await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
        expect(await versionsOf(page, versions)).toEqual(['next']);
        expect(await badlyKept(page, [built, next])).toEqual([]);
        faults.splice(0);
      },
    );

  test('another window goes on with the version it has', async ({ page, context, site, versions, faults }) => {
    await page.goto(`${site.address}#/settings`);
    await stored(page);
    await page.reload();
    site.turnTo(versions.next);
    const other = await context.newPage();
    await other.goto(`${site.address}#/town`);
    await other.getByRole('button', { name: t('toast.take') }).click({ timeout: STORED });
    await expect(other.locator('body')).toHaveAttribute('data-release', '2', { timeout: STORED });

    await page.evaluate((hash) => (location.hash = hash), STORY);
    await expect(panelOf(page)).toHaveAttribute('data-level', 'funny-frog');
    expect(await versionsOf(page, versions)).toEqual(['first']);
    await page.evaluate((hash) => (location.hash = hash), '#/town');
    await page.getByRole('button', { name: t('toast.take') }).click();
    await expect(page.locator('body')).toHaveAttribute('data-release', '2');
    expect(await versionsOf(page, versions)).toEqual(['next']);
    faults.splice(0);
  });
});

test.describe('repairing', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what was spoiled is fetched anew, and nothing is taken away before', async ({
    page,
    context,
    site,
    faults,
  }) => {
    await page.goto(`${site.address}#/settings`);
    await stored(page);
    const said = page.locator('[data-repair]');
    const repair = choiceOf(page, 'repair');
    await repair.click();
    await expect(said).toHaveText(t('repair.whole'));

    const spoil = (): Promise<string> =>
      page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        const cache = await caches.open(name);
        const request = (await cache.keys()).find(({ url }) => /funny-frog-[\w-]{8}\.json$/.test(url));
        await cache.put(request?.url ?? '', new Response('<title>Blocked'));
        return request?.url ?? '';
      });
    const file = await spoil();
    await context.setOffline(true);
    await repair.click();
    await expect(said).toHaveText(t('repair.unreachable'));
    await page.goto('about:blank');
    await page.goto(`${site.address}#/town`);
    await expect(page.locator('.town')).toBeVisible();
    await context.setOffline(false);
    await page.goto(`${site.address}#/settings`);
    await repair.click();
    await expect(said).toHaveText(/whole/);
    expect(await page.evaluate(async (url) => (await caches.match(url))?.json().then(Boolean), file)).toBe(true);
    expect(await badlyKept(page, [built])).toEqual([]);
    faults.splice(0);
  });
});

test('every kind of file is among those that are spoiled', async ({ versions }) => {
  const all = await filesOf(built);
  const unkept = all.filter((file) => !versions.files.includes(file));
  expect(unkept.sort()).toEqual(['licences-engine.md', 'licences.md', 'lrs.html', 'sw.js']);
  expect([...kinds(versions.files).keys()].length).toBeGreaterThan(8);
  const faults: readonly Fault[] = FAULTS;
  expect(faults.length).toBe(7);
});
