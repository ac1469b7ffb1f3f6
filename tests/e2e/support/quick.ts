/** Plays whole stories in the page itself, as fast as it answers: for tests in which many pupils play. */
import type { Page } from 'playwright/test';
import { type Fork, isFork, rulesOf } from '../../../src/core/kinds/index.ts';
import type { Answer } from '../../../src/core/kinds/rules.ts';
import { messagesNow } from '../../../src/core/kinds/spot.ts';
import type { Values } from '../../../src/core/level/condition.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import { currentBeat, isTold, lastVisit, valuesOfStory } from '../../../src/core/story/questions.ts';
import { type Action, reduce } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import type { AppWords } from './words.ts';

/** Where the panel must stand once all is read there, and what is clicked then, one after the other. */
interface Press {
  readonly beat: string;
  readonly phase: 'asked' | 'told';
  readonly clicks: readonly { readonly selector: string; readonly text?: string }[];
}

const choice = (id: string, within = '#panel') => ({ selector: `${within} [data-choice="${id}"]` });

function clicksOf(beat: Fork, answer: Answer, given: Values): Press['clicks'] {
  const [first = ''] = answer[''] ?? [];
  switch (beat.kind) {
    case 'choose': return [choice(first)];
    case 'spot': {
      const messages = messagesNow(beat, given);
      const found = (answer[''] ?? []).map((sign) => choice(messages.find((one) => one.sign === sign)?.id ?? ''));
      const missing = new Set(messages.flatMap(({ sign }) => sign ?? [])).size - found.length;
      return [...found, ...Array.from({ length: missing + 1 }, () => choice('done'))];
    }
    case 'rehearse': return [...beat.rows.map(({ id }) => choice(answer[id]?.[0] ?? '', `#panel #row-${id}`)), choice('say')];
    default: throw new Error(`Nobody plays "${beat.kind}" quickly yet.`);
  }
}

/** A number that looks like chance and is the same each time. @returns one below `bound` */
const draw = (seed: number, turn: number, bound: number): number => (Math.imul(seed + 1, 2_654_435_761) + Math.imul(turn + 1, 40_503) >>> 9) % bound;

/** One pupil's way through a level to an ending: other choices for every seed, passes and another try among them. */
export function wayOf(level: Level, seed: number, t: AppWords): { readonly presses: readonly Press[]; readonly story: Story } {
  const presses: Press[] = [];
  const tried = new Set<string>();
  const readOut = (story: Story): Story => reduce(level, story, { type: 'read', all: true });
  let state = readOut(start(level));
  for (let beat = currentBeat(level, state); beat.kind !== 'ending'; beat = currentBeat(level, state)) {
    const turn = presses.length;
    const told = isTold(state);
    const given = valuesOfStory(level, state);
    let action: Action = { type: 'go-on' };
    let clicks: Press['clicks'] = [{ selector: '#panel [data-forward], #panel [data-choice="go-on"]' }];
    if (told && beat.kind === 'choose' && !tried.has(beat.id) && draw(seed, turn, 3) === 0) {
      tried.add(beat.id);
      [action, clicks] = [{ type: 'rewind', to: beat.id }, [choice('again')]];
    } else if (isFork(beat) && !told) {
      const answers = [...rulesOf(beat).answers(beat, given)];
      const answer = answers[draw(seed, turn, answers.length + 1)];
      [action, clicks] = answer
        ? [{ type: 'answer', answer }, clicksOf(beat, answer, given)]
        : [{ type: 'pass' }, [{ selector: '#panel button', text: t('play.pass') }]];
    }
    presses.push({ beat: beat.id, phase: told ? 'told' : 'asked', clicks });
    state = readOut(reduce(level, state, action));
  }
  presses.push({ beat: lastVisit(state).beat, phase: 'asked', clicks: [choice('town')] });
  return { presses, story: state };
}

/** Plays it, in a level that is open, and steps out of the story. */
export const playQuickly = (page: Page, presses: readonly Press[]): Promise<void> =>
  page.evaluate(async (all) => {
    const panel = (): HTMLElement | null => document.querySelector('#panel');
    const next = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    /** Shows line after line until the panel stands where it is wanted. */
    const readUntil = async (wanted: (now: HTMLElement) => boolean): Promise<void> => {
      for (let now = panel(); !now || !wanted(now); now = panel()) {
        if (now?.dataset['phase'] === 'telling') now.querySelector<HTMLElement>('[data-forward]')?.click();
        await next();
      }
    };
    for (const { beat, phase, clicks } of all) {
      await readUntil(({ dataset }) => dataset['beat'] === beat && dataset['phase'] === phase);
      for (const { selector, text } of clicks) {
        const find = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>(selector)].find((one) => text === undefined || one.textContent?.trim() === text);
        let found = find();
        for (; !found; found = find()) await next();
        found.click();
        await next();
      }
    }
    await readUntil(({ dataset }) => dataset['kind'] === 'step-out' && dataset['phase'] !== 'telling');
    panel()?.querySelector<HTMLElement>('[data-choice="town"]')?.click();
  }, presses);
