/** The kinds of beats, in a level that has them all and does not ship. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { keyOf, type SchoolClass } from '../../src/core/class/class.ts';
import { authorNamed, authorOf, isFork, KIND_NAMES, type KindName } from '../../src/core/kinds/index.ts';
import { countedForks } from '../../src/core/record/forks.ts';
import { currentBeat, isTold, lastVisit, valuesOfStory } from '../../src/core/story/questions.ts';
import { isRead } from '../../src/core/story/script.ts';
import { reduce } from '../../src/core/story/reduce.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { classOf, lessonOf, openClass, pupilsOf } from './support/class.ts';
import { choiceOf, expectPlace, panelOf, play, readOn, rested, selectorOf } from './support/driver.ts';
import { expectAccessible, expectFocusInPanel, expectNoSideways } from './support/inspect.ts';
import { allKinds, standIn } from './support/levels.ts';
import { pressWith } from './support/keys.ts';
import { planOf, shortPlan } from './support/plan.ts';
import { keepSettings, keepStory } from './support/saves.ts';
import { built } from './support/site.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';
import { beatOfKind } from '../fixtures/beats.ts';

test.use({ stage: false });

const t = wordsIn('en');
const level = { ...allKinds.level, id: 'funny-frog' };
const texts = allKinds.words['en']?.beats ?? {};

test.beforeEach(({ page }) => standIn(page, 'funny-frog', allKinds));

test('every beat, choice, pass and outcome of the level of all kinds', async ({ page }) => {
  const seen = new Set<string>();
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await play({
    page,
    level,
    t,
    steps: planOf(level),
    async look(state) {
      const place = `${lastVisit(state).beat}${isTold(state) ? ', told' : ''}`;
      await expectFocusInPanel(page, place);
      if (seen.has(place)) return;
      seen.add(place);
      await expectAccessible(page, place);
      await expectNoSideways(page, place);
    },
  });
  expect([...seen].filter((place) => !place.endsWith(', told')).sort()).toEqual(level.beats.map(({ id }) => id).sort());
});

test('a short way through all kinds with the keyboard alone', async ({ page }) => {
  const panel = panelOf(page);
  await open(page, '#/town');
  await pressWith(page, 'Enter', page.locator('.town [data-level="funny-frog"]'));
  let state = start(level);
  for (const { action, after } of shortPlan(level)) {
    await readOn(page);
    state = reduce(level, state, { type: 'read', all: true });
    await expectPlace(page, level, state);
    await rested(page);
    const beat = currentBeat(level, state);
    if (action.type === 'answer')
      for (const one of authorOf(beat).presses?.(beat, valuesOfStory(level, state), action.answer) ?? [])
        await pressWith(page, 'Space', panel.locator(selectorOf(one)));
    else await pressWith(page, 'Enter', isFork(beat) ? choiceOf(panel, 'go-on') : panel.locator('[data-forward]'));
    state = after;
    await expectPlace(page, level, state);
  }
});

test('the class sees how it stood at every fork that is counted', async ({ page }) => {
  const records = pupilsOf(level, 24);
  const today = new Intl.DateTimeFormat('sv').format(new Date());
  const of: SchoolClass = {
    ...classOf('kindsclass00', '5b', lessonOf([level.id]), today),
    playthroughs: Object.fromEntries(records.map((one) => [keyOf(one), { ...one, day: today }])),
  };
  await openClass(page, t, of);
  await open(page, `#/projector/${of.id}`);
  const board = page.locator('.board');
  for (const { id } of countedForks(level)) {
    await expect(board).toContainText(allKinds.words['en']?.debrief[id]?.['name'] ?? '?');
    await page.keyboard.press(' ');
    await expect(board).toHaveAttribute('data-state', 'revealed');
    await expect(board.locator('[data-group]').first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
});

test('what is said of kinds to authors is in no file that a pupil loads', () => {
  const scripts = readdirSync(join(built, 'assets')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const file of scripts) {
    const text = readFileSync(join(built, 'assets', file), 'utf8');
    expect([file, KIND_NAMES.filter((name) => text.includes(authorNamed(name).about))]).toEqual([file, []]);
  }
});

/** Opens the first beat of a kind as it stands when all is read. */
async function openAt(page: Page, kind: KindName): Promise<{ state: Story; word: (id: string) => string }> {
  const state = planOf(level)
    .map(({ after }) => after)
    .find((after) => currentBeat(level, after).kind === kind && !isTold(after));
  if (!state) throw new Error(`The level of all kinds has no ${kind}.`);
  await keepStory(page, state);
  await open(page, '#/town');
  await page.locator('.town [data-level="funny-frog"]').click();
  await expectPlace(page, level, state);
  if (!isRead(level, state)) await readOn(page);
  await rested(page);
  const beat = lastVisit(state).beat;
  return { state, word: (id) => texts[beat]?.[id] ?? '' };
}

