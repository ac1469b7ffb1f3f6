/** What a browser leaves in its own files: a real Chromium, a real profile, every byte of it looked through. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built, serve, type Site } from '../e2e/support/site.ts';
import { wordsIn } from '../e2e/support/words.ts';

const t = wordsIn('en');
/** One that is stored a byte a letter, one that takes two. */
const LABELS = ['Qxzvkjw Zpfgbnq', 'Qxzvkjw ظضغثذ'];
const STAYS = ['Wqkzjxv stays', 'Wqkzjxv ذثغضظ'];
const PHRASE = 'three blue owls';

let [folder, site]: [string, Site | undefined] = ['', undefined];
let context: BrowserContext | undefined;
let protectedNow = false;

/** Loads the game at a page of it. */
async function open(page: Page, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site?.address}?lang=en${hash}`);
  // with the last window the key went too
  if (!protectedNow) return;
  await page.locator('[data-lock] input').fill(PHRASE);
  await page.locator('[data-choice="unlock"]').click();
}

/** Opens the browser with its profile, on the teacher's page. */
async function start(): Promise<Page> {
  const path = process.env['CHROMIUM_PATH'];
  context = await chromium.launchPersistentContext(folder, {
    ...(path ? { executablePath: path } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
    timeout: 0,
  });
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  await open(page, '#/teacher');
  return page;
}
/** Closes the browser, as a person does. */
async function stop(): Promise<void> {
  await context?.close();
  context = undefined;
}

/** Every file of the profile that holds one of these, in any form a browser writes text in. */
async function holding(...wanted: readonly string[]): Promise<string[]> {
  const forms = wanted.flatMap((one) => [Buffer.from(one, 'utf8'), Buffer.from(one, 'utf16le')]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const held = await readFile(join(entry.parentPath, entry.name));
    if (forms.some((form) => held.includes(form))) found.push(entry.name);
  }
  return found;
}

const choice = (page: Page, id: string) => page.locator(`[data-choice="${id}"]`);

async function makeClass(page: Page, label: string): Promise<void> {
  await open(page, '#/teacher?prepare');
  await page.locator('[data-level="funny-frog"]').getByRole('checkbox').check();
  await page.getByLabel(t('teacher.prepare.label')).fill(label);
  await choice(page, 'make').click();
  await page.locator('[data-lesson-code]').waitFor();
  await page.getByRole('button', { name: t('class.done') }).click();
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
}
async function deleteClass(page: Page, label: string): Promise<void> {
  await open(page, '#/teacher');
  await page.locator('[data-class]').filter({ hasText: label }).click();
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
  await page.getByRole('button', { name: t('class.keep.delete') }).click();
  await choice(page, 'delete').click();
  await page.getByRole('heading', { level: 1, name: t('teacher.title') }).waitFor();
}
async function protect(page: Page): Promise<void> {
  await open(page, '#/teacher');
  await page.getByText(t('teacher.lock.title')).click();
  await page.getByLabel(t('teacher.lock.phrase'), { exact: true }).fill(PHRASE);
  await page.getByLabel(t('teacher.lock.again')).fill(PHRASE);
  await choice(page, 'protect').click();
  await choice(page, 'lock').waitFor();
  protectedNow = true;
}

/** How a data key begins that lies there as it is: the name of its field, as a browser stores it. */
const PLAIN_KEY = '"\u0005plain';

beforeAll(async () => {
  site = await serve(built);
});
afterAll(async () => site?.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-'));
  protectedNow = false;
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

describe('the files of a browser', () => {
  it.each([
    ['without a passphrase', 'never'],
    ['with a passphrase from before it was made', 'before'],
    ['with a passphrase from after it was made', 'after'],
  ] as const)('hold no label of a class, there or deleted, %s', async (_name, when) => {
    const page = await start();
    // what is laid down as it is can be found: the search sees
    await page.evaluate(() => localStorage.setItem('seen', 'Vjqxkzw'));
    if (when === 'before') await protect(page);
    for (const label of [...LABELS, ...STAYS]) await makeClass(page, label);
    if (when === 'after') await protect(page);
    for (const label of LABELS) await deleteClass(page, label);
    await stop();
    expect(await holding('Vjqxkzw')).not.toEqual([]);
    expect(await holding(...LABELS, ...STAYS)).toEqual([]);
  });

  it('hold no data key as it is where there was a passphrase from the beginning', async () => {
    let page = await start();
    await protect(page);
    await makeClass(page, LABELS[0] ?? '');
    await deleteClass(page, LABELS[0] ?? '');
    await stop();
    expect(await holding(PLAIN_KEY)).toEqual([]);
    await rm(folder, { recursive: true });
    protectedNow = false;
    // the search sees one where there is none
    page = await start();
    await makeClass(page, LABELS[0] ?? '');
    await stop();
    expect(await holding(PLAIN_KEY)).not.toEqual([]);
  });
});
