/** What a hand does in a page and what an eye finds there, in any browser. */
import { expect } from 'playwright/test';
import { levelOf, levels } from '../../e2e/support/levels.ts';
import { codeOf } from '../../e2e/support/lesson.ts';
import { type Press, press as pressQuickly, readOut } from '../../e2e/support/quick.ts';
import { readOn } from '../../e2e/support/driver.ts';
import type { Device } from './device.ts';

/** Something on the page: by a selector and, where that finds several, by its whole text. */
export interface Thing {
  readonly selector: string;
  readonly text?: string;
}

/** How often the page is looked at, and for how long, in milliseconds: a machine may have much else to do. */
/** The timeout only ends what hangs, however busy the machine. */
const LOOKING = { intervals: [25], timeout: 180_000 };

export const thing = (selector: string, text?: string): Thing => ({
  selector,
  ...(text === undefined ? {} : { text }),
});
export const choice = (id: string, within = ''): Thing => thing(`${within} [data-choice="${id}"]`);

/** Waits until the page says what is wanted. */
export const expectPage = <Argument>(
  device: Device,
  said: (argument: Argument) => unknown,
  argument: Argument,
  what: string,
): ReturnType<typeof expect.poll> => expect.poll(() => device.evaluate(said, argument), { ...LOOKING, message: what });

/** The text of the first that a selector finds. */
export const textOf = (device: Device, selector: string): Promise<string | undefined> =>
  device.evaluate((one) => document.querySelector(one)?.textContent?.trim(), selector);

/** Waits until the first that a selector finds has this text. */
export const expectText = (device: Device, selector: string, text: string): Promise<void> =>
  expect.poll(() => textOf(device, selector), LOOKING).toBe(text);

/** Waits until something is on the page, or is no longer. */
export const expectThere = (device: Device, selector: string, there = true): Promise<void> =>
  expect
    .poll(() => device.evaluate((one) => document.querySelector(one) !== null, selector), {
      ...LOOKING,
      message: selector,
    })
    .toBe(there);

/**
 * Where the middle of a thing is that can be pressed there: it is on the screen and at rest, nothing lies over it, it is
 * not switched off.
 */
const middleOf = (device: Device, of: Thing): Promise<readonly [x: number, y: number] | null> =>
  device.evaluate(async ({ selector, text }) => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
      (one) => text === undefined || (one.getAttribute('aria-label') ?? one.textContent)?.trim() === text,
    );
    // what has just come takes no press of a hand for a moment
    if (!found || found.matches(':disabled, [aria-disabled="true"], [data-resting] *')) return null;
    const middle = (): [number, number] => {
      const { left, right, top, bottom } = found.getBoundingClientRect();
      return [(left + right) / 2, (top + bottom) / 2];
    };
    const hit = ([x, y]: [number, number]): boolean => found.contains(document.elementFromPoint(x, y));
    if (!hit(middle())) found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const before = middle();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return String(before) === String(middle()) && hit(before) ? before : null;
  }, of);

/** Presses a thing as soon as it can be pressed. */
export async function press(device: Device, of: Thing): Promise<void> {
  const seen: (readonly [x: number, y: number])[] = [];
  const found = async (): Promise<number> => {
    const at = await middleOf(device, of);
    return at ? seen.push(at) : 0;
  };
  await expect
    .poll(found, { ...LOOKING, message: `${of.selector} ${of.text ?? ''} can be pressed` })
    .toBeGreaterThan(0);
  const [x, y] = seen[0] ?? [0, 0];
  await device.press(x, y);
}

/** Loads the game at a place of its address, such as `#/town`, and waits until it can be played. */
export async function open(device: Device, address: string, hash: string, language = 'en'): Promise<void> {
  // a change of the hash alone would load nothing
  await device.go('about:blank');
  await device.go(`${address}?lang=${language}${hash}`);
  await expect.poll(() => device.evaluate(() => document.documentElement.dataset['ready'], null), LOOKING).toBe('true');
}

/** Whoever is on the way to a story is asked these: whether they join, and who plays, where somebody played before. */
const ASKED = ['.players [data-choice]', '[data-choice="join"]'];

/** Goes on until something is there and nothing is asked any more. A hand presses again where nothing came of a press. */
const goOnTo = (device: Device, selector: string, ways: readonly string[] = []): Promise<void> =>
  expect
    .poll(
      async () => {
        for (const asked of [...ASKED, ...ways]) {
          if (!(await device.evaluate((one) => document.querySelector(one) !== null, asked))) continue;
          const at = await middleOf(device, thing(asked));
          if (at) await device.press(...at);
          return false;
        }
        return device.evaluate((one) => document.querySelector(one) !== null, selector);
      },
      { ...LOOKING, intervals: [400, 800, 1600, 3200], message: selector },
    )
    .toBe(true);

/** Goes to a level; one that opens only from a lesson is joined before. */
export async function openLevel(device: Device, address: string, id: string, language = 'en'): Promise<void> {
  const playing = `#panel[data-level="${id}"]`;
  if (levelOf(id).level.opens === 'lesson') {
    await open(device, address, `#/join/${codeOf({ levels: [id] })}`, language);
    // who is asked who plays stands in the street then; everybody else in the story
    await goOnTo(device, playing, [`.town [data-level="${id}"]`]);
  } else {
    await open(device, address, `#/play/${id}`, language);
    await goOnTo(device, playing);
  }
}

const NEXT = thing('#panel [data-forward]');

/** Presses Next until all is read that is told; lines come by themselves too. */
async function readByHand(device: Device): Promise<void> {
  const read = async (): Promise<boolean> => {
    if (
      await device.evaluate(() => document.querySelector<HTMLElement>('#panel')?.dataset['phase'] !== 'telling', null)
    )
      return true;
    const at = await middleOf(device, NEXT);
    if (at) await device.press(...at);
    return false;
  };
  await expect.poll(read, { ...LOOKING, message: 'all is read' }).toBe(true);
}

/** Plays with a hand: reads line after line, and presses each thing where it is. */
export async function playByHand(device: Device, presses: readonly Press[]): Promise<void> {
  for (const { beat, phase, clicks } of presses) {
    await readByHand(device);
    await expectThere(device, `#panel[data-beat="${beat}"][data-phase="${phase}"]`);
    for (const click of clicks) await press(device, click);
  }
}

/** Plays in the page itself, as fast as it answers. */
export async function playQuickly(device: Device, presses: readonly Press[]): Promise<void> {
  for (const one of presses) {
    await readOut(device, one);
    await pressQuickly(device, one);
  }
}

/** From an ending, where the last press was, out of the story. */
export async function stepOut(device: Device): Promise<void> {
  await expectThere(device, '#panel[data-kind="step-out"]');
  await readOn(device);
  await press(device, choice('town', '#panel'));
  await expectThere(device, '#panel', false);
}

/** As many levels that open by themselves, and between them every kind of beat that such levels have. */
export function levelsOfManyKinds(count: number): readonly string[] {
  const free = levels.filter(({ level }) => level.opens === 'freely');
  const chosen: string[] = [];
  const seen = new Set<string>();
  const fresh = (id: string): number =>
    new Set(
      levelOf(id)
        .level.beats.map(({ kind }) => kind)
        .filter((kind) => !seen.has(kind)),
    ).size;
  while (chosen.length < count) {
    const [best = ''] = free
      .map(({ level }) => level.id)
      .filter((id) => !chosen.includes(id))
      .sort((one, other) => fresh(other) - fresh(one));
    for (const { kind } of levelOf(best).level.beats) seen.add(kind);
    chosen.push(best);
  }
  return chosen;
}
