/** Whose device it is: settings of each player's own, and a shared device that keeps nothing for the next pupil. */
import type { Page } from 'playwright/test';
import { kindOf } from '../../src/core/kinds/index.ts';
import { withPupil } from '../../src/core/lesson/joined.ts';
import type { Player } from '../../src/core/save/player.ts';
import { ownOrder } from '../../src/core/story/own-order.ts';
import { currentBeat, valuesOfStory } from '../../src/core/story/questions.ts';
import { choiceOf, panelOf } from './support/driver.ts';
import { bar, codeOf, ended, heading, join, keepEnded, plate } from './support/lesson.ts';
import { levelOf } from './support/levels.ts';
import { keep, keepSettings, kept, player } from './support/saves.ts';
import { storyOf } from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const t = wordsIn('en');
const fox = player({ animal: 'fox', stories: { 'funny-frog': ended }, settings: { textSize: 150, motion: 'reduced' } });
const owl = player({ id: 'bbbbbbbbbbbb', animal: 'owl' });
const html = (page: Page) => page.locator('html');
const playersOf = async (page: Page): Promise<Player[]> => Object.values(await kept(page, 'players')) as Player[];

test('choices stand in the order of the one who plays, and stand so again after a reload', async ({ page }) => {
  const story = storyOf('choose');
  const { level } = levelOf(story.level);
  const beat = currentBeat(level, story);
  const authors = [...kindOf(beat).answers(beat, valuesOfStory(level, story))].map(({ '': ids }) => ids?.[0] ?? '');
  const orderFor = (id: string): string[] =>
    ownOrder(
      authors.map((choice) => ({ id: choice })),
      id,
      `${level.id} ${beat.id}`,
    ).map((choice) => choice.id);
  const id =
    ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'].find((one) => orderFor(one).join() !== authors.join()) ?? '';
  await keep(page, 'players', { [id]: player({ id, stories: { [level.id]: story }, now: level.id }) });
  await open(page, `#/play/${level.id}`);
  for (let times = 0; times < 2; times += 1) {
    await expect(panelOf(page)).toHaveAttribute('data-phase', 'asked');
    const shown = await panelOf(page)
      .locator('.choices [data-choice]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice']));
    expect(shown).toEqual(orderFor(id));
    await page.reload();
  }
});

/** Nothing of the one before is on the page, nor can be come to. */
async function expectFresh(page: Page): Promise<void> {
  await open(page, '#/');
  await expect(page.getByText(t('animals.fox'), { exact: false })).toHaveCount(0);
  await page.getByRole('button', { name: t('title.play') }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'next');
  await expect(html(page)).toHaveAttribute('data-text', 'usual');
  await open(page, '#/finish/funny-frog');
  await expect(heading(page)).toHaveText(t('finish.notYet'));
  await expect(page.locator('[data-letters], [data-payload]')).toHaveCount(0);
}

test('handed on, a shared device shows the next pupil nothing of the one before; the record waits', async ({
  page,
}) => {
  await keepEnded(page, codeOf(), { shared: true });
  await keep(page, 'players', { [fox.id]: fox });
  await open(page, '#/finish/funny-frog');
  await choiceOf(page, 'hand-on').click();
  await expect(page.locator('.town')).toBeVisible();
  expect(Object.keys(await kept(page, 'waiting'))).toHaveLength(1);
  await expect.poll(async () => (await playersOf(page)).map(({ id }) => id)).not.toContain(fox.id);
  await expectFresh(page);
  const lesson = (await kept(page, 'settings'))['lesson'] as { pupils: object };
  expect(Object.keys(lesson.pupils)).not.toContain(fox.id);
});

test('"Next pupil" in the town puts away what was begun, shared with the teacher or not', async ({ page }) => {
  for (const share of [true, false]) {
    await keepEnded(page, codeOf(), { shared: true });
    await keep(page, 'players', { [fox.id]: fox });
    await open(page, '#/town');
    await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
    await page.locator('[data-next-pupil]').click();
    await choiceOf(page.getByRole('dialog'), 'stay').click();
    await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
    await page.locator('[data-next-pupil]').click();
    await choiceOf(page.getByRole('dialog'), share ? 'share' : 'next').click();
    await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'next');
    await expect.poll(async () => Object.keys(await kept(page, 'waiting')).length).toBe(1);
    await expectFresh(page);
  }
});

test('a reload on a shared device stays with the pupil who holds it; the lesson left, their things are gone', async ({
  page,
}) => {
  await keep(page, 'players', { [fox.id]: fox });
  await join(page, codeOf(), true);
  await expect(panelOf(page)).toBeVisible();
  await page.reload();
  await expect(panelOf(page)).toBeVisible();
  const held = (await playersOf(page)).find(({ id }) => id !== fox.id);
  expect(held?.now).toBe('funny-frog');
  await open(page, '#/town');
  await bar(page)
    .getByRole('button', { name: t('lesson.leave') })
    .click();
  await expect(page.getByRole('dialog')).toContainText(t('lesson.leaveShared'));
  await choiceOf(page.getByRole('dialog'), 'leave').click();
  await expect.poll(async () => (await playersOf(page)).map(({ id }) => id)).toEqual([fox.id]);
});

