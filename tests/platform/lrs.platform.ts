/** A teacher sends a class's counts to a real store of statements: twice, and it has them once. */
import { gameServer } from '../../scripts/server/index.mjs';
import { countedForks } from '../../src/core/class/lrs.ts';
import { project } from '../../src/core/class/projector.ts';
import { NOTHING_SHOWN, type Shown, wholeShown } from '../../src/core/class/shown.ts';
import { summarise } from '../../src/core/class/summary.ts';
import { versionKey } from '../../src/core/record/shape.ts';
import { choiceOf } from '../e2e/support/driver.ts';
import { built, listen } from '../e2e/support/site.ts';
import { keepClass, PROJECTOR } from '../e2e/support/standing.ts';
import { expect, test, withoutRest, withoutStage } from '../e2e/support/test.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { endpoint, key, stored } from './store.ts';

const t = wordsIn('en');
const DAY = '2027-03-09';

test('a class’s counts by the teacher', async ({ browser }, info) => {
  const site = await listen(gameServer(built, '/', undefined, { lrs: new URL(endpoint).origin }), '/');
  const context = await browser.newContext({ baseURL: site.address });
  await Promise.all([withoutStage(context), withoutRest(context)]);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  const shown: Record<string, Shown> = {};
  await keepClass(page, DAY, (level, records) => {
    shown[versionKey(level)] = wholeShown(NOTHING_SHOWN, project(summarise(level, records)), () => 0);
    return { shown };
  });
  const [counted] = countedForks({ id: PROJECTOR.split('/').at(-1) ?? '', shown }, 'funny-frog');
  await page.goto(`?lang=en${PROJECTOR.replace('projector', 'teacher/class')}`);
  const pane = page.locator('[aria-labelledby="lrs"]');
  const said = pane.locator('[data-lrs-said]');
  const [name = '', secret = ''] = key.split(':');
  const send = async (address: string, by: string, answer: string): Promise<void> => {
    await pane.getByLabel(t('lrs.endpoint')).fill(address);
    await pane.getByLabel(t('lrs.key'), { exact: true }).fill(name);
    await pane.getByLabel(t('lrs.secret')).fill(by);
    await choiceOf(pane, 'lrs').click();
    await expect(said).toContainText(answer);
  };
  const inStore = async () =>
    (await stored({ activity: counted?.statement.object.id ?? '' })).filter(({ id }) => id === counted?.statement.id);

  await send(endpoint, `${secret}?`, t('lrs.said.denied'));
  await send(endpoint, secret, t('lrs.said.sent'));
  await send(endpoint, secret, t('lrs.said.sent'));
  const [first, ...more] = await inStore();
  expect(more).toEqual([]);
  expect(first?.result).toEqual(counted?.statement.result);
  // what stands beside the store's own address is none
  await send(`${endpoint}nothing`, secret, '');
  await expect(pane).not.toHaveAttribute('data-lrs', 'sent');
  await page.screenshot({ path: info.outputPath('sent.png'), fullPage: true });
  await context.close();
  await site.close();
});
