/** Plays a level by pressing what a pupil presses. */
import { expect, type Locator, type Page } from 'playwright/test';
import type { Press } from '../../../src/core/kinds/author.ts';
import { authorOf, isFork, isLast } from '../../../src/core/kinds/index.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { currentBeat, isTold, lastVisit, valuesOfStory } from '../../../src/core/story/questions.ts';
import { isRead } from '../../../src/core/story/script.ts';
import { reduce, type Action } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import type { Evaluating } from './evaluating.ts';
import type { Step } from './plan.ts';
import type { AppWords } from './words.ts';

/** More lines than any beat has: pressing on and on without an end is a fault. */
const MANY = 200;

export const panelOf = (page: Page): Locator => page.locator('#panel');
export const choiceOf = (within: Page | Locator, id: string): Locator => within.locator(`[data-choice="${id}"]`);

/** Reads to the end of what is told, by its button, a line to a frame. */
export const readOn = (page: Evaluating): Promise<void> =>
  page.evaluate(async (many) => {
    const panel = (): HTMLElement | null => document.querySelector('#panel');
    for (let presses = 0; panel()?.dataset['phase'] === 'telling'; presses += 1) {
      if (presses > many) throw new Error(`Next does not show the next line at ${panel()?.dataset['beat']}.`);
      panel()?.querySelector<HTMLElement>('[data-forward]')?.click();
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, MANY);

/** Where a press of an answer is found in the panel. */
export const selectorOf = ({ choice, selector, within }: Press): string =>
  `${within === undefined ? '' : `#${within} `}${selector ?? `[data-choice="${choice}"]`}`;

/** Waits until what has just come to the panel can be pressed. */
export const rested = (page: Page): Promise<void> => expect(panelOf(page)).not.toHaveAttribute('data-resting');

export async function pressStep(page: Page, t: AppWords, level: Level, before: Story, action: Action): Promise<void> {
  const panel = panelOf(page);
  const beat = currentBeat(level, before);
  if (action.type === 'answer' && isFork(beat))
    for (const one of authorOf(beat).presses?.(beat, valuesOfStory(level, before), action.answer) ?? [])
      await panel.locator(selectorOf(one)).click();
  else if (action.type === 'pass') await panel.getByRole('button', { name: t('play.pass'), exact: true }).click();
  else if (action.type === 'go-on' && !isFork(beat))
    await panel.getByRole('button', { name: t('play.goOn'), exact: true }).click();
  else if (action.type === 'go-on') await choiceOf(panel, 'go-on').click();
  else if (action.type === 'rewind') {
    await choiceOf(panel, 'again').click();
    if (isLast(beat)) await choiceOf(page.getByRole('dialog'), action.to).click();
  }
}

/** Waits until the panel stands where the story stands; lines may have come by themselves since. */
export async function expectPlace(page: Page, level: Level, state: Story): Promise<void> {
  const panel = panelOf(page);
  const phase = isTold(state) ? 'told' : 'asked';
  await expect(panel).toHaveAttribute('data-beat', lastVisit(state).beat);
  await expect(panel).toHaveAttribute('data-phase', isRead(level, state) ? phase : new RegExp(`telling|${phase}`));
}

interface Run {
  readonly page: Page;
  readonly level: Level;
  readonly t: AppWords;
  readonly steps: readonly Step[];
  /** Where the story stands; absent: at its start. */
  readonly from?: Story | undefined;
  /** Called at each place once all is read there. */
  readonly look?: (state: Story) => Promise<void>;
}

/** Plays the steps in a level that is open; after each of them the page must stand where the rules say. */
export async function play({
  page,
  level,
  t,
  steps,
  from = start(level),
  look = async () => undefined,
}: Run): Promise<void> {
  let state = from;
  await expectPlace(page, level, state);
  for (const step of [undefined, ...steps]) {
    if (step) {
      await pressStep(page, t, level, state, step.action);
      state = step.after;
      await expectPlace(page, level, state);
    }
    await readOn(page);
    state = reduce(level, state, { type: 'read', all: true });
    await rested(page);
    await look(state);
  }
}