test('who forgot to hand on yesterday is put away today', async ({ page }) => {
  const joined = withPupil(await keepEnded(page, codeOf(), { shared: true, day: '2020-02-29' }), fox.id, {
    seat: 'fox',
  });
  await keep(page, 'settings', { lesson: joined });
  await open(page, '#/');
  await expect.poll(() => playersOf(page)).toEqual([]);
});

test('a lesson on a device of one’s own asks who plays, where somebody played before', async ({ page }) => {
  await keep(page, 'players', { [fox.id]: fox });
  await join(page, codeOf());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('players.goOn', { animal: t('animals.fox') }) }).click();
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
  await page.reload();
  await expect(plate(page, 'funny-frog')).toHaveAttribute('data-standing', 'done');
  await expect(dialog).toHaveCount(0);
});

test('a player removed in one window is gone from the other, where they play', async ({ page, context }) => {
  await keep(page, 'players', { [fox.id]: { ...fox, stories: {} } });
  await open(page, '#/play/funny-frog');
  await expect(panelOf(page)).toBeVisible();
  const other = await context.newPage();
  await open(other, '#/');
  await other.getByRole('button', { name: t('players.other', { animal: t('animals.fox') }) }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: t('players.removeOne', { animal: t('animals.fox') }) }).click();
  await dialog.getByRole('button', { name: t('players.remove'), exact: true }).click();
  await expect.poll(async () => (await playersOf(other)).map(({ id }) => id)).not.toContain(fox.id);
  await page.bringToFront();
  await expect(page.locator('.town')).toBeVisible();
  expect((await playersOf(page)).map(({ id }) => id)).not.toContain(fox.id);
});

test('each player has settings of their own; a new one begins with those of the device', async ({ page }) => {
  await keepSettings(page, { music: 0.35 });
  await keep(page, 'players', { [fox.id]: fox, [owl.id]: owl });
  await open(page, '#/');
  await expect(html(page)).toHaveAttribute('data-text', 'usual');
  const goOnAs = async (animal: 'fox' | 'owl'): Promise<void> => {
    await open(page, '#/');
    await page.getByRole('button', { name: t('title.play') }).click();
    await choiceOf(page.getByRole('dialog'), animal).click();
    await expect(page.locator('.town')).toBeVisible();
  };
  await goOnAs('fox');
  await expect(html(page)).toHaveAttribute('data-text', 'large');
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced');
  await goOnAs('owl');
  await expect(html(page)).toHaveAttribute('data-text', 'usual');
  await page.getByRole('button', { name: t('settings.title') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t('settings.textSize.percent', { value: 200 })).click();
  await expect(html(page)).toHaveAttribute('data-text', 'large');
  await choiceOf(dialog, 'back').click();
  const settings = async (id: string) => (await playersOf(page)).find((one) => one.id === id)?.settings;
  await expect.poll(() => settings(owl.id)).toEqual({ textSize: 200 });
  expect(await settings(fox.id)).toEqual(fox.settings);
  expect((await kept(page, 'settings'))['settings']).toMatchObject({ textSize: 100, music: 0.35 });
});

test('kept settings are those of the first picture', async ({ page }) => {
  await keep(page, 'players', { [fox.id]: fox });
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const { dataset, style } = document.documentElement;
      if (seen.length === 0 && document.querySelector('#app > :not(#first)'))
        seen.push(dataset['motion'], dataset['text'], style.getPropertyValue('--text'));
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, '#/');
  expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toEqual([
    'reduced',
    'large',
    '1.5',
  ]);
});

test('a language in the address wins over the kept one for that visit, and is not kept', async ({ page }) => {
  const [kindly, other] = languages.filter((one) => one !== 'en');
  test.skip(kindly === undefined || other === undefined, 'the game is in two languages');
  await keepSettings(page, { language: kindly ?? null });
  await keep(page, 'players', { [fox.id]: { ...fox, settings: { language: kindly ?? null } } });
  await open(page, '#/', other);
  await expect(html(page)).toHaveAttribute('lang', other ?? '');
  await page.getByRole('button', { name: wordsIn(other ?? '')('title.play') }).click();
  await expect(page.locator('.town')).toBeVisible();
  await expect(html(page)).toHaveAttribute('lang', other ?? '');
  expect((await playersOf(page))[0]?.settings.language).toBe(kindly);
  await page.goto('about:blank');
  await page.goto('#/');
  await expect(html(page)).toHaveAttribute('lang', kindly ?? '');
});
