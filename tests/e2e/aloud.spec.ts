/** Whoever does not read plays by ear: all that can be read or pressed is said, at the voice's own pace. */
import type { Page } from 'playwright/test';
import { choiceOf, expectPlace, panelOf, play, readOn, rested } from './support/driver.ts';
import { endVoice, fakeVoice, saidBy } from './support/fake-voice.ts';
import { currentBeat, isTold } from '../../src/core/story/questions.ts';
import { allKinds, levelOf, standIn } from './support/levels.ts';
import { expectAccessible } from './support/inspect.ts';
import { shortPlan } from './support/plan.ts';
import { keepSettings, keepStory } from './support/saves.ts';
import { storyAt } from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const { level, words } = levelOf('funny-frog');

/** What was said once all had its time. The clock is stepped: no voice is waited for. */
async function allSaid(page: Page): Promise<readonly string[]> {
  await page.clock.runFor('00:30');
  return saidBy(page);
}

/** Words that are seen in the main part of a page and were not said. */
const unsaid = async (page: Page): Promise<string[]> => {
  await allSaid(page);
  return unsaidIn(page, '#app');
};

async function unsaidIn(page: Page, part: string): Promise<string[]> {
  const said = (await saidBy(page)).join(' ');
  return page.evaluate(
    ([all, within]) => {
      const heard = all.replaceAll(/[\s\p{P}]+/gu, ' ');
      const found: string[] = [];
      const root = document.querySelector('dialog[open]') ?? document.querySelector(within);
      const nodes = document.createTreeWalker(root as Element, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const { textContent, parentElement: parent } = nodes.currentNode;
        const text = (textContent ?? '').replaceAll(/[\s\p{P}]+/gu, ' ').trim();
        if (
          text === '' ||
          !parent?.checkVisibility() ||
          parent.closest('[aria-hidden="true"], option, [data-aloud="asked"], .log')
        )
          continue;
        if (!heard.includes(text)) found.push(text);
      }
      return found;
    },
    [said, part] as const,
  );
}

for (const [hash, name] of [
  ['#/town', 'the town'],
  ['#/help', 'who can help'],
  ['#/settings', 'settings'],
  ['#/join', 'joining a lesson'],
] as const)
  test(`${name} is read, with all that can be pressed there`, async ({ page }) => {
    await page.clock.install();
    await fakeVoice(page);
    await keepSettings(page, { readAloud: true });
    await open(page, hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => unsaid(page)).toEqual([]);
  });

