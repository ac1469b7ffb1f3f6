/** Plays a level by pressing what a pupil presses. */
import { expect, type Locator, type Page } from 'playwright/test';
import { type Fork, isFork } from '../../../src/core/kinds/index.ts';
import type { Rank } from '../../../src/core/kinds/rank.ts';
import type { Answer } from '../../../src/core/kinds/rules.ts';
import { messagesNow, type Spot } from '../../../src/core/kinds/spot.ts';
import type { Values } from '../../../src/core/level/condition.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { currentBeat, isTold, lastVisit, valuesOfStory } from '../../../src/core/story/questions.ts';
import { isRead } from '../../../src/core/story/script.ts';
import { reduce, type Action } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import type { Step } from './plan.ts';
import type { AppWords } from './words.ts';

/** More lines than any beat has: pressing on and on without an end is a fault. */
const MANY = 200;

export const panelOf = (page: Page): Locator => page.locator('#panel');
export const choiceOf = (within: Page | Locator, id: string): Locator => within.locator(`[data-choice="${id}"]`);

/** Reads to the end of what is told, by its button, a line to a frame. */
export const readOn = (page: Page): Promise<void> =>
  page.evaluate(async (many) => {
    const panel = (): HTMLElement | null => document.querySelector('#panel');
    for (let presses = 0; panel()?.dataset['phase'] === 'telling'; presses += 1) {
      if (presses > many) throw new Error(`Next does not show the next line at ${panel()?.dataset['beat']}.`);
      panel()?.querySelector<HTMLElement>('[data-forward]')?.click();
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, MANY);

type Giver<B extends Fork> = (panel: Locator, beat: B, answer: Answer, given: Values) => Promise<void>;

const tapSigns: Giver<Spot> = async (panel, beat, answer, given) => {
  const messages = messagesNow(beat, given);
  for (const sign of answer[''] ?? [])
    await choiceOf(panel, messages.find((one) => one.sign === sign)?.id ?? '').click();
  const missing = new Set(messages.flatMap(({ sign }) => sign ?? [])).size - (answer['']?.length ?? 0);
  // what was not found is shown one by one before the story goes on
  for (let press = 0; press <= missing; press += 1) await choiceOf(panel, 'done').click();
};

const moveUp: Giver<Rank> = async (panel, beat, answer) => {
  const wanted = answer[''] ?? [];
  let order = beat.items.map((item) => item.id);
  for (const [place, item] of wanted.entries()) {
    for (let at = order.indexOf(item); at > place; at -= 1) {
      await panel
        .locator('.rank-card', { has: choiceOf(panel.page(), item) })
        .locator('[data-move="-1"]')
        .click();
    }
    order = [...order.slice(0, place), item, ...order.slice(place).filter((one) => one !== item)];
  }
  await choiceOf(panel, 'done').click();
};

/** How each kind of fork is answered by mouse or finger. */
const GIVERS: { [Kind in Fork['kind']]: Giver<Extract<Fork, { kind: Kind }>> } = {
  choose: (panel, _beat, answer) => choiceOf(panel, answer['']?.[0] ?? '').click(),
  spot: tapSigns,
  async rehearse(panel, beat, answer) {
    for (const { id } of beat.rows) await choiceOf(panel.locator(`#row-${id}`), answer[id]?.[0] ?? '').click();
    await choiceOf(panel, 'say').click();
  },
  rank: moveUp,
  async spend(panel, _beat, answer) {
    for (const card of answer[''] ?? []) await choiceOf(panel, card).click();
    await choiceOf(panel, answer['way']?.[0] ?? 'done').click();
  },
};

async function press(page: Page, t: AppWords, level: Level, before: Story, action: Action): Promise<void> {
  const panel = panelOf(page);
  const beat = currentBeat(level, before);
  if (action.type === 'answer' && isFork(beat))
    await (GIVERS[beat.kind] as Giver<Fork>)(panel, beat, action.answer, valuesOfStory(level, before));
  else if (action.type === 'pass') await panel.getByRole('button', { name: t('play.pass'), exact: true }).click();
  else if (action.type === 'go-on' && beat.kind === 'tell')
    await panel.getByRole('button', { name: t('play.goOn'), exact: true }).click();
  else if (action.type === 'go-on') await choiceOf(panel, 'go-on').click();
  else if (action.type === 'rewind') {
    await choiceOf(panel, 'again').click();
    if (beat.kind === 'ending') await choiceOf(page.getByRole('dialog'), action.to).click();
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
      await press(page, t, level, state, step.action);
      state = step.after;
      await expectPlace(page, level, state);
    }
    await readOn(page);
    state = reduce(level, state, { type: 'read', all: true });
    await look(state);
  }
}
