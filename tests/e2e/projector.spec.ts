/** The projector: how a class split, without showing who chose what. */
import { type Locator, type Page } from 'playwright/test';
import { keyOf, newClass, type SchoolClass } from '../../src/core/class/class.ts';
import type { Playthrough } from '../../src/core/record/playthrough.ts';
import { idOf } from '../../src/core/record/playthrough.ts';
import { lessonOf, openClass } from './support/class.ts';
import { expectAccessible, expectNoSideways, expectWordsFromFiles } from './support/inspect.ts';
import { countedForks } from '../../src/core/record/forks.ts';
import { levelOf } from './support/levels.ts';
import { kept, keptClasses } from './support/saves.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';
import { PSEUDO } from '../../src/core/words/pseudo.ts';

test.use({ stage: false });

const t = wordsIn('en');
const frog = levelOf('funny-frog').level;
const TODAY = '2026-11-24';

type Pair = readonly [first: string, last: string];
const many = (count: number, first: string, last = first): Pair[] => Array.from({ length: count }, () => [first, last]);

/** Pupils of Funny Frog with these choices at the first fork; all are the same in the rest. */
const pupils = (pairs: readonly Pair[], from = 0): Playthrough[] =>
  pairs.map(([first, last], at) => ({
    id: idOf(500 + from + at),
    level: frog.id,
    version: frog.version,
    mode: 'own',
    seat: null,
    day: TODAY,
    finished: true,
    forks: { d1: [first, last], d2: at % 2 ? ['a', 'a'] : ['b', 'b'], d3: at % 2 ? ['a', 'a'] : ['e', 'e'] },
    signs: { chat: at % 2 ? ['spreading'] : ['not-asked'] },
    helped: null,
    ending: null,
    before: { know: at % 2 ? 2 : 3 },
    after: { know: at % 2 ? 4 : 5 },
  }));
const classOf = (records: readonly Playthrough[], id = 'projectclass'): SchoolClass => ({
  ...newClass(id, 'Class 5b', { ...lessonOf(['funny-frog']), check: true }, TODAY),
  pupils: 24,
  playthroughs: Object.fromEntries(records.map((one) => [keyOf(one), one])),
});

/** 11 and 9 may be shown first, 5 and 15 after trying again; the two small groups may not be told apart. */
const pictured: Pair[] = [...many(3, 'a'), ...many(5, 'b'), ...many(6, 'b', 'c'), ...many(9, 'c'), ...many(1, 'd')];

const board = (page: Page): Locator => page.locator('.board');
const group = (page: Page, id: string): Locator => board(page).locator(`[data-group="${id}"]`);
/** All numbers in it, each text by itself. */
const numbersIn = (of: Locator): Promise<string[]> =>
  of.evaluate((element) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (nodes.nextNode()) found.push(...(nodes.currentNode.textContent?.match(/\d+/g) ?? []));
    return found;
  });

/** Presses a key, and waits until the page has been drawn again. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.evaluate(
    () =>
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)))),
  );
}

async function show(page: Page, of: SchoolClass, language = 'en'): Promise<void> {
  await openClass(page, wordsIn(language), of, language);
  await page.goto(`?lang=${language}#/projector/${of.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('.talk-person img')).toBeVisible();
}
/** Everything in the page, with the names of made files and pictures that do not matter. */
const pageOf = async (page: Page): Promise<string> =>
  (await page.locator('#app').evaluate((app) => new XMLSerializer().serializeToString(app))).replaceAll(
    / src="[^"]*"/g,
    '',
  );

