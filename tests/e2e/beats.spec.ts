/** Every beat of the levels in every language; every choice, every pass and every outcome in one. */
import { PSEUDO } from '../../src/core/words/pseudo.ts';
import { isTold, lastVisit } from '../../src/core/story/questions.ts';
import type { Story } from '../../src/core/story/state.ts';
import { choiceOf, panelOf, play, readOn } from './support/driver.ts';
import { expectAccessible, expectFocusInPanel, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { openLevel } from './support/lesson.ts';
import { levels } from './support/levels.ts';
import { planOf } from './support/plan.ts';
import { playQuickly, pressesOf, waysToEndings } from './support/quick.ts';
import { forget } from './support/saves.ts';
import { expect, test } from './support/test.ts';
import { directionOf, languages, wordsIn } from './support/words.ts';

// the picture takes most of the time, and has no words: offline.spec.ts plays with it, and look.spec.ts looks at it
test.use({ stage: false });

/**
 * Levels of which every place is looked at, and the languages in which that is done each time: a kind of beat looks the
 * same in all levels.
 */
const LOOKED_AT: Readonly<Record<string, readonly string[]>> = { 'funny-frog': [PSEUDO], admin: [] };

for (const { level, words } of levels.filter((one) => one.level.id in LOOKED_AT)) {
  for (const language of [...languages, PSEUDO].filter((one) => one === PSEUDO || one in words)) {
    test(
      `${level.id} in ${language}: every beat`,
      { tag: LOOKED_AT[level.id]?.includes(language) ? [] : ['@wide'] },
      async ({ page }) => {
        const t = wordsIn(language);
        const seen = new Set<string>();

        /** Axe once at each place, the cheap checks each time. */
        const look = async (place: string): Promise<void> => {
          const known = seen.has(place);
          seen.add(place);
          await expectFocusInPanel(page, place);
          if (known) return;
          if (language === PSEUDO) await expectWordsFromFiles(page, place);
          else await expectAccessible(page, place);
          await expectNoSideways(page, place);
        };

        await page.goto(`?lang=${language}#/play/${level.id}`);
        await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await play({
          page,
          level,
          t,
          steps: planOf(level, false),
          look: (state: Story) => look(`${lastVisit(state).beat}${isTold(state) ? ', told' : ''}`),
        });
        expect([...seen].filter((place) => !place.endsWith(', told')).sort()).toEqual(
          level.beats.map(({ id }) => id).sort(),
        );

        if (level.side) {
          await choiceOf(panelOf(page), 'side').click();
          await expect(panelOf(page)).toHaveAttribute('data-kind', 'side');
          await readOn(page);
          await look('side');
          await panelOf(page)
            .getByRole('button', { name: t('side.back') })
            .click();
        }
        await choiceOf(panelOf(page), 'town').click();
        await expect(panelOf(page)).toHaveAttribute('data-kind', 'step-out');
        await readOn(page);
        await look('step-out');
      },
    );
  }
}

// what the rules do with a choice is the same in every language
for (const { level } of levels) {
  const whole = level.id in LOOKED_AT;
  test(
    `${level.id}: ${whole ? 'every choice, pass and outcome' : 'every ending'}`,
    { tag: level.id === 'funny-frog' ? [] : ['@wide'] },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      for (const steps of whole ? [planOf(level)] : waysToEndings(level)) {
        await openLevel(page, level);
        await playQuickly(page, pressesOf(level, steps, wordsIn('en')));
        await forget(page);
      }
    },
  );
}

test('in a language from right to left the panel stands at the left of a wide window', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`?lang=${language}#/play/${levels[0]?.level.id}`);
    // what is only a picture has the whole width
    while ((await panelOf(page).getAttribute('data-kind')) === 'tell') {
      await readOn(page);
      await panelOf(page).locator('[data-forward]').click();
    }
    const panel = await panelOf(page).boundingBox();
    const middle = (panel?.x ?? NaN) + (panel?.width ?? NaN) / 2;
    if (directionOf(language) === 'rtl') expect(middle).toBeLessThan(640);
    else expect(middle).toBeGreaterThan(640);
  }
});
