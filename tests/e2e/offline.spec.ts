/** After one visit the game plays without a network, after a restart of the browser too. */
import type { BrowserContext, Page } from 'playwright/test';
import { choiceOf, expectPlace, panelOf, play } from './support/driver.ts';
import { codeOf } from './support/lesson.ts';
import { levelOf, levels } from './support/levels.ts';
import { shortPlan } from './support/plan.ts';
import { serve, built } from './support/site.ts';
import { expect, test, watch } from './support/test.ts';
import { languages, wordsIn } from './support/words.ts';

/** Another language than the usual one, if there is one: its words and its script must have been stored as well. */
const language = languages.find((one) => one !== 'en' && levels.every(({ words }) => one in words)) ?? 'en';
const t = wordsIn(language);

test.use({ serviceWorkers: 'allow' });

test(`one visit, then no network: a whole level in ${language}, across a restart of the browser`, async ({
  playwright,
}, info) => {
  const site = await serve(built);
  const start = (offline: boolean): Promise<BrowserContext> =>
    playwright.chromium.launchPersistentContext(info.outputPath('profile'), { offline, reducedMotion: 'reduce' });
  const open = async (context: BrowserContext, hash: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.address}?lang=${language}${hash}`);
    return page;
  };

  const online = await start(false);
  const first = await open(online, '#/settings');
  await expect(first.getByText(t('settings.offlineReady'), { exact: true })).toBeVisible();
  await first.close();
  await site.close();
  await online.setOffline(true);

  const faults = watch(online, site.address);
  const { level } = levelOf('funny-frog');
  const steps = shortPlan(level);
  const half = Math.floor(steps.length / 2);
  const page = await open(online, '#/');
  await page.getByRole('button', { name: t('title.play') }).click();
  await page.locator(`[data-age="${level.age}"]`).click();
  await page.locator(`.town [data-level="${level.id}"]`).click();
  await play({ page, level, t, steps: steps.slice(0, half) });
  expect(faults).toEqual([]);
  await online.close();

  const restarted = await start(true);
  const faultsAfter = watch(restarted, site.address);
  const again = await open(restarted, `#/play/${level.id}`);
  const stood = steps[half - 1];
  if (stood) await expectPlace(again, level, stood.after);
  await play({ page: again, level, t, steps: steps.slice(half), from: stood?.after });
  await expect(panelOf(again)).toHaveAttribute('data-kind', 'ending');

  // every level is there, not only the one that was open; those for a lesson open through it
  const led = levels.filter(({ level: { opens } }) => opens === 'lesson').map(({ level: { id } }) => id);
  const joining = await open(restarted, `#/join/${codeOf({ levels: led })}`);
  await choiceOf(joining, 'join').click();
  // in a lesson it is asked who plays, since somebody played here before
  await joining.getByRole('dialog').locator('.players .choice').first().click();
  await expect(panelOf(joining)).toBeVisible();
  for (const other of levels) {
    await joining.evaluate((hash) => (location.hash = hash), `#/play/${other.level.id}`);
    await expect(panelOf(joining)).toHaveAttribute('data-level', other.level.id);
    // where somebody is threatened, who can help stands on the first page already
    await expect(panelOf(joining).locator('[data-help="always"]')).toHaveCount(other.level.help === 'always' ? 1 : 0);
  }
  expect(faultsAfter).toEqual([]);
  await restarted.close();
});