test('a class of 24: nothing before it is revealed, then the groups that may be shown', async ({ page }) => {
  await show(page, classOf(pupils(pictured)));
  await expect(board(page)).toHaveAttribute('data-state', 'hidden');
  await expect(board(page).getByText(t('projector.answers_other', { count: 24 }))).toBeVisible();
  // where we are, and how many came in
  expect(await numbersIn(board(page))).toEqual(['1', '3', '24']);

  await page.getByRole('button', { name: t('projector.show') }).click();
  const rows = await Promise.all(['a', 'b', 'c', 'd', 'none'].map((id) => numbersIn(group(page, id))));
  expect(rows).toEqual([[], ['11', '5', '6'], ['9', '15', '6'], [], []]);
  await expect(group(page, 'a').getByText(t('projector.rank.few'))).toHaveCount(2);
  await expect(board(page).getByText(t('projector.changed_other', { count: 6, of: 24 }))).toBeVisible();
  await expect(page.getByRole('cell', { name: '11' })).toBeVisible();
  await expect(page.getByText(levelOf('funny-frog').words['en']?.debrief['d1']?.['tie-b-c'] ?? '')).toBeVisible();

  await page.getByRole('button', { name: t('projector.hide') }).click();
  expect(await numbersIn(board(page))).toEqual(['1', '3', '24']);
});

test('a wall that is left in the moment in which it shows has shown it', async ({ page }) => {
  const of = classOf(pupils(pictured));
  await show(page, of);
  await board(page).evaluate((wall) => {
    new MutationObserver(() => {
      if (wall.dataset['state'] === 'revealed') location.hash = '#/';
    }).observe(wall, { attributeFilter: ['data-state'] });
  });
  await page.getByRole('button', { name: t('projector.show') }).click();
  await expect(page.locator('[data-play]')).toBeVisible();
  await expect
    .poll(async () =>
      Object.values((await keptClasses(page))[of.id]?.shown ?? {}).flatMap(({ forks }) => Object.keys(forks)),
    )
    .toEqual(['d1']);
});

test('where sizes cannot stand an order does, and no number with it', async ({ page }) => {
  await show(page, classOf(pupils([...many(6, 'a'), ...many(18, 'b')])));
  await page.getByRole('button', { name: t('projector.show') }).click();
  const said = ['some', 'most', 'few', 'few'] as const;
  for (const [at, id] of ['a', 'b', 'c', 'd'].entries())
    await expect(group(page, id).getByText(t(`projector.rank.${said[at] ?? 'few'}`))).toBeVisible();
  expect(await numbersIn(board(page))).toEqual(['1', '3', '24']);
  // none of twelve is ahead: that is said, and nothing else
  await page.evaluate(() => indexedDB.deleteDatabase('a-role-to-play'));
  await show(page, classOf(pupils([...many(4, 'a'), ...many(4, 'b'), ...many(4, 'c')])));
  await page.getByRole('button', { name: t('projector.show') }).click();
  await expect(board(page).getByText(t('projector.divided.title'))).toBeVisible();
  expect(await numbersIn(board(page))).toEqual(['1', '3']);
});

test('three and four of seven are not shown, nor is either of them', async ({ page }) => {
  await show(page, classOf(pupils([...many(3, 'a'), ...many(4, 'b')])));
  await page.getByRole('button', { name: t('projector.show') }).click();
  await expect(board(page).getByText(t('projector.few.title'))).toBeVisible();
  expect(await numbersIn(board(page))).toEqual(['1', '3']);
});

