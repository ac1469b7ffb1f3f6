import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newClass } from '../../core/class/class.ts';
import { type Browser, classesOf, classOf, createBrowser, lay, lies } from '../../../tests/fixtures/school.ts';
import { createDatabase } from '../device/database.ts';
import { createSaves } from '../device/saves.ts';

const lesson = { levels: ['funny-frog'], language: null, seats: true, check: false, draw: 7 };
const of = (today: string) => newClass('abcdefghijkl', 'Class 5b', lesson, today);
const START = '2026-11-24';

let browser: Browser;
/** A start of the game on a day, on whichever page. */
async function start(day: string) {
  browser.today = day;
  const window = browser.open();
  await window.calendar.now();
  return window;
}

beforeEach(() => {
  vi.restoreAllMocks();
  browser = createBrowser(START);
});

describe('a clock that jumps', () => {
  it.each(['2027-01-23', '2089-11-17', '2000-03-01', '2020-05-05'])(
    'to %s deletes nothing, asks, and when it is mended all is as before',
    async (day) => {
      const first = await start(START);
      await first.classes.put(of(START));
      const wrong = await start(day);
      expect(await classesOf(wrong)).toHaveLength(1);
      expect(await wrong.calendar.doubt()).toMatchObject({ was: START, now: day });
      // a record that comes in on such a day costs the class nothing
      expect(await wrong.classes.put({ ...of(START), label: 'Class 5c' })).toBe(true);
      const mended = await start('2026-11-26');
      expect(await mended.calendar.doubt()).toBeNull();
      expect((await classOf(mended, 'abcdefghijkl'))?.life).toEqual({ left: 28, seen: '2026-11-26' });
    },
  );

  it('and goes on, as after a summer, takes what is over with it', async () => {
    const first = await start(START);
    await first.classes.put(of(START));
    const back = await start('2027-02-01');
    expect(await back.calendar.doubt()).toEqual({ was: START, now: '2027-02-01', over: 1 });
    // a class that is made on that day lives its thirty days
    await back.classes.put({ ...of('2027-02-01'), id: 'zyxwvutsrqpo' });
    const later = await start('2027-02-02');
    expect((await classesOf(later)).map(({ id, life }) => [id, life.left])).toEqual([['zyxwvutsrqpo', 29]]);
    expect(Object.keys(await lies('keys')).sort()).toEqual(['class/zyxwvutsrqpo', 'data']);
  });

  it('and is right, says the teacher: what is over goes, or all go on from today', async () => {
    for (const [how, left] of [
      ['passed', []],
      ['anew', [30]],
    ] as const) {
      browser = createBrowser(START);
      await (await start(START)).classes.put(of(START));
      const later = await start('2027-02-01');
      expect(await later.calendar.settle(how)).toBe(true);
      expect(await later.calendar.doubt()).toBeNull();
      expect((await classesOf(later)).map(({ life }) => life.left)).toEqual(left);
      expect((await classesOf(await start('2027-02-02'))).map(({ life }) => life.left)).toEqual(left.map(() => 29));
    }
  });

  it('from a day of long ago counts no days: the clock was wrong before', async () => {
    browser.today = '2000-03-01';
    await (await start('2000-03-01')).classes.put(of('2000-03-01'));
    expect(await classesOf(await start('2026-11-24'))).toHaveLength(1);
    const on = await start('2026-11-25');
    expect((await classOf(on, 'abcdefghijkl'))?.life).toEqual({ left: 30, seen: '2026-11-25' });
  });

  it('on a device of the first edition is seen by its classes', async () => {
    await lay('classes', { abcdefghijkl: { stamp: 'old', life: of(START).life, class: of(START) } });
    const later = await start('2027-02-01');
    expect(await later.calendar.doubt()).toMatchObject({ was: START, over: 1 });
    expect(await classesOf(later)).toHaveLength(1);
  });

  it('while storage does not answer neither counts nor deletes', async () => {
    await (await start(START)).classes.put(of(START));
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('shut', 'SecurityError');
    });
    const shut = await start('2027-02-01');
    expect(await shut.calendar.now()).toBeUndefined();
    expect(await shut.calendar.doubt()).toBeNull();
    expect(await shut.calendar.settle('passed')).toBe(false);
    open.mockRestore();
    expect(await classesOf(await start('2026-11-25'))).toHaveLength(1);
  });
});

describe('every start', () => {
  it('sweeps what has run out, though nobody looks for it', async () => {
    await (await start(START)).classes.put(of(START));
    const joined = { joined: 1, code: 'x', day: START, shared: true, pupils: {} };
    await lay('settings', { lesson: joined, live: { code: 'of today' } });
    await lay('waiting', { 'ROLE1/A': 'ROLE1/A' });
    await lay('players', { x: { hello: 1 } });
    await createSaves(createDatabase()).players();
    await start(START);
    expect(Object.keys(await lies('settings')).sort()).toEqual(['calendar', 'lesson', 'live']);
    await start('2026-11-25');
    expect(Object.keys(await lies('settings'))).toEqual(['calendar']);
    for (const day of ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-23']) await start(day);
    expect([await lies('classes'), await lies('waiting'), await lies('aside')].map(Object.keys)).toEqual([
      ['abcdefghijkl'],
      ['ROLE1/A'],
      ['x'],
    ]);
    await start('2026-12-24');
    expect([await lies('classes'), await lies('waiting'), await lies('aside')]).toEqual([{}, {}, {}]);
    expect(Object.keys(await lies('keys'))).toEqual(['data']);
  });

  it('sweeps once a day, in whichever window', async () => {
    const window = await start(START);
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
    await window.calendar.now();
    await start(START);
    expect(writes).not.toHaveBeenCalled();
  });
});
