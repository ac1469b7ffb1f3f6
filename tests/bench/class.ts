import type { Page } from 'playwright/test';
import { keyOf, newClass, type SchoolClass } from '../../src/core/class/class.ts';
import { writeClassFile, writeRecordsFile } from '../../src/core/class/file.ts';
import { writeCode } from '../../src/core/record/code.ts';
import { pack } from '../../src/core/record/pack.ts';
import { codeOf, give, lessonOf, pupilsOf, todayOn } from '../e2e/support/class.ts';
import { levelOf } from '../e2e/support/levels.ts';
import { wordsIn } from '../e2e/support/words.ts';
import { type Bench, type Subject, times, visit } from './bench.ts';
import { partsOf } from './class-parts.ts';
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

const payloadsOf = (count: number): string[] => pupilsOf(frog, count).map((one) => pack(frog, one, codeOf(lesson)));

/** Gives a file to the page as if it had been dropped there, and waits until the class holds so many. */
const drop = (page: Page, text: string, count: string, said: string): Promise<Took> =>
  page.evaluate(
    async ([content, number, sentence]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], 'given.json', { type: 'application/json' }));
      const begin = performance.now();
      document
        .querySelector('.class-page')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
      const drawn = await window.driver.holds('.arrivals h2', number);
      return { drawn: drawn - begin, kept: (await window.driver.holds('[data-said]', sentence)) - begin };
    },
    [text, count, said] as const,
  );

/** Types a code, and hands it in. */
const type = (page: Page, code: string, count: string, said: string): Promise<Took> =>
  page.evaluate(
    async ([letters, number, sentence]) => {
      const field = document.querySelector<HTMLInputElement>('form.type-code input');
      if (!field) throw new Error('There is no field for a code.');
      field.focus();
      field.value = letters;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await window.driver.settled();
      const begin = performance.now();
      field.form?.requestSubmit();
      const drawn = await window.driver.holds('.arrivals h2', number);
      return { drawn: drawn - begin, kept: (await window.driver.holds('[data-said]', sentence)) - begin };
    },
    [code, count, said] as const,
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
  /** Until the number is drawn, and until it is said that all are in, which is said of what is kept. */
  readonly imported: Took;
  readonly added: Took;
}
interface Took {
  readonly drawn: number;
  readonly kept: number;
}

const many = (bench: Bench): Promise<Run> =>
  visit(bench, {}, async ({ page }) => {
    await openClass(bench, page, 0);
    const t = wordsIn('en');
    const imported = await drop(
      page,
      writeRecordsFile(payloadsOf(MANY)),
      String(MANY),
      t('class.in.many', { count: MANY }),
    );

    const one = pupilsOf(frog, 1, MANY)[0];
    if (!one?.seat) throw new Error('There is nobody to add.');
    await page.locator('[data-way="code"]').click();
    await page.locator('form.type-code input').waitFor();
    const said = t('class.in.one', { who: t(`animals.${one.seat}`) });
    const added = await type(page, writeCode(frog, one, codeOf(lesson)), String(MANY + 1), said);

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
  how: `A class: ${MANY} playthroughs of funny-frog dropped on the page as one file, and one more by its typed code, until their number is drawn anew, and until it is said that they are in, which is said of what is kept; what both are made of, each part by itself; the projector’s reveal of all of them until its numbers are painted; frames while ${LAMPS} lamps walk in the street at 1920 × 1080, Canvas.`,
  async measure(bench) {
    const runs = await times(bench.runs, () => many(bench));
    const parts = await visit(bench, {}, async ({ page }) => {
      await page.goto(bench.game, { waitUntil: 'commit' });
      return partsOf(page, bench.runs, frog, classOf(MANY, '2026-11-24'), payloadsOf(MANY), codeOf(lesson));
    });
    const walks = await times(bench.runs, () => lamps(bench));
    return [
      {
        what: `${MANY} playthroughs to a drawn summary`,
        unit: 'ms',
        runs: runs.map(({ summary }) => summary),
        budget: 100,
      },
      {
        what: `Importing ${MANY} from a file, until they are drawn`,
        unit: 'ms',
        runs: runs.map(({ imported }) => imported.drawn),
        budget: 250,
      },
      { what: '… until they are kept', unit: 'ms', runs: runs.map(({ imported }) => imported.kept), budget: 250 },
      {
        what: `One more in a class of ${MANY}, until it is drawn`,
        unit: 'ms',
        runs: runs.map(({ added }) => added.drawn),
        budget: 16,
      },
      { what: '… until it is kept', unit: 'ms', runs: runs.map(({ added }) => added.kept), budget: 16 },
      ...parts,
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
