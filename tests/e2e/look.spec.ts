/** The town, every kind of beat, an ending and the projector look as they did when somebody last looked at them. */
import { codeOf } from './support/lesson.ts';
import { choiceOf } from './support/driver.ts';
import { expectLook } from './support/picture.ts';
import {
  IN_LESSON,
  finishedLevels,
  keepClass,
  keepPlayer,
  PROJECTOR,
  SHOWN,
  type ShownKind,
  turnTo,
} from './support/standing.ts';
import { expect, open, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

const SIZES = [
  [360, 640],
  [768, 1024],
  [1280, 800],
  [1920, 1080],
] as const;
/** What falls in the street goes by the season: it is always this day. */
const TODAY = '2026-11-24';

/** A phone in both directions and a wall are looked at each time, the rest by `--wide`. */
const SELDOM: ReadonlySet<string> = new Set(['en 768', 'ar 768', 'en 1280', 'ar 1280', 'ar 1920']);

const kinds = Object.keys(SHOWN) as ShownKind[];

for (const language of ['en', 'ar'])
  for (const [width, height] of SIZES)
    test(
      `looks at ${width} × ${height} in ${language}`,
      { tag: SELDOM.has(`${language} ${width}`) ? ['@wide'] : [] },
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.addInitScript((day) => {
          const Real = Date;
          const now = Real.parse(`${day}T12:00:00`);
          globalThis.Date = class extends Real {
            constructor(...of: unknown[]) {
              super(...((of.length === 0 ? [now] : of) as [number]));
            }
            static override now(): number {
              return now;
            }
          } as DateConstructor;
        }, TODAY);
        await keepPlayer(page);
        await keepClass(page, TODAY);
        const look = (name: string): Promise<void> => expectLook(page, `${language}-${width}x${height}/${name}`);

        await open(page, '#/town', language);
        await expect(page.locator('.town .plate-done')).toHaveCount(finishedLevels());
        await look('town');

        const show = async (kind: ShownKind): Promise<void> => {
          await turnTo(page, `#/play/${SHOWN[kind]}`);
          await expect(page.locator('#panel')).toHaveAttribute('data-level', SHOWN[kind]);
          await expect(page.locator('#panel')).toHaveAttribute('data-kind', kind);
          await look(kind);
        };
        // the ending first: to it the player comes back as to what was never left
        for (const kind of ['ending', 'choose', 'spot', 'rehearse'] as const) await show(kind);

        await turnTo(page, PROJECTOR);
        // pressed where it is: on a small screen the page must not scroll to it
        await page
          .getByRole('button', { name: wordsIn(language)('projector.show') })
          .evaluate((button: HTMLElement) => button.click());
        await expect(page.locator('.board')).toHaveAttribute('data-state', 'revealed');
        await look('projector');

        await turnTo(page, `#/join/${codeOf({ levels: [...IN_LESSON] })}`);
        await choiceOf(page, 'join').click();
        await expect(page.locator('.town, #panel').first()).toBeVisible();
        for (const kind of kinds.filter((one) => IN_LESSON.includes(SHOWN[one]))) await show(kind);
      },
    );
