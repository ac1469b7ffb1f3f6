import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leftOut, newCourse } from '../../core/course/course.ts';
import { COURSE_DAYS } from '../../core/course/life.ts';
import { heldOn } from '../../core/course/log.ts';
import { dayNumber, dayOf } from '../../core/record/day.ts';
import { type Browser, createBrowser, lies } from '../../../tests/fixtures/school.ts';

const START = '2026-09-07';
const of = newCourse('coursecourse', 'Class 5b', '8-11', START);
const after = (days: number): string => dayOf(dayNumber(START) + days);

let browser: Browser;
beforeEach(() => {
  vi.restoreAllMocks();
  browser = createBrowser(START);
});

describe('courses on the device', () => {
  it('are there again in another visit, and are gone when they are deleted', async () => {
    const first = browser.open();
    expect(await first.courses.list()).toEqual({ is: 'none' });
    expect(await first.courses.put(of)).toBe(true);
    expect(await browser.open().courses.list()).toEqual({ is: 'found', value: [of] });
    expect(await browser.open().courses.remove(of.id)).toBe(true);
    expect(await first.courses.list()).toEqual({ is: 'none' });
    expect((await lies('settings'))['courses']).toBeUndefined();
  });

  it('lose nothing that two windows changed, and one that was deleted does not come back', async () => {
    const [one, other] = [browser.open(), browser.open()];
    await one.courses.put(of);
    await Promise.all([
      one.courses.change(of.id, (now) => heldOn(now, '1', START)),
      other.courses.change(of.id, (now) => leftOut(now, '2', true)),
    ]);
    expect(await one.courses.list()).toEqual({ is: 'found', value: [leftOut(heldOn(of, '1', START), '2', true)] });
    await one.courses.remove(of.id);
    await other.courses.change(of.id, (now) => heldOn(now, '3', START));
    expect(await other.courses.list()).toEqual({ is: 'none' });
  });

  it('outlive the thirty days of a class, and end with their own', async () => {
    const first = browser.open();
    await first.courses.put(of);
    // one lesson a week, then nothing for a time
    for (let day = 0; day < COURSE_DAYS; day += 7) {
      browser.today = after(day);
      const answer = await browser.open().courses.list();
      expect(answer).toMatchObject({ is: 'found', value: [{ life: { left: COURSE_DAYS - day } }] });
    }
    for (const day of [COURSE_DAYS + 1, COURSE_DAYS + 2]) {
      browser.today = after(day);
      await browser.open().calendar.now();
    }
    expect(await browser.open().courses.list()).toEqual({ is: 'none' });
  });

  it('stand still while a jumped clock is doubted', async () => {
    await browser.open().courses.put(of);
    await browser.open().calendar.now();
    browser.today = after(200);
    expect(await browser.open().courses.list()).toEqual({ is: 'found', value: [of] });
    await browser.open().calendar.settle('anew');
    expect(await browser.open().courses.list()).toMatchObject({
      is: 'found',
      value: [{ life: { left: COURSE_DAYS } }],
    });
  });

  it('are locked with the classes, and go with them when the passphrase was forgotten', async () => {
    const first = browser.open();
    await first.courses.put(of);
    await first.vault.protect('three blue owls');
    first.vault.lock();
    const second = browser.open();
    expect(await second.courses.list()).toEqual({ is: 'locked' });
    expect(await second.vault.forget()).toBe(true);
    expect(await second.courses.list()).toEqual({ is: 'none' });
    expect((await lies('settings'))['courses']).toBeUndefined();
  });

  it('are held by the window where the device cannot keep them', async () => {
    const first = browser.open();
    await first.courses.list();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await first.courses.put(of)).toBe(false);
    expect(await first.courses.list()).toMatchObject({ is: 'found', value: [of] });
  });
});
