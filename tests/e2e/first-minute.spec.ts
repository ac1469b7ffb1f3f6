/** Who reads nothing and presses whatever stands out most has made a choice in the first minute. */
import { KIND_NAMES, kindNamed } from '../../src/core/kinds/index.ts';
import type { Page, Request } from 'playwright/test';
import { expect, test } from './support/test.ts';

/**
 * Milliseconds of the page's own time: until a choice must have been made, and for which a hand that does not read
 * waits before it presses again.
 */
const MINUTE = 60_000;
const WAIT = 600;
/** How often it presses in vain before it tries something else. */
const PATIENCE = 3;

/** What a person sees before a press, and what is pressed. */
interface Look {
  readonly state: string;
  /** As a person would name it. */
  readonly pressed: string | null;
  /** Does the story ask for a choice, or has it taken one? Only the test knows this, whoever presses does not. */
  readonly choice: string | undefined;
}

/** Kinds of beat whose answer is one thing said or done. */
const CHOOSING: readonly string[] = KIND_NAMES.filter((name) => kindNamed(name).chosen);

/**
 * Presses what stands out most, as the eye finds it: it begins in the middle of the window, and goes to what is large
 * in surface and letters; the colour of lamplight, as ground or frame, draws it as what is three times as large does.
 * What was given up is left for the next.
 */
const pressWhatStandsOut = (page: Page, givenUp: readonly string[]): Promise<Look> =>
  page.evaluate(
    ({ up, choosing }) => {
      const LAMP = 'rgb(255, 200, 87)';
      const inView = (of: Element): boolean => {
        const { left, right, top, bottom } = of.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return (
          left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && hit !== null && of.contains(hit)
        );
      };
      const nameOf = (of: Element): string => of.getAttribute('aria-label') ?? of.textContent?.trim() ?? '';
      const seen = [
        ...document.querySelectorAll<HTMLElement>('button:enabled:not([aria-disabled="true"]), a[href]'),
      ].filter(
        (one) =>
          one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
          inView(one) &&
          !up.includes(nameOf(one)),
      );
      const weights = seen.map((one) => {
        const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
        const { fontSize } = getComputedStyle(one);
        const away = Math.hypot((left + right - innerWidth) / innerWidth, (top + bottom - innerHeight) / innerHeight);
        const lit = [undefined, '::before', '::after'].some((part) => {
          const { backgroundColor, borderTopColor, boxShadow } = getComputedStyle(one, part);
          return [backgroundColor, borderTopColor, boxShadow].some((colour) => colour.includes(LAMP));
        });
        return { one, weight: width * height * parseFloat(fontSize) * (lit ? 3 : 1) * Math.exp(-2 * away ** 2) };
      });
      const most = weights.sort((a, b) => b.weight - a.weight)[0]?.one;
      const { kind, phase } = document.querySelector<HTMLElement>('[data-kind][data-phase]')?.dataset ?? {};
      const pressed = [...document.querySelectorAll('[aria-pressed="true"]')].map(nameOf).join();
      const state = `${location.hash} ${document.body.textContent} ${pressed} ${phase}`;
      most?.click();
      return { state, pressed: most ? nameOf(most) : null, choice: choosing.includes(kind ?? '') ? phase : undefined };
    },
    { up: givenUp, choosing: CHOOSING },
  );

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

for (const [width, height] of [
  [360, 640],
  [1280, 800],
] as const)
  test(
    `from a cold start a choice is made within a minute, without reading, at ${width} × ${height}`,
    { tag: width === 360 ? [] : ['@wide'] },
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      // the page's own time goes on while it loads and works, and is put forward where a hand would wait: whatever should
      // come meanwhile comes once at most
      await page.clock.install();
      let forward = 0;
      const asking = new Set<Request>();
      page.on('request', (request) => asking.add(request));
      page.on('requestfinished', (request) => asking.delete(request));
      const standing = async (): Promise<void> => {
        let last = '';
        await expect
          .poll(
            async () => {
              const now = await page.locator('body').innerText();
              const stands = now === last && asking.size === 0;
              last = now;
              return stands;
            },
            { message: 'the page stands', intervals: [300] },
          )
          .toBe(true);
      };
      await page.goto('#/');
      await standing();
      let at = page.url();
      const way: string[] = [];
      let vain: string[] = [];
      let before = '';
      for (let asked = false; ;) {
        // what changes the picture alone is pressed on; what never changes anything is given up
        const { state, pressed, choice } = await pressWhatStandsOut(
          page,
          vain.filter((one, at) => vain.indexOf(one) <= at + 1 - PATIENCE),
        );
        if (asked && (choice === 'telling' || choice === 'told')) break;
        asked = choice === 'asked';
        vain = state === before && pressed !== null ? [...vain, pressed] : [];
        before = state;
        if (pressed !== null) way.push(pressed);
        // time that is put forward brings nothing from the server: on a new page everybody waits until something stands
        // there
        if (page.url() !== at) await standing();
        at = page.url();
        await page.clock.fastForward(WAIT);
        forward += WAIT;
        expect(forward, `a choice is made in time; pressed: ${way.join(' › ')}`).toBeLessThan(MINUTE);
      }
      test.info().annotations.push({
        type: 'a choice was made',
        description: `after ${Math.round(forward / 1000)} s of waiting and ${way.length} presses`,
      });
      await expect(async () => {
        await page.clock.fastForward(WAIT);
        await expect(page.locator('#panel[data-kind="choose"]')).toHaveAttribute('data-phase', 'told', { timeout: 1 });
      }, 'what follows is told by itself').toPass();
    },
  );
