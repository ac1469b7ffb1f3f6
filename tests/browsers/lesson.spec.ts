/** A lesson by letters, on a teacher's laptop and a pupil's phone that know nothing of each other. */
import { levelOf } from '../e2e/support/levels.ts';
import { shortPlan } from '../e2e/support/plan.ts';
import { pressesOf } from '../e2e/support/quick.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { ENTER } from './support/device.ts';
import {
  choice,
  expectPage,
  expectText,
  expectThere,
  open,
  playQuickly,
  press,
  stepOut,
  textOf,
  thing,
} from './support/hand.ts';
import { expect, test } from './support/test.ts';

const t = wordsIn('en');
const { level } = levelOf('funny-frog');

test('a lesson joined by its letters, and handed in by letters', async ({ device, site }) => {
  const teacher = await device({ width: 1280, height: 800 });
  await open(teacher, site.address, '#/teacher?prepare');
  await press(teacher, thing(`[data-level="${level.id}"] input`));
  await press(teacher, choice('make'));
  await expectThere(teacher, '[data-lesson-code]');
  const code = (await textOf(teacher, '[data-lesson-code]')) ?? '';

  const pupil = await device({ width: 360, height: 640 });
  await open(pupil, site.address, '#/');
  await press(pupil, thing('a', t('join.title')));
  await press(pupil, thing('[data-code]'));
  await pupil.type(code.toLowerCase() + ENTER);
  await press(pupil, choice('join'));
  await playQuickly(pupil, pressesOf(level, shortPlan(level), t));
  await stepOut(pupil);
  await expectThere(pupil, '[data-letters]');
  const letters = await pupil.evaluate(
    () => document.querySelector('[data-letters]')?.getAttribute('data-letters'),
    null,
  );
  expect(letters).toMatch(/^\w{4}-\w{4}-\w{4}$/);

  await press(teacher, thing('button', t('class.done')));
  await press(teacher, thing('[data-way="code"]'));
  const type = async (): Promise<void> => {
    await press(teacher, thing('[data-code]'));
    await teacher.type(`${letters?.toLowerCase()}${ENTER}`);
    await expectPage(
      teacher,
      () => document.querySelector<HTMLInputElement>('[data-code]')?.value,
      null,
      'the letters are taken',
    ).toBe('');
  };
  await type();
  await expectText(teacher, '[data-way="code"] .way-count', t('class.ways.came_one', { count: 1 }));
  // twice typed counts once
  await type();
  await expectText(teacher, '[data-way="code"] .way-count', t('class.ways.came_one', { count: 1 }));
  // what the browser says of keeping it, whichever it is
  await expectThere(teacher, '[data-lasting="promised"], [data-lasting="open"], [data-lasting="unable"]');
});