const order = (page: Page): Promise<(string | null)[]> =>
  page.locator('.rank-list [data-lift]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-choice')));

test.describe('rank', () => {
  test('by arrows, which end at the edges', async ({ page }) => {
    const { word } = await openAt(page, 'rank');
    const [a, b, ...rest] = await order(page);
    await page.getByRole('button', { name: t('rank.down', { name: word(a ?? '') }) }).click();
    expect(await order(page)).toEqual([b, a, ...rest]);
    await expect(page.locator('#status')).toHaveText(
      t('rank.moved', { name: word(a ?? ''), place: t('rank.place.2') }),
    );
    const stuck = page.getByRole('button', { name: t('rank.up', { name: word(b ?? '') }) });
    await expect(stuck).toHaveAttribute('aria-disabled', 'true');
    await stuck.click({ force: true });
    expect(await order(page)).toEqual([b, a, ...rest]);
  });

  test('by Space and the arrow keys, the focus staying on the card', async ({ page }) => {
    await openAt(page, 'rank');
    const [a, b, c, ...rest] = await order(page);
    const card = choiceOf(page, a ?? '');
    await card.focus();
    await page.keyboard.press('ArrowDown');
    await expect(choiceOf(page, b ?? '')).toBeFocused();
    expect(await order(page)).toEqual([a, b, c, ...rest]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await expect(card).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => order(page)).toEqual([b, c, a, ...rest]);
    await expect(card).toBeFocused();
    await page.keyboard.press('Space');
    await expect(card).toHaveAttribute('aria-pressed', 'false');
    // Escape lays it where it is, and is no first step out of the story
    await page.keyboard.press('Space');
    await expect(card).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(card).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Escape');
    await expect(card).toBeFocused();
    await expect(page.locator('html')).not.toHaveAttribute('data-page', 'notes');
    expect(await order(page)).toEqual([b, c, a, ...rest]);
  });

  test('by drawing a card with the mouse', async ({ page }) => {
    await openAt(page, 'rank');
    const before = await order(page);
    const cards = page.locator('.rank-card');
    const [from, to] = [await cards.nth(3).boundingBox(), await cards.nth(0).boundingBox()];
    if (!from || !to) throw new Error('The cards are not in view.');
    const x = from.x + 40;
    await page.mouse.move(x, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(x, (from.y + to.y) / 2, { steps: 5 });
    await page.mouse.move(x, to.y + 20, { steps: 5 });
    await page.mouse.up();
    expect(await order(page)).toEqual([before[3], before[0], before[1], before[2], ...before.slice(4)]);
  });

  test.describe('by a finger', () => {
    test.use({ hasTouch: true });
    test('that draws the grip', async ({ page }) => {
      await openAt(page, 'rank');
      const before = await order(page);
      const [from, to] = [
        await page.locator('.grip').nth(0).boundingBox(),
        await page.locator('.grip').nth(2).boundingBox(),
      ];
      if (!from || !to) throw new Error('The grips are not in view.');
      const touch = await page.context().newCDPSession(page);
      const point = (y: number) => ({ touchPoints: [{ x: from.x + from.width / 2, y }] });
      const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(start) });
      for (let step = 1; step <= 8; step += 1)
        await touch.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          ...point(start + ((end - start) * step) / 8),
        });
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await expect.poll(() => order(page)).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
    });
  });
});