test('a dialog is read, and what stood behind it is not read anew', async ({ page }) => {
  await page.clock.install();
  await fakeVoice(page);
  await keepSettings(page, { readAloud: true });
  await open(page, '#/town');
  await expect.poll(() => unsaid(page)).toEqual([]);
  await page.getByRole('button', { name: t('help.title') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => unsaid(page)).toEqual([]);
  const before = await allSaid(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // reading walks along the street: the way back along it comes with a frame of the browser, and is read when it comes
  const after = (await allSaid(page)).slice(before.length);
  expect(after.filter((text) => before.includes(text))).toEqual([]);
});

test('a line stands until the voice has ended, however long that is', async ({ page }) => {
  await page.clock.install();
  await fakeVoice(page, { waits: true });
  await keepSettings(page, { readAloud: true });
  await open(page, '#/play/funny-frog');
  const lines = panelOf(page).locator('.log > :not(.unseen)');
  const first = words['en']?.beats['brenda'] ? 1 : 0;
  for (let wait = 0; wait < 40 && (await lines.count()) <= first; wait += 1) {
    await page.clock.runFor(500);
    await endVoice(page);
  }
  await page.clock.runFor(300);
  const before = await lines.count();
  // slower than anybody reads, and not yet given up
  await page.clock.runFor(7000);
  expect(await lines.count()).toBe(before);
});

/** Opens the first choice of the level. */
async function atChoice(page: Page): Promise<void> {
  await open(page, '#/play/funny-frog');
  await play({ page, level, t, steps: shortPlan(level).slice(0, 4) });
  await rested(page);
}

test('a question is read, then its choices one by one, and all of it again', async ({ page }) => {
  await page.clock.install();
  await fakeVoice(page);
  await keepSettings(page, { readAloud: true, pace: 'own' });
  await atChoice(page);
  const texts = await panelOf(page).locator('.choices .choice-words').allTextContents();
  const ask = (await panelOf(page).locator('h2.question').textContent()) ?? '';
  const said = await allSaid(page);
  expect(said.slice(said.indexOf(ask))).toEqual([ask, ...texts, t('play.pass')]);
  await page.getByRole('button', { name: t('aloud.again') }).click();
  const again = await allSaid(page);
  expect(again.slice(said.length).join(' ')).toContain(texts.join(' '));
  await expect(page.locator('[data-reading]')).toHaveCount(0);
});

test('one large button reads a question and its choices, and stops; in capitals all is still heard as words', async ({
  page,
}) => {
  await page.clock.install();
  await fakeVoice(page, { waits: true });
  await keepSettings(page, { pace: 'own', capitals: true, symbols: true });
  await atChoice(page);
  const listen = page.getByRole('button', { name: t('aloud.hear') });
  const ask = (await panelOf(page).locator('h2.question').textContent()) ?? '';
  const texts = await panelOf(page).locator('.choices .choice-words').allTextContents();
  await expect(panelOf(page).locator('.choices .choice > .symbol')).toHaveCount(texts.length);
  const said = (await page.locator('#status').textContent()) ?? '';
  await listen.click();
  await expect(listen).toHaveAttribute('aria-pressed', 'true');
  await listen.click();
  await expect(listen).toHaveAttribute('aria-pressed', 'false');
  await endVoice(page);
  expect(await allSaid(page)).toEqual([ask]);
  await listen.click();
  for (const one of [ask, ...texts]) {
    await expect.poll(async () => (await saidBy(page)).at(-1)).toBe(one);
    await endVoice(page);
    await page.clock.runFor(500);
  }
  // nothing is said besides, and what is drawn in capitals has its own name
  expect(await page.locator('#status').textContent()).toBe(said);
  const { nodes } = await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree');
  expect(nodes.map(({ name }) => name?.value as unknown)).toEqual(expect.arrayContaining([ask, ...texts]));
  expect(
    await page.evaluate(async () => {
      await document.fonts.load('16px "Atkinson Capitals"', 'a');
      const drawn = new OffscreenCanvas(1, 1).getContext('2d');
      if (drawn) drawn.font = '16px "Atkinson Capitals"';
      const [small, large] = ['ñandú', 'ÑANDÚ'].map((word) => drawn?.measureText(word).width);
      return { same: small === large, used: getComputedStyle(document.body).fontFamily };
    }),
  ).toEqual({ same: true, used: expect.stringMatching(/^"Atkinson Capitals"/) as unknown });
  await page.evaluate(() => Object.assign(speechSynthesis, { getVoices: () => [] }));
  await listen.click();
  await listen.click();
  await expect(page.locator('.toast')).toContainText(t('aloud.none', { language: 'English' }));
});

test('a conversation is read with who wrote what, its hint and its reasons, and a purse with its prices', async ({
  page,
}) => {
  const every = { ...allKinds.level, id: 'funny-frog' };
  await fakeVoice(page);
  await standIn(page, 'funny-frog', allKinds);
  const asked = [
    ['spot', [page.getByRole('button', { name: t('spot.hint') }), choiceOf(panelOf(page), 'his-face')]],
    ['spend', []],
  ] as const;
  for (const [kind, presses] of asked) {
    const story = storyAt(every, (one) => currentBeat(every, one).kind === kind && !isTold(one));
    await keepStory(page, story);
    await keepSettings(page, { readAloud: true, pace: 'own' });
    await open(page, '#/play/funny-frog');
    await expectPlace(page, every, story);
    const allHeard = (): Promise<void> => expect.poll(() => unsaidIn(page, '#panel')).toEqual([]);
    await allHeard();
    await rested(page);
    for (const press of presses) {
      await press.click();
      await allHeard();
    }
  }
});

test('what is being read is seen', async ({ page }) => {
  await page.clock.install();
  await fakeVoice(page, { waits: true });
  await keepSettings(page, { readAloud: true });
  await open(page, '#/help');
  const seen = async (): Promise<string> => {
    await page.clock.runFor(500);
    await expect(page.locator('[data-reading]')).toHaveCount(1);
    const text = (await page.locator('[data-reading]').textContent()) ?? '';
    expect((await saidBy(page)).at(-1)).toContain(text);
    await endVoice(page);
    return text;
  };
  await expect.poll(seen).toBe(t('help.title'));
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('the first touch of a choice reads it, the second presses it', async ({ page }) => {
    await page.clock.install();
    await fakeVoice(page);
    await keepSettings(page, { readAloud: true, touchToHear: true, pace: 'own' });
    await open(page, '#/play/funny-frog');
    await expect(panelOf(page)).toBeVisible();
    await readOn(page);
    await rested(page);
    await allSaid(page);
    const on = panelOf(page).locator('[data-forward]');
    const beat = await panelOf(page).getAttribute('data-beat');
    await on.tap();
    await expect.poll(async () => (await saidBy(page)).at(-1)).toBe(t('play.goOn'));
    await expect(panelOf(page)).toHaveAttribute('data-beat', beat ?? '');
    await rested(page);
    await on.tap();
    await expect(panelOf(page)).not.toHaveAttribute('data-beat', beat ?? '');
  });
});

test('whoever goes by keys hears what has the focus', async ({ page }) => {
  await page.clock.install();
  await fakeVoice(page);
  await keepSettings(page, { readAloud: true });
  await open(page, '#/help');
  await allSaid(page);
  await page.keyboard.press('Tab');
  const before = (await saidBy(page)).length;
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  // a field is told by its label
  const name = await page.evaluate(() => {
    const at = document.activeElement;
    return (at?.closest('label')?.querySelector('span') ?? at)?.textContent?.trim() ?? '';
  });
  await expect.poll(async () => (await saidBy(page)).slice(before).join(' ')).toContain(name);
});

test('where the device has no voice for the language, one sentence says so and what to do', async ({ page }) => {
  await fakeVoice(page, { languages: ['en'] });
  const arabic = wordsIn('ar');
  await open(page, '#/settings', 'ar');
  const sentence = arabic('aloud.none', { language: 'العربية' });
  await expect(page.getByText(sentence)).toBeVisible();
  await open(page, '#/help', 'ar');
  await page.getByRole('button', { name: arabic('controls.aloud') }).click();
  await expect(page.locator('.toast')).toContainText(sentence);
  expect(await saidBy(page)).toEqual([]);
});

test('captions tell what is seen and heard, beside the picture', async ({ page }) => {
  await keepSettings(page, { captions: true, pace: 'own' });
  await page.goto('?lang=en#/play/funny-frog');
  await expectPlace(page, level, { ...shortPlan(level)[0]!.after, trail: [{ beat: level.start }], read: 0 });
  await readOn(page);
  await expect(panelOf(page).locator('.caption').first()).toBeVisible();
});

test('a story has a film in a sign language once one is there, with captions, and without a network from then on', async ({
  page,
  faults,
}) => {
  await keepSettings(page, { pace: 'own' });
  await open(page, '#/play/funny-frog');
  await expect(panelOf(page)).toBeVisible();
  const button = page.getByRole('button', { name: t('signed.title') });
  await expect(button).toHaveCount(0);
  // half a second of grey, made by the browser
  const film = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const recorder = new MediaRecorder(canvas.captureStream(9), { mimeType: 'video/webm' });
    const made = new Promise<Blob>((done) => recorder.addEventListener('dataavailable', ({ data }) => done(data)));
    const begun = new Promise((done) => recorder.addEventListener('start', done));
    recorder.start();
    await begun;
    canvas.getContext('2d')?.clearRect(0, 0, 9, 9);
    await new Promise(requestAnimationFrame);
    recorder.stop();
    return [...new Uint8Array(await (await made).arrayBuffer())];
  });
  await standIn(page, 'funny-frog', {
    level,
    words: { en: { ...words['en'], signed: 'funny-frog.webm' } as (typeof words)[string] },
  });
  let served = Buffer.from('<!doctype html><title>Not found</title>');
  await page.route('**/signed/en/funny-frog.webm', (route) =>
    route.fulfill({ body: served, contentType: 'text/html' }),
  );
  await page.route('**/signed/en/funny-frog.vtt', (route) =>
    route.fulfill({ body: 'WEBVTT\n\n00:00.000 --> 00:09.000\nA school. Evening.\n', contentType: 'text/vtt' }),
  );
  await page.reload();
  const dialog = page.getByRole('dialog', { name: t('signed.title') });
  const shows = async (): Promise<void> => {
    await button.click();
    await expect(dialog.locator('video')).toHaveJSProperty('readyState', 4);
    await expect
      .poll(() => dialog.locator('video').evaluate((one: HTMLVideoElement) => one.textTracks[0]?.cues?.length))
      .toBe(1);
    await expectAccessible(page, 'the film');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await button.click();
  await expect(dialog.getByRole('status')).toHaveText(t('signed.other'));
  await page.keyboard.press('Escape');
  served = Buffer.from(film);
  await shows();
  await page.unroute('**/signed/en/*');
  await page.route('**/signed/en/*', (route) => route.abort());
  await shows();
  // the browser itself says that film and captions did not come
  expect(faults.splice(0)).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('ERR_FAILED') as unknown));
});

test('all that was told can be read again, from the story’s beginning', async ({ page }) => {
  await keepSettings(page, { pace: 'own' });
  await atChoice(page);
  await page.getByRole('button', { name: t('play.said') }).click();
  const dialog = page.getByRole('dialog', { name: t('play.said') });
  await expect(dialog.locator('.said-lines > *').first()).toBeAttached();
  const said = (await dialog.locator('.said-lines').textContent()) ?? '';
  const first = level.beats.find(({ id }) => id === level.start)?.lines?.find((line) => 'say' in line);
  const texts = words['en']?.beats as Record<string, Record<string, string>>;
  expect(said).toContain(first && 'say' in first ? texts[level.start]?.[first.say] : '');
  await choiceOf(dialog, 'back').click();
  await expect(page.getByRole('button', { name: t('play.said') })).toBeFocused();
});