test('the page carries nothing that is hidden: classes that look alike have the same page', async ({ page }) => {
  test.slow();
  // the groups that are hidden change places
  const swapped: Readonly<Record<string, string>> = { a: 'd', d: 'a' };
  const other = pictured.map((pair): Pair => [swapped[pair[0]] ?? pair[0], swapped[pair[1]] ?? pair[1]]);
  const pages = async (pairs: readonly Pair[]): Promise<string[]> => {
    // one id each time, so that the address is the same; another class of it was deleted
    await page.evaluate(() => indexedDB.deleteDatabase('a-role-to-play'));
    await show(page, classOf(pupils(pairs)));
    const seen = [];
    for (const key of ['', 's', ' ', 's', 'ArrowRight', 'v', ' ', 'v', ' ', 'v', ' ']) {
      if (key !== '') await press(page, key);
      // faces come when they come
      await expect(page.locator('.portrait-empty')).toHaveCount(0);
      seen.push(await pageOf(page));
    }
    return seen;
  };
  await open(page, '#/teacher');
  const [one, alike, different] = [
    await pages(pictured),
    await pages(other),
    await pages([...many(20, 'a'), ...many(4, 'b')]),
  ];
  // both columns, and how many changed, are the same; who is in the hidden groups differs
  expect(alike.map((seen, at) => seen === one[at])).toEqual(one.map(() => true));
  // until the first reveal even a class that split quite otherwise looks the same
  expect(different.map((seen, at) => seen === one[at]).slice(0, 3)).toEqual([true, true, false]);
});

test('what is revealed stays when another pupil comes in', async ({ page, context }) => {
  const of = classOf(pupils(pictured));
  await show(page, of);
  await press(page, ' ');
  await expect(group(page, 'b').getByText('11', { exact: true })).toBeVisible();
  const teacher = await context.newPage();
  await openClass(teacher, t, classOf(pupils([...pictured, ['b', 'b']])));
  await press(page, 's');
  await press(page, ' ');
  // before the next reveal it is said that one more is here
  await press(page, 's');
  await expect(board(page).getByText(t('projector.answers_other', { count: 25 }))).toBeVisible();
  await press(page, ' ');
  expect(await numbersIn(group(page, 'b'))).toEqual(['11', '5', '6']);
  // nor does a report that is printed: what was shown stands there too
  const report = await context.newPage();
  await report.goto('?lang=en#/teacher/class/projectclass/report/funny-frog');
  await expect(report.locator('.a4-report tbody').first().locator('tr').nth(3).locator('td')).toHaveText(['11', '5']);
  // what is on paper was seen: it stays as well, also of what never stood on the wall
  const forksKept = async (): Promise<string[]> =>
    Object.values((await keptClasses(report))['projectclass']?.shown ?? {}).flatMap(({ forks }) => Object.keys(forks));
  expect(await forksKept()).toEqual(['d1']);
  await report.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect.poll(forksKept).toEqual(['d1', 'd2', 'd3']);
});

test('by keys alone: pictures, reveal, street, keys', async ({ page }) => {
  await show(page, classOf(pupils(pictured)));
  await press(page, 'ArrowRight');
  await expect(board(page)).toHaveAttribute('data-at', '1');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, ' ');
  await expect(board(page)).toHaveAttribute('data-state', 'revealed');
  for (const view of ['paths', 'signs', 'check', 'charter', 'fork']) {
    await press(page, 'v');
    await expect(board(page)).toHaveAttribute('data-view', view);
    await expect(board(page)).toHaveAttribute('data-state', 'hidden');
  }
  await press(page, 's');
  await expect(page.locator('.door-plate')).toHaveCount(5);
  await press(page, 's');
  await expect(page.locator('.door-plate')).toHaveCount(0);
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: t('projector.keys.title') })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'ArrowLeft');
  await expect(board(page)).toHaveAttribute('data-at', '0');
});

