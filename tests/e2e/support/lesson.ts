/** What a test of the pupil's part of a lesson presses, reads and keeps by hand. */
import { expect, type Page } from 'playwright/test';
import type { Joined } from '../../../src/core/lesson/joined.ts';
import type { Lesson } from '../../../src/core/record/lesson.ts';
import { lettersFor } from '../../fixtures/records.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import type { Player } from '../../../src/core/save/player.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import { choiceOf, panelOf, readOn } from './driver.ts';
import { levelOf, levels } from './levels.ts';
import { shortPlan } from './plan.ts';
import { keep, kept, player } from './saves.ts';
import { open } from './test.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('en');
/** The levels that ship. */
export const known = levels.map(({ level }) => level);
const frog = levelOf('funny-frog').level;
export const ended = shortPlan(frog).at(-1)?.after ?? start(frog);
export const codeOf = (of: Partial<Lesson> = {}): string =>
  lettersFor({ levels: ['funny-frog'], language: null, seats: false, check: false, draw: 77, ...of }, known);

export const plate = (page: Page, id: string) => page.locator(`.town [data-level="${id}"]`);
export const bar = (page: Page) => page.locator('.lesson-bar');
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Joins by the address, on a device of one's own or one that is shared. */
export async function join(page: Page, code: string, shared = false): Promise<void> {
  await open(page, `#/join/${code}`);
  if (shared) await page.getByText(t('lesson.shared'), { exact: true }).click();
  await choiceOf(page, 'join').click();
}

/** The address of a level; one that opens only from a lesson is joined before. */
export async function openLevel(
  page: Page,
  { id, opens }: Pick<Level, 'id' | 'opens'>,
  language = 'en',
): Promise<void> {
  if (opens === 'lesson') {
    await open(page, `#/join/${codeOf({ levels: [id] })}`, language);
    await choiceOf(page, 'join').click();
    await expect(panelOf(page)).toHaveAttribute('data-level', id);
  } else await page.goto(`?lang=${language}#/play/${id}`);
}

/** From an ending out of the story. */
export async function stepOut(page: Page): Promise<void> {
  await choiceOf(panelOf(page), 'town').click();
  await expect(panelOf(page)).toHaveAttribute('data-kind', 'step-out');
  await readOn(page);
  await choiceOf(panelOf(page), 'town').click();
}

export const storyOf = async (page: Page): Promise<{ story: Story; id: string }> => {
  const [one] = Object.values(await kept(page, 'players')) as Player[];
  const story = one?.stories['funny-frog'];
  if (!one || !story) throw new Error('No story is kept.');
  return { story, id: one.id };
};

export const shown = async (page: Page): Promise<string> =>
  (await page.locator('[data-payload]').getAttribute('data-payload')) ?? '';

/** A finished story of a player in a lesson, kept by hand. */
export async function keepEnded(page: Page, code: string, about: Partial<Joined> = {}): Promise<Joined> {
  const day = await page.evaluate(() => new Intl.DateTimeFormat('sv').format(new Date()));
  const joined: Joined = { joined: 1, code, day, shared: false, holder: player().id, pupils: {}, ...about };
  await keep(page, 'settings', { lesson: joined });
  await keep(page, 'players', { [player().id]: player({ stories: { 'funny-frog': ended } }) });
  return joined;
}