test('spend: what is too dear says so and lays nothing; coins can be taken back', async ({ page }) => {
  await openAt(page, 'spend');
  const cards = page.locator('.card');
  const left = page.locator('.bar .coin:not(.coin-gone)');
  const all = await left.count();
  for (let at = 0; (await page.locator('.card[aria-disabled="true"]').count()) === 0; at += 1)
    await cards.nth(at).click();
  const before = await left.count();
  await page.locator('.card[aria-disabled="true"]').first().click({ force: true });
  await expect(page.locator('#status')).toHaveText(t('spend.tooFew'));
  expect(await left.count()).toBe(before);
  const laid = page.locator('.card[aria-pressed="true"]');
  for (let lying = await laid.count(); lying > 0; lying -= 1) {
    await laid.first().press('Enter');
    await expect(laid).toHaveCount(lying - 1);
  }
  expect(await left.count()).toBe(all);
});

test('rehearse: a sentence with a gap is not said, the gap is shown', async ({ page }) => {
  const { state } = await openAt(page, 'rehearse');
  const beat = beatOfKind('rehearse', lastVisit(state).beat);
  const [first, second] = beat.rows;
  const gaps = beat.rows.length;
  await expect(choiceOf(panelOf(page), 'say')).toHaveText(t('rehearse.toGo_other', { count: gaps }));
  await page.locator(`#row-${first?.id} .part`).first().click();
  await choiceOf(panelOf(page), 'say').click();
  await expect(page.locator(`#row-${second?.id} .part`).first()).toBeFocused();
  await expectPlace(page, level, state);
});

test('look: what is touched answers in order, says nothing twice, and stands there after a reload', async ({
  page,
}) => {
  const { state, word } = await openAt(page, 'look');
  const beat = beatOfKind('look', lastVisit(state).beat);
  const panel = panelOf(page);
  const [first, other] = beat.things;
  const says = first?.says.map(({ say }) => word(say)) ?? [];
  const look = async (id = ''): Promise<void> => {
    await rested(page);
    await choiceOf(panel, id).click();
  };
  // nothing moves in these tests: what can be touched shows at once
  await expect(panel.locator('.look-things')).toHaveAttribute('data-shown', 'true');
  // a hand that presses twice has looked once
  await rested(page);
  await choiceOf(panel, first?.id ?? '').dblclick();
  await expect(panel.locator('.chosen-look')).toHaveCount(1);
  await look(first?.id);
  const find = first?.says.at(-1)?.finds ?? '';
  await expect(page.locator('#status')).toHaveText(t('look.tells', { found: word(find), why: word(`${find}-why`) }));
  await look(other?.id);
  await look(other?.id);
  await expect(panel.locator('.look-again')).toHaveText(t('look.again', { said: word(other?.says[0]?.say ?? '') }));
  await page.reload();
  await expect(panel.locator('.look-find')).toContainText([word(find)]);
  const told = await panel.getByRole('log').innerText();
  const order = [...says, word(other?.says[0]?.say ?? '')].map((text) => told.indexOf(text));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThanOrEqual(0);
});

test('look: what can be touched shows by itself after a while', async ({ page }) => {
  await page.clock.install();
  await keepSettings(page, { motion: 'full' });
  await openAt(page, 'look');
  const things = panelOf(page).locator('.look-things');
  await expect(things).toHaveAttribute('data-shown', 'false');
  await page.clock.runFor('00:10');
  await expect(things).toHaveAttribute('data-shown', 'true');
});

test('look: a thing lights up as the finger comes down, and has not been looked at before it is let go', async ({
  page,
}) => {
  const { state } = await openAt(page, 'look');
  const [first] = beatOfKind('look', lastVisit(state).beat).things;
  const thing = choiceOf(panelOf(page), first?.id ?? '');
  await rested(page);
  const lit = (): Promise<string> =>
    thing.evaluate((its) =>
      [getComputedStyle(its), getComputedStyle(its, '::before')].map((one) => one.backgroundColor).join(),
    );
  await thing.hover();
  const before = await lit();
  await page.mouse.down();
  expect(await lit()).not.toBe(before);
  await page.mouse.move(2, 2);
  await page.mouse.up();
  await expect(thing).not.toHaveAttribute('data-pressed', 'true');
  await expect(panelOf(page).locator('.chosen-look')).toHaveCount(0);
});

