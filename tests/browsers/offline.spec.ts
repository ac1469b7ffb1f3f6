/** One visit, then no network, in a browser that is not Chromium. */
import { levelOf } from '../e2e/support/levels.ts';
import { shortPlan } from '../e2e/support/plan.ts';
import { pressesOf } from '../e2e/support/quick.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { expectPage, open, openLevel, playQuickly, stepOut } from './support/hand.ts';
import { test } from './support/test.ts';

const { level } = levelOf('funny-frog');
const t = wordsIn('es');

test('one visit, then no network: loaded anew, and played to an ending', async ({ device, site }) => {
  const one = await device({ width: 1280, height: 800 });
  await open(one, site.address, '#/settings', 'es');
  const ready = t('settings.offlineReady');
  await expectPage(one, (text) => document.body.textContent?.includes(text), ready, 'all is stored').toBe(true);
  await site.close();
  await openLevel(one, site.address, level.id, 'es');
  await playQuickly(one, pressesOf(level, shortPlan(level), t));
  await stepOut(one);
});
