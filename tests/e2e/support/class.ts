/** A class as a teacher has it, and what its pupils hand in. */
import { expect, type Locator, type Page } from 'playwright/test';
import { newClass, type SchoolClass } from '../../../src/core/class/class.ts';
import { writeClassFile } from '../../../src/core/class/file.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { recordedForks, recordedSigns } from '../../../src/core/record/forks.ts';
import type { Lesson } from '../../../src/core/record/lesson.ts';
import { lettersFor } from '../../fixtures/records.ts';
import { idOf, type Playthrough } from '../../../src/core/record/playthrough.ts';
import { ANIMALS } from '../../../src/core/save/animals.ts';
import { levels } from './levels.ts';
import { choiceOf } from './driver.ts';
import { open } from './test.ts';
import type { AppWords } from './words.ts';

const known = levels.map(({ level }) => level);
export const codeOf = (lesson: Lesson): string => lettersFor(lesson, known);
export const lessonOf = (ids: readonly string[], draw = 7): Lesson => ({
  levels: [...ids],
  language: null,
  seats: true,
  check: false,
  draw,
});
export const classOf = (id: string, label: string, lesson: Lesson, today: string): SchoolClass => ({
  ...newClass(id, label, lesson, today),
  pupils: 24,
});

/** So many pupils of a level, each in a seat, each with choices of their own. */
export const pupilsOf = (level: Level, count: number, first = 0): Playthrough[] =>
  Array.from({ length: count }, (_, index): Playthrough => {
    const at = index + first;
    const forks = recordedForks(level).map(({ id, values }, fork): [string, [string, string]] => [
      id,
      [values[(at + fork) % values.length] ?? '', values[(at * 2 + fork) % values.length] ?? ''],
    ]);
    return {
      id: idOf(100 + at),
      level: level.id,
      version: level.version,
      mode: 'own',
      seat: ANIMALS[at % ANIMALS.length] ?? null,
      day: '2026-11-24',
      finished: true,
      forks: Object.fromEntries(forks),
      signs: Object.fromEntries(recordedSigns(level).map(({ id, signs }) => [id, signs.slice(0, at % 3)])),
      helped: null,
      ending: null,
    };
  });

/** Hands a file to whatever button opens the choice of files. */
export async function give(
  page: Page,
  button: Locator,
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(
    files.map(([name, text]) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
  );
}

/** The day on the device, as the game has it. */
export const todayOn = (page: Page): Promise<string> =>
  page.evaluate(() => new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(new Date()));

/** Brings a class onto the device from its file, and opens its page. */
export async function openClass(page: Page, t: AppWords, of: SchoolClass, language = 'en'): Promise<void> {
  await open(page, '#/teacher', language);
  const today = await todayOn(page);
  await give(page, page.getByRole('button', { name: t('teacher.classes.restore') }), [
    'class.json',
    writeClassFile({ ...of, life: { ...of.life, seen: today } }),
  ]);
  await page.locator(`[data-class="${of.id}"]`).click();
  await expect(page.getByRole('heading', { level: 1, name: of.label })).toBeFocused();
}

/** The sentence about what was last brought in. */
export const said = (page: Page): Locator => page.locator('[data-said]');
export const way = (page: Page, id: string): Locator => page.locator(`[data-way="${id}"]`);

/** What a press lets the browser save. */
export async function saved(page: Page, id: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), choiceOf(page, id).click()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
}