test('phone: a screen takes the focus, what comes is heard in the one log, a report is sent, and a reload stands there', async ({
  page,
}) => {
  const { word } = await openAt(page, 'phone');
  const panel = panelOf(page);
  const title = page.locator('#phone-title');
  const log = panel.getByRole('log');
  const press = async (id: string): Promise<void> => {
    await rested(page);
    await choiceOf(panel, id).click();
  };
  await press('chats');
  await expect(title).toBeFocused();
  await press('class');
  await expect(title).toHaveText(word('class-chat'));
  await expect(title).toBeFocused();
  // what was pressed goes with it: the focus does not fall
  await rested(page);
  await choiceOf(panel, 'say-stop').press('Enter');
  await expect(title).toBeFocused();
  await expect(log).toContainText(word('say-stop'));
  await expect(log).toContainText(word('no-more'));
  await press('quiet');
  await expect(choiceOf(panel, 'quiet')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#status')).toHaveText(t('phone.done', { action: word('quiet') }));
  await page.reload();
  await expect(title).toHaveText(word('class-chat'));
  await expect(choiceOf(panel, 'quiet')).toHaveAttribute('aria-pressed', 'true');
  await press('quiet');
  await expect(choiceOf(panel, 'quiet')).toHaveAttribute('aria-pressed', 'false');
  await expect(log).toContainText(word('no-more'));
  await press('phone-back');
  await press('phone-back');
  await press('wall');
  await press('report-it');
  await press('phone-send');
  await expect(page.locator('#status')).toHaveText(t('phone.report.missing'));
  await expect(choiceOf(panel, 'mean')).toBeFocused();
  await press('mean');
  await press('poster');
  await press('phone-send');
  await press('phone-back');
  await expect(choiceOf(panel, 'notices')).toContainText(t('phone.new'));
  await press('notices');
  await expect(panel.locator('.phone')).toContainText(word('thanks'));
});

test('spot: a sign is named with its reason, a hint is given, the rest is shown', async ({ page }) => {
  const { state, word } = await openAt(page, 'spot');
  const beat = beatOfKind('spot', lastVisit(state).beat);
  const message = beat.messages.find((one) => one.sign !== undefined && one.if === undefined);
  const sign = message?.sign ?? '';
  await choiceOf(panelOf(page), message?.id ?? '').click();
  await expect(page.locator('.sign b').filter({ hasText: word(sign) })).toBeVisible();
  await expect(page.locator('.signs').getByText(word(`${sign}-why`))).toBeVisible();
  await expect(page.locator('#status')).toContainText(word(sign));
  // a hint is seen after an answer to a message too, and an answer after a hint
  const aside = page.locator('.spot-aside');
  const replied = beat.messages.find((one) => one.reply !== undefined && one.if === undefined);
  for (const hint of beat.hints) {
    await choiceOf(panelOf(page), replied?.id ?? '').click();
    await expect(aside).toHaveText(word(replied?.reply ?? ''));
    await page.getByRole('button', { name: t('spot.hint') }).click();
    await expect(aside).toHaveText(word(hint));
  }
  // from now on: all that is said to those who listen, beside what they can read
  await expect(page.locator(':is([aria-live], [role="status"], [role="log"], [role="alert"]) .spot-aside')).toHaveCount(
    0,
  );
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const status = document.querySelector('#status');
    const hear = (): unknown => status?.textContent && heard.push(status.textContent);
    if (status) new MutationObserver(hear).observe(status, { childList: true, subtree: true, characterData: true });
  });
  const open = page.locator('.sign-open');
  for (let before = await open.count(); before > 0; before -= 1) {
    await choiceOf(panelOf(page), 'done').click();
    await expect(open).toHaveCount(before - 1);
  }
  await expect(aside).toHaveText(word(beat.rest.close));
  const heard = async (words: string): Promise<number> =>
    (await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).filter((one) => one.includes(words))
      .length;
  await expect.poll(() => heard(word(beat.rest.close))).toBe(1);
});
