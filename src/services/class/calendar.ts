import type { Calendar } from '../../core/class/calendar.ts';
import type { CalendarPort, Doubt } from '../../ports/class.ts';
import type { ChancePort } from '../../ports/device.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import { type Settled, sweep, SWEPT } from './sweep.ts';

export interface SweepingCalendar extends CalendarPort {
  /** The clock as it is believed, once all that has run out is gone; nothing while storage does not answer. */
  now(): Promise<Calendar | undefined>;
}

/** The day as this device believes it. On each day it is first asked for, what has run out is deleted. */
export function createCalendar(database: Database, { day }: Pick<ChancePort, 'day'>, signal: Signal): SweepingCalendar {
  let known: { readonly on: string; readonly calendar: Calendar; readonly over: number } | undefined;
  let sweeping: Promise<boolean> | undefined;
  // what another window settled is looked at anew
  signal.subscribe((message) => {
    if (message === 'settled') known = undefined;
  });

  async function run(settled?: Settled): Promise<boolean> {
    const on = day();
    let done: Omit<NonNullable<typeof known>, 'on'> | undefined;
    const whole = await database.exchange(SWEPT, (kept) => {
      const { writes, ...rest } = sweep(kept, on, settled);
      done = rest;
      return writes.length > 0 ? writes : undefined;
    });
    if (whole === 'unknown' || !done) return false;
    known = { on, ...done };
    if (whole === 'done') signal.tell(settled ? 'settled' : 'swept');
    if (settled) known = { on, ...done };
    return true;
  }

  async function look(): Promise<typeof known> {
    if (known?.on !== day()) await (sweeping ??= run().finally(() => (sweeping = undefined)));
    return known?.on === day() ? known : undefined;
  }

  return {
    now: async () => (await look())?.calendar,
    async doubt(): Promise<Doubt | null> {
      const found = await look();
      if (found?.calendar.doubted === undefined) return null;
      return { was: found.calendar.day, now: found.calendar.doubted, over: found.over };
    },
    settle: (how) => run(how),
    subscribe: (listener) => signal.subscribe(listener),
  };
}
