import sharp, { type Region } from 'sharp';
import { film } from '../e2e/support/film.ts';
import { IN_LESSON, keepPlayer, SHOWN } from '../e2e/support/standing.ts';
import { type Bench, type Subject, times, visit, type Visit } from './bench.ts';
import { goTo, joinLesson } from './entering.ts';
import type { Figure } from './figure.ts';

/** How many times slower the processor is made. */
const SPEEDS = [1, 4] as const;
/** Milliseconds before the press, in which a pointer that has come over the control is answered, and after it. */
const BEFORE = 400,
  AFTER = 500;
/** A grey differs when it is another by more than this, of 255; so many of the control's pixels must. */
const ANOTHER = 12,
  SHARE = 0.01;

interface Control {
  readonly what: string;
  readonly at: string;
  /** The first that this finds is pressed. */
  readonly selector: string;
}

/** What is pressed, where. Those of a lesson come last: it is joined before them. */
const CONTROLS: readonly Control[] = [
  { what: 'Play', at: '#/', selector: '[data-play]' },
  { what: 'a window of the street', at: '#/town', selector: `.town [data-level="${SHOWN.choose}"]` },
  { what: 'a choice', at: `#/play/${SHOWN.choose}`, selector: '#panel[data-kind="choose"] [data-choice]' },
  {
    what: 'a message to spot',
    at: `#/play/${SHOWN.spot}`,
    selector: '#panel[data-kind="spot"] li > button[data-choice]',
  },
  {
    what: 'a part of a sentence',
    at: `#/play/${SHOWN.rehearse}`,
    selector: '#panel[data-kind="rehearse"] fieldset button[data-choice]',
  },
  { what: 'an arrow of a queue', at: `#/play/${SHOWN.rank}`, selector: '#panel[data-kind="rank"] [data-move="1"]' },
  { what: 'a card to spend on', at: `#/play/${SHOWN.spend}`, selector: '#panel[data-kind="spend"] [data-choice]' },
  { what: 'a thing to look at', at: `#/play/${SHOWN.look}`, selector: '#panel[data-kind="look"] li > [data-choice]' },
  { what: 'an app of a phone', at: `#/play/${SHOWN.phone}`, selector: '#panel[data-kind="phone"] li > [data-choice]' },
];

const grey = async (picture: Buffer, of: Region): Promise<Buffer> =>
  sharp(picture).extract(of).greyscale().raw().toBuffer();

/**
 * Presses a control, and finds the first frame on the screen in which it looks other than before. @returns milliseconds
 */
async function press({ page, devtools }: Visit, { what, selector }: Control): Promise<number> {
  const control = page.locator(selector).first();
  await control.scrollIntoViewIfNeeded();
  // a thing in a picture goes with the camera: it is pressed once it stands, where nothing lies over it
  await control.hover();
  const box = await control.boundingBox();
  if (!box) throw new Error(`There is nothing to press: ${what}.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let down = 0;
  const shots = await film(devtools, async () => {
    await page.mouse.move(x, y);
    await page.waitForTimeout(BEFORE);
    const pressed = page.evaluate(
      () =>
        new Promise<number>((done) => {
          addEventListener('pointerdown', ({ timeStamp }) => done(performance.timeOrigin + timeStamp), {
            capture: true,
            once: true,
          });
        }),
    );
    await page.evaluate(() => undefined);
    await page.mouse.down();
    down = await pressed;
    await page.waitForTimeout(AFTER);
    await page.mouse.up();
  });
  const region = {
    left: Math.ceil(box.x),
    top: Math.ceil(box.y),
    width: Math.floor(box.width) - 1,
    height: Math.floor(box.height) - 1,
  };
  const before = shots.findLast(({ at }) => at <= down) ?? shots[0];
  if (!before) throw new Error(`Nothing was seen of ${what}.`);
  const was = await grey(before.picture, region);
  for (const { at, picture } of shots.filter((shot) => shot.at > down)) {
    const is = await grey(picture, region);
    const others = is.reduce((count, value, pixel) => count + Number(Math.abs(value - (was[pixel] ?? 0)) > ANOTHER), 0);
    if (others > SHARE * is.length) return at - down;
  }
  throw new Error(`Nothing answers to ${what}.`);
}

/** Presses each control once, at this speed. */
const pressAll = (bench: Bench, slower: number): Promise<number[]> =>
  visit(bench, { slower, patience: 300 }, async (visit) => {
    const { page } = visit;
    await keepPlayer(page, ['choose', 'spot', 'rehearse', 'rank', 'spend', 'look', 'phone']);
    await page.goto('?lang=en#/');
    await page.evaluate(() => window.driver.drawn());
    let joined = false;
    return times(CONTROLS.length, async (index) => {
      const control = CONTROLS[index] ?? (CONTROLS[0] as Control);
      if (!joined && IN_LESSON.some((id) => control.at.endsWith(id))) {
        joined = true;
        await joinLesson(page);
      }
      await goTo(page, control.at);
      return press(visit, control);
    });
  });

export const answer: Subject = {
  name: 'answer',
  how: 'Answer: from the moment a mouse’s button goes down (its event’s own time) until the first frame on the screen in which the control looks other than before, by Chromium’s screencast; at full motion and 1280 × 800. A screencast sees the pixels themselves, where event timing sees only that some frame came; it takes its own time to pack each frame, so the game is rather faster than this.',
  async measure(bench) {
    const figures: Figure[] = [];
    for (const slower of SPEEDS) {
      const runs = await times(bench.runs, () => pressAll(bench, slower));
      figures.push(
        ...CONTROLS.map(({ what }, at): Figure => ({
          what: `${slower === 1 ? '' : `CPU ${slower}× slower: `}a press on ${what}, until it is seen`,
          unit: 'ms',
          runs: runs.map((run) => run[at] ?? Number.NaN),
          budget: 100,
        })),
      );
    }
    return figures;
  },
};
