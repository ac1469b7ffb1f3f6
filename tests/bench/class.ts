import type { Page } from 'playwright/test';
import { keyOf, newClass, type SchoolClass } from '../../src/core/class/class.ts';
import { writeClassFile, writeRecordsFile } from '../../src/core/class/file.ts';
import { writeCode } from '../../src/core/record/code.ts';
import { pack } from '../../src/core/record/pack.ts';
import { codeOf, give, lessonOf, pupilsOf, todayOn } from '../e2e/support/class.ts';
import { levelOf } from '../e2e/support/levels.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { type Bench, type Subject, times, visit } from './bench.ts';
import { median, quantile } from './figure.ts';

const MANY = 1000;
const LAMPS = 40;
const ID = 'benchclass00';
/** Milliseconds: lamps walk to their first choice, and on to their last. */
const WALK = 2500;

export const frog = levelOf('funny-frog').level;
export const lesson = lessonOf([frog.id]);
const classOf = (count: number, today: string): SchoolClass => ({
  ...newClass(ID, 'Bench', lesson, today),
  playthroughs: Object.fromEntries(pupilsOf(frog, count).map((one) => [keyOf(one), one])),
});

/**
 * Gives a file to the page as if it had been dropped there, and waits until `selector` holds the text. @returns
 * milliseconds until it is drawn
 */
const drop = (page: Page, text: string, selector: string, wanted: string): Promise<number> =>
  page.evaluate(
    async ([content, where, what]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], 'given.json', { type: 'application/json' }));
      const begin = performance.now();
      document
        .querySelector(where)
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
      return (await window.driver.holds(where, what)) - begin;
    },
    [text, selector, wanted] as const,
  );

/** Opens the page of a class that was laid onto the device. */
export async function openClass(bench: Bench, page: Page, count: number): Promise<void> {
  await page.goto(`${bench.game}?lang=en#/teacher`, { waitUntil: 'commit' });
  await page.locator('html[data-ready="true"]').waitFor();
  const today = await todayOn(page);
  await give(page, page.getByRole('button', { name: wordsIn('en')('teacher.classes.restore') }), [
    'class.json',
    writeClassFile(classOf(count, today)),
  ]);
  await page.locator(`[data-class="${ID}"]`).click();
  await page.locator('.class-page').waitFor();
}

/** From the press that reveals until the numbers are painted. */
const reveal = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (what) => {
    const begin = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space', bubbles: true }));
    while (!document.querySelector(what)) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestAnimationFrame(done));
    return performance.now() - begin;
  }, selector);

interface Run {
  readonly summary: number;
  readonly imported: number;
  readonly added: number;
}

const many = (bench: Bench): Promise<Run> =>
  visit(bench, {}, async ({ page }) => {
    await openClass(bench, page, 0);
    const payloads = pupilsOf(frog, MANY).map((one) => pack(frog, one, codeOf(lesson)));
    const imported = await drop(page, writeRecordsFile(payloads), '.class-page', String(MANY));

    const one = pupilsOf(frog, 1, MANY)[0];
    if (!one) throw new Error('There is nobody to add.');
    await page.locator('[data-way="code"]').click();
    await page.locator('form.type-code input').waitFor();
    const added = await page.evaluate(
      async ([code, count]) => {
        const field = document.querySelector<HTMLInputElement>('form.type-code input');
        if (!field) throw new Error('There is no field for a code.');
        field.focus();
        field.value = code;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await window.driver.settled();
        const begin = performance.now();
        field.form?.requestSubmit();
        return (await window.driver.holds('main', count)) - begin;
      },
      [writeCode(frog, one, codeOf(lesson)), String(MANY + 1)] as const,
    );

    await page.goto(`${bench.game}?lang=en#/projector/${ID}`);
    await page.locator('.board[data-state="hidden"]').waitFor();
    const summary = await reveal(page, '.board[data-state="revealed"] .chart-number');
    return { summary, imported, added };
  });

/** Frame times while forty lamps walk. */
const lamps = (bench: Bench): Promise<number[]> =>
  visit(bench, { width: 1920, height: 1080 }, async ({ page }) => {
    await openClass(bench, page, LAMPS);
    await page.goto(`${bench.game}?lang=en#/projector/${ID}`);
    await page.locator('.board[data-state="hidden"]').waitFor();
    await page.keyboard.press('s');
    await page.locator('.door-plate').first().waitFor();
    await page.evaluate(() => window.driver.settled());
    await page.keyboard.press(' ');
    return page.evaluate(async (time) => (await window.driver.frames(time)).map(({ took }) => took), WALK);
  });

export const school: Subject = {
  name: 'class',
  how: `A class: ${MANY} playthroughs of funny-frog dropped on the page as one file until their number is painted; one more by its typed code until the number is drawn anew; the projector’s reveal of all of them until its numbers are painted; frames while ${LAMPS} lamps walk in the street at 1920 × 1080, Canvas.`,
  async measure(bench) {
    const runs = await times(bench.runs, () => many(bench));
    const walks = await times(bench.runs, () => lamps(bench));
    return [
      {
        what: `${MANY} playthroughs to a drawn summary`,
        unit: 'ms',
        runs: runs.map(({ summary }) => summary),
        budget: 100,
      },
      { what: `Importing ${MANY} from a file`, unit: 'ms', runs: runs.map(({ imported }) => imported), budget: 1000 },
      {
        what: `One more in a class of ${MANY}, kept and drawn`,
        unit: 'ms',
        runs: runs.map(({ added }) => added),
        budget: 16,
      },
      {
        what: `Frames while ${LAMPS} lamps walk`,
        unit: '/s',
        runs: walks.map((deltas) => Math.round(1000 / median(deltas))),
        budget: 60,
        more: true,
      },
      { what: '… p95 of a frame', unit: 'ms', runs: walks.map((deltas) => quantile(deltas, 0.95)), budget: 17 },
    ];
  },
};
