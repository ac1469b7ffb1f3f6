/** A teacher sends what the wall has shown to the school's LRS: off as the game comes, and on where IT opened the way. */
import { createServer } from 'node:http';
import type { Browser } from 'playwright/test';
import { gameServer } from '../../scripts/server/index.mjs';
import { project } from '../../src/core/class/projector.ts';
import { NOTHING_SHOWN, wholeShown } from '../../src/core/class/shown.ts';
import { summarise } from '../../src/core/class/summary.ts';
import type { Level } from '../../src/core/level/schema.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { versionKey } from '../../src/core/record/shape.ts';
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways } from './support/inspect.ts';
import { built, listen } from './support/site.ts';
import { keepClass, PROJECTOR } from './support/standing.ts';
import { expect, test, withoutRest, withoutStage } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const DAY = '2027-03-09';
const OVERVIEW = PROJECTOR.replace('projector', 'teacher/class');
const KEY = `Basic ${Buffer.from('school:secret').toString('base64')}`;

/** What of xAPI a page needs to put statements: one that came once stays as it is. */
function store() {
  const kept = new Map<string, string>();
  let puts = 0;
  const server = createServer((request, response) => {
    const cors = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'PUT',
      'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
    };
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    puts += 1;
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const id = new URL(request.url ?? '', 'http://here').searchParams.get('statementId') ?? '';
      const status = request.headers.authorization !== KEY ? 401 : kept.has(id) ? 409 : 204;
      if (status === 204) kept.set(id, body);
      response.writeHead(status, cors).end();
    });
  });
  return { server, kept, puts: () => puts };
}

test.use({ stage: false });

test('nothing of it is there as the game comes', async ({ page }) => {
  await keepClass(page, DAY);
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  await page.goto(`?lang=en${OVERVIEW}`);
  await choiceOf(page, 'xapi').waitFor();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-labelledby="lrs"]')).toHaveCount(0);
});

/** What the class's wall has shown. */
const revealed = (level: Level, records: readonly Playthrough[]) => ({
  shown: { [versionKey(level)]: wholeShown(NOTHING_SHOWN, project(summarise(level, records)), () => 0) },
});

/** A teacher's page with the class, at a server that opens the way to an LRS, which is there. */
async function begin(browser: Browser, viewport: { width: number; height: number }, more?: typeof revealed) {
  const lrs = store();
  const at = await listen(lrs.server, '/xapi');
  const site = await listen(
    gameServer(built, '/games/role/', undefined, { lrs: new URL(at.address).origin }),
    '/games/role/',
  );
  const usual = { viewport, reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
  const context = await browser.newContext({ ...usual, baseURL: site.address });
  await Promise.all([withoutStage(context), withoutRest(context)]);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  await keepClass(page, DAY, more);
  await page.goto(`?lang=en${OVERVIEW}`);
  const end = async (): Promise<void> => {
    expect(faults).toEqual([]);
    await context.close();
    await Promise.all([site.close(), at.close()]);
  };
  return { lrs, at: at.address, site: site.address, context, page, pane: page.locator('[aria-labelledby="lrs"]'), end };
}

test('counts go to the LRS for which the way is open, once, and nowhere else', async ({ browser }) => {
  const { lrs, at, context, page, pane, end } = await begin(browser, { width: 360, height: 640 }, revealed);
  const other = store();
  const elsewhere = await listen(other.server, '/xapi');
  await expect(pane.locator('[data-lrs-preview]')).toContainText(t('lrs.and'));
  await expectAccessible(page, 'what goes to an LRS');
  await expectNoSideways(page, 'what goes to an LRS');
  const said = pane.locator('[data-lrs-said]');
  const send = async (endpoint: string, secret: string, answer: string) => {
    await pane.getByLabel(t('lrs.endpoint')).fill(endpoint);
    await pane.getByLabel(t('lrs.key'), { exact: true }).fill('school');
    await pane.getByLabel(t('lrs.secret')).fill(secret);
    await choiceOf(pane, 'lrs').click();
    await expect(said).toContainText(answer);
  };
  await send('http://lrs.school.example/xapi', 'secret', t('lrs.said.address'));
  // another door of this very computer is as far away as any
  await send(elsewhere.address, 'secret', t('lrs.said.policy'));
  expect(other.puts()).toBe(0);
  await send(at, 'other', t('lrs.said.denied'));
  await send(at, 'secret', t('lrs.said.sent'));
  const before = lrs.puts();
  await choiceOf(pane, 'lrs').click();
  await expect.poll(() => lrs.puts()).toBeGreaterThan(before);
  await expect(said).toContainText(t('lrs.said.sent'));
  expect(lrs.kept.size).toBe(1);
  expect([...lrs.kept.values()].join()).not.toMatch(/5b|shownclass/);
  // the window that sends is gone
  await expect.poll(() => context.pages().length).toBe(1);

  // the key is there after a reload, and gone once it is forgotten
  await page.reload();
  await expect(pane.getByLabel(t('lrs.secret'))).toHaveValue('secret');
  await pane.getByText(t('lrs.forget')).click();
  await expect(pane.getByRole('heading')).toBeFocused();
  await expect(pane.getByLabel(t('lrs.secret'))).toHaveValue('');
  await page.reload();
  await expect(pane.getByLabel(t('lrs.secret'))).toHaveValue('');
  await end();
  await elsewhere.close();
});

test('nothing can be sent before the wall has shown it; in each language', { tag: '@wide' }, async ({ browser }) => {
  const { page, pane, end } = await begin(browser, { width: 1280, height: 800 });
  await expect(pane).toContainText(t('lrs.nothing'));
  await expect(pane.getByRole('button')).toHaveCount(0);
  await keepClass(page, DAY, revealed);
  for (const language of ['es', 'ar'] as const) {
    await page.goto(`?lang=${language}${OVERVIEW}`);
    await expect(pane).toContainText(wordsIn(language)('lrs.kept'));
    await expectAccessible(page, `the LRS in ${language}`);
    await expectNoSideways(page, `the LRS in ${language}`);
  }
  await end();
});
