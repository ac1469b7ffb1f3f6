/** A room with a laptop that carries a live lesson, its teacher, and tablets. */
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { codeParts } from '../../../src/core/record/lesson.ts';
import { way } from './class.ts';
import { choiceOf } from './driver.ts';
import { expectAccessible } from './inspect.ts';
import { built, serve, type Site } from './site.ts';
import { expect, withoutRest, withoutStage } from './test.ts';
import { wordsIn } from './words.ts';

const t = wordsIn('en');

export interface Hall {
  /** The laptop's address, as the teacher opens it. */
  readonly address: string;
  readonly teacher: Page;
  readonly faults: readonly string[];
  /** A pupil's tablet: another address of the same laptop, so that nothing is shared. */
  tablet(): Promise<Page>;
  /** The server dies, and all that its broker knew. */
  die(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** @param start starts the laptop's server, the second time at the port it had */
export async function hall(
  browser: Browser,
  start: (port?: number) => Promise<Site> = (port) => serve(built, port),
): Promise<Hall> {
  let site: Site | undefined = await start();
  const { address } = site;
  const { port } = new URL(address);
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const device = async (viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
    contexts.push(context);
    await withoutStage(context);
    await withoutRest(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    return page;
  };
  return {
    address,
    faults,
    teacher: await device({ width: 1280, height: 800 }),
    tablet: () => device({ width: 360, height: 640 }),
    async die() {
      await site?.close();
      site = undefined;
    },
    async comeBack() {
      site = await start(Number(port));
    },
    async close() {
      await Promise.all(contexts.map((one) => one.close()));
      await site?.close();
    },
  };
}

/** Prepares a class for a level and begins its live lesson: its letters, and the page of the class. */
export async function begin({ teacher, address }: Hall, level: string): Promise<{ code: string; id: string }> {
  await teacher.goto(`${address}?lang=en#/teacher/prepare`);
  await teacher.locator(`[data-level="${level}"]`).getByRole('checkbox').check();
  await teacher.getByLabel(t('teacher.prepare.label')).fill('Class 5b');
  await choiceOf(teacher, 'make').click();
  await teacher.getByRole('button', { name: t('class.done') }).click();
  await way(teacher, 'live').click();
  const letters = teacher.locator('[data-lesson-code]');
  await expect.poll(async () => codeParts((await letters.textContent()) ?? '').key).toHaveLength(8);
  const code = (await letters.textContent()) ?? '';
  await expectAccessible(teacher, 'the code of a live lesson');
  await teacher.getByRole('button', { name: t('class.done') }).click();
  return { code, id: /class\/(\w+)/.exec(teacher.url())?.[1] ?? '' };
}

export const tabletAddress = ({ address }: Hall, code: string): string =>
  `${address.replace('localhost', '127.0.0.1')}?lang=en#/join/${code}`;
