/**
 * A live lesson of each kind, with two real pages and 28 pupils who say what a device says, while the broker dies and
 * comes back in the middle of it.
 */
import type { Locator, Page } from 'playwright/test';
import { countedForks } from '../../src/core/record/forks.ts';
import { pack } from '../../src/core/record/pack.ts';
import { codeParts } from '../../src/core/record/lesson.ts';
import { currentBeat, isTold } from '../../src/core/story/questions.ts';
import { choiceOf, readOn } from './support/driver.ts';
import { pupilsOf } from './support/class.ts';
import { begin, hall, tabletAddress } from './support/hall.ts';
import { expectAccessible } from './support/inspect.ts';
import { levelOf } from './support/levels.ts';
import { type LivePupil, livePupils } from './support/live-pupil.ts';
import { press, playQuickly, pressesOf, readOut, wayOf } from './support/quick.ts';
import { expect, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');
const [first] = countedForks(level);
const OTHERS = 28;

const over = (page: Page): Locator => page.locator('[data-over]');
const all = async (pupils: readonly LivePupil[], does: (pupil: LivePupil, at: number) => unknown): Promise<void> => {
  await Promise.all(pupils.map(does));
};

test('each at their own pace: what 29 played comes in by itself, while the server dies in the middle', async ({
  browser,
}) => {
  const room = await hall(browser);
  const { teacher } = room;
  const { code } = await begin(room, level.id);
  const plain = codeParts(code).code;
  const others = livePupils(room.address, code, OTHERS);
  const payloads = pupilsOf(level, OTHERS).map((one) => pack(level, { ...one, seat: null }, plain));

  const pupil = await room.tablet();
  await pupil.goto(tabletAddress(room, code));
  await choiceOf(pupil, 'join').click();
  await expect(pupil.locator('[data-live="here"]')).toBeVisible();
  await expect(teacher.locator('.live-says')).toContainText(t('live.devices_other', { count: OTHERS + 1 }));
  const { steps } = wayOf(level, 3);
  const presses = pressesOf(level, steps, t);
  const half = Math.floor(presses.length / 2);
  for (const one of presses.slice(0, half)) {
    await readOut(pupil, one);
    await press(pupil, one);
  }

  // eyes up: over the story, and nothing of it is lost; the way out is never closed
  await choiceOf(teacher, 'eyes-up').click();
  await expect(over(pupil)).toHaveAttribute('data-over', 'up');
  await expectAccessible(pupil, 'eyes up');
  await pupil.reload();
  await expect(over(pupil)).toHaveAttribute('data-over', 'up');
  await pupil.keyboard.press('Escape');
  await pupil.keyboard.press('Escape');
  await expect(pupil.locator('.notes')).toBeVisible();
  await pupil.locator('[data-back]').click();
  await pupil.locator('[data-back]').click();
  await choiceOf(teacher, 'eyes-up').click();
  await expect(over(pupil)).toHaveCount(0);

  await all(others.slice(0, 14), (one, at) => one.hand(payloads[at] ?? '', level.id));
  await all(others.slice(0, 14), (one) => one.settled());
  await room.die();
  await expect(teacher.locator('.live-says')).toHaveAttribute('data-live', 'away');
  await expect(pupil.locator('[data-live="away"]')).toBeVisible();
  await all(others.slice(14), (one, at) => one.hand(payloads[at + 14] ?? '', level.id));
  await playQuickly(pupil, presses.slice(half));
  await expect(pupil.locator('[data-given="going"]')).toBeVisible();
  await room.comeBack();
  await all(others, (one) => one.settled());
  await expect(pupil.locator('[data-given="has"]')).toBeVisible();
  await expectAccessible(pupil, 'the teacher has it');
  await expect(teacher.getByRole('heading', { name: t('class.came.some_other', { count: OTHERS + 1 }) })).toBeVisible();
  // once more, after the page was loaded anew, counts nobody twice
  await teacher.reload();
  await all(others, (one, at) => one.hand(payloads[at] ?? '', level.id));
  await expect(teacher.locator('.live-says')).toHaveAttribute('data-live', 'here');
  await expect(teacher.getByRole('heading', { name: t('class.came.some_other', { count: OTHERS + 1 }) })).toBeVisible();
  others.forEach((one) => one.leave());
  expect(room.faults).toEqual([]);
  await room.close();
});

test('together: the class votes, talks, votes again and goes on by it, while the server dies in the middle', async ({
  browser,
}) => {
  const room = await hall(browser);
  const { teacher } = room;
  const { code, id } = await begin(room, level.id);
  await teacher.locator('[data-live-set="together"]').click();
  const wall = await teacher.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${room.address}?lang=en#/projector/${id}`);
  await teacher.locator('[data-step="play"]').click();
  await expect(wall.locator('#panel')).toHaveAttribute('data-level', level.id);

  const pupil = await room.tablet();
  await pupil.goto(tabletAddress(room, code));
  await choiceOf(pupil, 'join').click();
  await expect(over(pupil)).toHaveAttribute('data-over', 'wait');
  const others = livePupils(room.address, code, OTHERS);
  await all(others, (one) => one.hears((at) => at.mode === 'together'));

  // the wall comes to the first fork, and all are asked
  const { steps } = wayOf(level, 0);
  const upTo = steps.findIndex(({ after }) => currentBeat(level, after).id === first?.id && !isTold(after));
  for (const one of pressesOf(level, steps, t).slice(0, upTo + 1)) {
    await readOut(wall, one);
    await press(wall, one);
  }
  await readOut(wall, { beat: first?.id ?? '', phase: 'asked' });
  const [a = '', b = ''] = first?.values ?? [];
  await all(others, (one) => one.hears((at) => at.phase === 'vote' && at.time === 'first'));
  await choiceOf(pupil, a).click();
  await choiceOf(pupil, b).click();
  await expect(choiceOf(pupil, b)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(pupil, 'a vote');
  await all(others.slice(0, 14), (one, at) => one.vote(at < 8 ? a : b));
  await all(others.slice(0, 14), (one) => one.settled());
  await room.die();
  await all(others.slice(14), (one) => one.vote(b));
  await room.comeBack();
  await all(others, (one) => one.settled());
  await expect(pupil.locator('[data-standing="taken"]')).toBeVisible();
  await pupil.reload();
  await expect(choiceOf(pupil, b)).toHaveAttribute('aria-pressed', 'true');
  await expect(teacher.locator('[data-voted]')).toHaveAttribute('data-voted', String(OTHERS + 1));

  // hidden until it is shown: eight chose A, 21 the other
  await wall.getByRole('button', { name: t('live.votedOf_other', { count: OTHERS + 1, of: OTHERS + 1 }) }).click();
  await expect(wall.locator('.board')).toHaveAttribute('data-state', /hidden|none/);
  await expect(wall.locator('.chart-number, .chart-rank')).toHaveCount(0);
  await choiceOf(teacher, 'reveal').click();
  await expect(wall.locator('.board')).toHaveAttribute('data-state', 'revealed');
  await expect(over(pupil)).toHaveAttribute('data-over', 'shown');
  await expect(wall.locator(`tr[data-group="${b}"] td`).first()).toContainText(/21|half|more|nearly/);

  // talk, and vote again: hidden as well
  await choiceOf(teacher, 'ask').click();
  await all(others, (one) => one.hears((at) => at.phase === 'vote' && at.time === 'last'));
  await expect(wall.locator('.chart-number, .chart-rank')).toHaveCount(0);
  await choiceOf(pupil, b).click();
  await all(others, (one, at) => one.vote(at < 5 ? b : a));
  await all(others, (one) => one.settled());
  await expect(teacher.locator('[data-voted]')).toHaveAttribute('data-voted', String(OTHERS + 1));
  await choiceOf(teacher, 'reveal').click();
  await expect(wall.getByText(t('projector.lastHands'))).toBeVisible();
  await expectAccessible(wall, 'two votes');

  // the story goes on by what most chose; then back, and the other way
  const most = teacher.locator(`[data-goes="${a}"]`);
  await expect(most).toHaveText(t('live.mostHere', { letter: t('projector.letters.0') }));
  await most.click();
  await expect(wall.locator('#panel')).toHaveAttribute('data-beat', first?.id ?? '');
  await readOn(wall);
  await expect(wall.locator('#panel')).toHaveAttribute('data-phase', 'told');
  others.forEach((one) => one.leave());
  expect(room.faults).toEqual([]);
  await room.close();
});
