/**
 * Plays whole stories in the page itself, as fast as it answers: for tests in which many pupils play, or one plays
 * much.
 */
import { expect, type Page } from 'playwright/test';
import { authorOf, type Fork, isFork, isLast, kindOf } from '../../../src/core/kinds/index.ts';
import type { Answer } from '../../../src/core/kinds/kind.ts';
import type { Values } from '../../../src/core/level/condition.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { currentBeat, isTold, lastVisit, valuesOfStory } from '../../../src/core/story/questions.ts';
import { type Action, reduce } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import { choiceOf, panelOf, readOn, selectorOf } from './driver.ts';
import type { Evaluating } from './evaluating.ts';
import type { Step } from './plan.ts';
import type { AppWords } from './words.ts';

/** Looks at the page, some milliseconds each, after which the story does not move. */
const MANY = 6000;

/** So many pupils are let loose on a level before an ending is said to be out of reach. */
const SEEDS = 4000;

interface Click {
  readonly selector: string;
  /** Its whole text, where the selector finds several. */
  readonly text?: string;
}

/** Where the panel must stand once all is read there, and what is clicked then, one after the other. */
export interface Press {
  readonly beat: string;
  readonly phase: 'asked' | 'told';
  readonly clicks: readonly Click[];
}

const choice = (id: string, within = '#panel'): Click => ({ selector: `${within} [data-choice="${id}"]` });

const answerClicks = (beat: Fork, answer: Answer, given: Values): Click[] =>
  (authorOf(beat).presses?.(beat, given, answer) ?? []).map((one) => ({ selector: `#panel ${selectorOf(one)}` }));

/** What is clicked to do this where the story stands. */
function pressFor(level: Level, before: Story, action: Action, t: AppWords): Press {
  const beat = currentBeat(level, before);
  const place = { beat: beat.id, phase: isTold(before) ? 'told' : 'asked' } as const;
  switch (action.type) {
    case 'answer':
      return { ...place, clicks: isFork(beat) ? answerClicks(beat, action.answer, valuesOfStory(level, before)) : [] };
    case 'pass':
      return { ...place, clicks: [{ selector: '#panel button', text: t('play.pass') }] };
    case 'rewind':
      return {
        ...place,
        clicks: [choice('again'), ...(isLast(beat) ? [choice(action.to, '[role="dialog"], dialog[open]')] : [])],
      };
    default:
      return { ...place, clicks: [{ selector: '#panel [data-forward], #panel [data-choice="go-on"]' }] };
  }
}

/**
 * The presses of steps that were planned, from the start of the level; at the last ending the story is stepped out of.
 */
export function pressesOf(level: Level, steps: readonly Step[], t: AppWords): Press[] {
  let state = reduce(level, start(level), { type: 'read', all: true });
  const presses = steps.map(({ action, after }) => {
    const press = pressFor(level, state, action, t);
    state = reduce(level, after, { type: 'read', all: true });
    return press;
  });
  return [...presses, { beat: lastVisit(state).beat, phase: 'asked', clicks: [choice('town')] }];
}

/** A number that looks like chance and is the same each time. @returns one below `bound` */
const draw = (seed: number, turn: number, bound: number): number =>
  ((Math.imul(seed + 1, 2_654_435_761) + Math.imul(turn + 1, 40_503)) >>> 9) % bound;

/**
 * One pupil's way through a level to an ending: other choices for every seed, passes and another try among them.
 * @param liked by fork, a choice that every other pupil makes
 */
export function wayOf(
  level: Level,
  seed: number,
  liked: Readonly<Record<string, string>> = {},
): { readonly steps: readonly Step[]; readonly story: Story } {
  const steps: Step[] = [];
  const tried = new Set<string>();
  let state = reduce(level, start(level), { type: 'read', all: true });
  for (let beat = currentBeat(level, state); !isLast(beat); beat = currentBeat(level, state)) {
    let action: Action = { type: 'go-on' };
    if (isTold(state) && kindOf(beat).chosen && !tried.has(beat.id) && draw(seed, steps.length, 3) === 0) {
      tried.add(beat.id);
      action = { type: 'rewind', to: beat.id };
    } else if (isFork(beat) && !isTold(state)) {
      const answers = [...kindOf(beat).answers(beat, valuesOfStory(level, state))];
      const answer =
        seed % 2 === 0 && beat.id in liked
          ? { '': [liked[beat.id] ?? ''] }
          : answers[draw(seed, steps.length, answers.length + 1)];
      action = answer ? { type: 'answer', answer } : { type: 'pass' };
    }
    const after = reduce(level, state, action);
    steps.push({ action, after });
    state = reduce(level, after, { type: 'read', all: true });
  }
  return { steps, story: state };
}

/** Ways by which every ending of a level is come to, as few as were found. @throws when one of them was not found */
export function waysToEndings(level: Level): readonly (readonly Step[])[] {
  const wanted = new Set(level.beats.flatMap((beat) => (isLast(beat) ? [beat.id] : [])));
  const ways: (readonly Step[])[] = [];
  for (let seed = 0; wanted.size > 0; seed += 1) {
    if (seed > SEEDS) throw new Error(`${level.id}: no way was found to ${[...wanted].join(', ')}.`);
    const { steps, story } = wayOf(level, seed);
    if (story.endings.filter((ending) => wanted.delete(ending)).length > 0) ways.push(steps);
  }
  return ways;
}

/** Shows line after line until the panel stands where this is pressed. */
export const readOut = (page: Evaluating, { beat, phase }: Pick<Press, 'beat' | 'phase'>): Promise<void> =>
  page.evaluate(
    async (wanted) => {
      const stands = (): boolean => {
        const { beat: at, phase: now } = document.querySelector<HTMLElement>('#panel')?.dataset ?? {};
        return at === wanted.beat && now === wanted.phase;
      };
      for (let turn = 0; !stands(); turn += 1) {
        if (turn > wanted.many)
          throw new Error(
            `The story does not come to ${wanted.beat}, ${wanted.phase}: it stands at ${JSON.stringify(document.querySelector<HTMLElement>('#panel')?.dataset)}.`,
          );
        const panel = document.querySelector<HTMLElement>('#panel');
        if (panel?.dataset['phase'] === 'telling') panel.querySelector<HTMLElement>('[data-forward]')?.click();
        await new Promise((done) => setTimeout(done));
      }
    },
    { beat, phase, many: MANY },
  );

/** Clicks one thing after the other, each as soon as it is there. */
export const press = (page: Evaluating, { clicks }: Pick<Press, 'clicks'>): Promise<void> =>
  page.evaluate(async (all) => {
    for (const { selector, text } of all) {
      const find = (): HTMLElement | undefined =>
        [...document.querySelectorAll<HTMLElement>(selector)].find(
          (one) => text === undefined || one.textContent?.trim() === text,
        );
      let found = find();
      for (; !found; found = find()) await new Promise((done) => setTimeout(done));
      found.click();
      await new Promise((done) => setTimeout(done));
    }
  }, clicks);

/** Plays in a level that is open, and steps out of the story. */
export async function playQuickly(page: Page, presses: readonly Press[]): Promise<void> {
  for (const one of presses) {
    await readOut(page, one);
    await press(page, one);
  }
  await expect(page.locator('#panel')).toHaveAttribute('data-kind', 'step-out');
  await readOn(page);
  await choiceOf(panelOf(page), 'town').click();
  await expect(panelOf(page)).toHaveCount(0);
}