test('hands are counted by keys; the number stands nowhere before it is shown, and a second vote beside it', async ({
  page,
}) => {
  await show(page, classOf([]));
  await expect(board(page)).toHaveAttribute('data-state', 'none');
  await press(page, 'h');
  await expect(board(page)).toHaveAttribute('data-state', 'hands');
  const type = async (...sizes: readonly string[]): Promise<void> => {
    for (const size of sizes) {
      const before = await numbersIn(board(page));
      for (const digit of size) await press(page, digit);
      expect(await numbersIn(board(page))).toEqual(before);
      await press(page, 'Enter');
    }
  };
  // in the order the story asks: the class hears “d” first
  await type('2', '9', '2', '11', '0');
  await expect(board(page).getByText(t('projector.answers_other', { count: 24 }))).toBeVisible();
  expect(await numbersIn(board(page))).toEqual(['1', '3', '24']);
  await press(page, ' ');
  expect(await Promise.all(['a', 'b', 'c'].map((id) => numbersIn(group(page, id))))).toEqual([[], ['11'], ['9']]);

  await page.getByRole('button', { name: t('projector.hands.again') }).click();
  await type('2', '20', '0', '2', '0');
  await press(page, ' ');
  expect(await Promise.all(['b', 'c'].map((id) => numbersIn(group(page, id))))).toEqual([['11'], ['9', '20', '11']]);

  // a number was mistyped: that vote is counted once more, and only that one
  await press(page, '?');
  await page.getByRole('dialog').locator('[data-choice="mend"]').click();
  await type('2', '15', '2', '5', '0');
  await press(page, ' ');
  expect(await Promise.all(['b', 'c'].map((id) => numbersIn(group(page, id))))).toEqual([
    ['11', '5', '6'],
    ['9', '15', '6'],
  ]);

  // it is a playthrough of the class, and is there when the page is opened anew
  await expect.poll(async () => JSON.stringify(await keptClasses(page))).toContain('"mended":1');
  await page.goto('about:blank');
  await page.goto('?lang=en#/projector/projectclass');
  await expect(group(page, 'c').getByText('15', { exact: true })).toBeVisible();
  const classes = await keptClasses(page);
  expect(JSON.stringify(classes)).toContain(
    '"hands":{"d1":{"first":{"d":2,"c":9,"a":2,"b":11,"none":0},"last":{"d":2,"c":15,"a":2,"b":5,"none":0},"mended":1}}',
  );
});

test('hands are counted in place of the devices’ answers, or beside them for as many as have no device', async ({
  page,
}) => {
  await show(page, classOf(pupils([...many(11, 'b'), ...many(9, 'c')])));
  const vote = async (...sizes: readonly string[]): Promise<void> => {
    for (const size of sizes) {
      await press(page, size);
      await press(page, 'Enter');
    }
  };
  await press(page, 'h');
  const whose = page.locator('.hands-whose');
  await whose.getByRole('button', { name: t('projector.hands.beside') }).click();
  await whose.getByRole('button', { name: t('projector.hands.besideMore') }).click();
  await page.getByRole('heading', { level: 1 }).focus();
  // of two without a device nine hands go up by a slip: they are not taken
  await vote('2', '9', '0', '0', '0');
  await expect(board(page).getByText(t('projector.some.title_other', { count: 22, pupils: 24 }))).toBeVisible();
  // counted once more, the whole class's: never forty
  await press(page, 'h');
  await vote('1', '8', '3', '9', '0');
  await expect(board(page).getByText(t('projector.some.title_other', { count: 21, pupils: 24 }))).toBeVisible();
  await press(page, ' ');
  expect(await Promise.all(['a', 'b', 'c'].map((id) => numbersIn(group(page, id))))).toEqual([[], ['9'], ['8']]);
});

test('two windows are in step, whichever of them is steered', async ({ page, context }) => {
  const of = classOf(pupils(pictured));
  await show(page, of);
  const second = await context.newPage();
  await second.goto(`?lang=en#/projector/${of.id}`);
  await expect(board(second)).toHaveAttribute('data-state', 'hidden');
  await press(page, ' ');
  await expect(group(second, 'b').getByText('11', { exact: true })).toBeVisible();
  await second.keyboard.press('ArrowRight');
  await expect(board(page)).toHaveAttribute('data-at', '1');
  await expect(board(page)).toHaveAttribute('data-state', 'hidden');
});

