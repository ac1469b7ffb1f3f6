/** Every page and every dialog outside of the stories, in every language. */
import type { Page } from 'playwright/test';
import { start } from '../../src/core/story/state.ts';
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import helplines from '../../assets/helplines.json' with { type: 'json' };
import { choiceOf } from './support/driver.ts';
import { expectAccessible, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { levelOf, levels } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { keep, player } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

test.use({ stage: false });

const frog = levelOf('funny-frog').level;
const ended = shortPlan(frog).at(-1)?.after ?? start(frog);

/** The pages that are nobody's own, by their addresses. */
const PAGES = {
  '#/': 'title',
  '#/town': 'town',
  '#/help': 'help',
  '#/settings': 'settings',
  '#/access': 'access',
  '#/check': 'check',
  '#/lights': 'lights',
  '#/nowhere': 'unknown',
} as const;

/**
 * The same in every language: titles on the street come from the levels' cards, names and sites of helplines are their
 * own.
 */
const lines = [...Object.values(helplines.countries).flat(), ...helplines.worldwide] as {
  name: string;
  site?: string;
}[];
const KNOWN = [
  ...levels.flatMap(({ words }) => words['en']?.title ?? []),
  ...lines.flatMap(({ name, site }) => [name, site ?? '']),
];

for (const language of [...languages, PSEUDO]) {
  const t = wordsIn(language);
  const look = async (page: Page, place: string): Promise<void> => {
    if (language === PSEUDO) await expectWordsFromFiles(page, place, KNOWN);
    else await expectAccessible(page, place);
    await expectNoSideways(page, place);
  };

  test(`the pages in ${language}`, { tag: language === 'es' ? ['@wide'] : [] }, async ({ page }) => {
    await open(page, '#/', language);
    for (const [hash, name] of Object.entries(PAGES)) {
      await page.evaluate((to) => (location.hash = to), hash);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('data-page', name);
      await look(page, hash);
    }
    await page.evaluate(() => (location.hash = '#/town'));
    await page.locator('[data-age="11-14"]').click();
    await expect(page.locator('.town [data-level="admin"]')).toBeVisible();
    await look(page, 'town, 11-14');
  });

  test(
    `the dialogs in ${language}`,
    { tag: language === 'es' || language === 'en' ? ['@wide'] : [] },
    async ({ page }) => {
      await keep(page, 'players', {
        [player().id]: player({ stories: { [frog.id]: ended }, now: frog.id }),
        bbbbbbbbbbbb: player({ id: 'bbbbbbbbbbbb', animal: 'owl' }),
      });
      await open(page, '#/', language);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: t('title.play') }).click();
      await expect(choiceOf(dialog, 'owl')).toBeVisible();
      await look(page, 'players');
      await choiceOf(dialog, 'new').click();
      await expect(choiceOf(dialog, 'bee')).toBeVisible();
      await look(page, 'animals');
      await dialog.getByRole('button', { name: t('page.back') }).click();
      await dialog.getByRole('button', { name: t('players.removeOne', { animal: t('animals.owl') }) }).click();
      await expect(dialog.getByText(t('players.sureWhy'))).toBeVisible();
      await look(page, 'remove a player');
      await dialog.getByRole('button', { name: t('players.keep'), exact: true }).click();
      await choiceOf(dialog, 'fox').click();

      await page.getByRole('button', { name: t('help.title') }).click();
      await expect(dialog.getByText(t('help.never'))).toBeVisible();
      await look(page, 'help');
      await dialog.getByRole('button', { name: t('page.back') }).click();
      await page.getByRole('button', { name: t('settings.title') }).click();
      await expect(dialog.getByText(t('settings.pace.name'))).toBeVisible();
      await look(page, 'settings');
      await choiceOf(dialog, 'back').click();

      await page.locator('.town [data-level="funny-frog"]').click();
      await page.getByRole('button', { name: t('controls.pause') }).click();
      await expect(dialog.getByText(t('pause.kept'))).toBeVisible();
      await look(page, 'pause');
      await choiceOf(dialog, 'go-on').click();
    },
  );
}