test('a scene of the summary opens in the story, nobody plays it, and it leads back', async ({ page }) => {
  await show(page, classOf(pupils(pictured)));
  await press(page, 'ArrowRight');
  await press(page, 'p');
  await expect(page.locator('#panel')).toHaveAttribute('data-beat', 'd2');
  await expect(page.locator('#panel')).toHaveAttribute('data-phase', 'asked');
  await expectAccessible(page, 'the story on the projector');
  // its words are read from the back of the room, and the choices have the letters of the board
  const sizes = (of: Locator): Promise<number[]> =>
    of.evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) / innerHeight));
  for (const size of await sizes(page.locator('#panel .choice-words'))) expect(size).toBeGreaterThanOrEqual(0.035);
  for (const size of await sizes(page.locator('#panel .question, #panel .narration')))
    expect(size).toBeGreaterThanOrEqual(0.03);
  await expect(page.locator('#panel .choices > [data-choice] .choice-letter')).toHaveText(['A', 'B', 'C', 'D']);
  // a letter stands for the same choice on every wall
  const ids = await page
    .locator('#panel .choices > [data-choice]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice']));
  expect(ids).toEqual(
    countedForks(frog)
      .find(({ id }) => id === 'd2')
      ?.values.slice(0, ids.length),
  );
  await page.locator('#panel [data-choice="a"]').click();
  await expect(page.locator('#panel')).toHaveAttribute('data-phase', /telling|told/);
  await page.getByRole('button', { name: t('projector.stage.back') }).click();
  await expect(board(page)).toHaveAttribute('data-at', '1');
  expect(await kept(page, 'players')).toEqual({});
});

const SIZES = [
  { width: 1920, height: 1080, text: 32.4, target: 68 },
  { width: 1280, height: 720, text: 21.6, target: 45 },
  { width: 1024, height: 768, text: 23.04, target: 43 },
] as const;
for (const { width, height, text, target } of SIZES) {
  test(`at ${width} × ${height} every picture is whole, large enough and accessible`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await show(page, classOf(pupils(pictured)));
    for (const keys of [
      [],
      [' '],
      ['s'],
      ['s', 'ArrowRight', 'ArrowRight', ' '],
      ['v', ' '],
      ['v', ' '],
      ['v', ' '],
      ['v', ' '],
      ['v', 'h'],
      ['?'],
    ]) {
      for (const key of keys) await press(page, key);
      const place = `${await board(page).getAttribute('data-view')} ${await board(page).getAttribute('data-state')} ${keys.join()}`;
      await expectAccessible(page, place);
      await expectNoSideways(page, place);
      const small = await page.evaluate(
        ([least, touch]) => {
          const shown = [...document.querySelectorAll<HTMLElement>('.board *')].filter(
            (one) => !one.closest('dialog, .visually-hidden'),
          );
          const words = shown.filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          );
          const buttons = shown.filter((one) => one instanceof HTMLButtonElement);
          const [page] = document.querySelectorAll('.board');
          return [
            ...words
              .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < least - 0.1)
              .map((one) => `text: ${one.className} ${one.textContent}`),
            ...buttons
              .filter((one) => one.offsetHeight < touch || one.offsetWidth < touch)
              .map((one) => `target: ${one.textContent}`),
            ...(page && page.scrollHeight > page.clientHeight + 1
              ? [`higher than the window by ${page.scrollHeight - page.clientHeight}`]
              : []),
            ...words
              .filter((one) => one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).display !== 'inline')
              .map((one) => `cut: ${one.className} ${one.textContent}`),
          ];
        },
        [text, target] as const,
      );
      expect.soft(small, place).toEqual([]);
    }
  });
}

test('all words come from the files', async ({ page }) => {
  await show(page, classOf(pupils(pictured)), PSEUDO);
  for (const key of ['h', 'h', ' ', 'v', ' ', 'v', ' ', 'v', ' ', 'v', ' ', '?']) {
    await press(page, key);
    // the letters on the keys are the same in every language
    await expectWordsFromFiles(page, `after ${key}`, ['V', 'H', 'S', 'P']);
  }
});
