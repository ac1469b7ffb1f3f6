import * as z from 'zod/mini';
import { CLASS, joined, schoolClass, type SchoolClass } from '../../core/class/class.ts';
import { life, type Life, livedUntil } from '../../core/class/expiry.ts';
import type { ChancePort } from '../../ports/device.ts';
import type { ClassesPort } from '../../ports/class.ts';
import { dayNumber } from '../../core/record/day.ts';
import { playthrough } from '../../core/record/playthrough.ts';
import { valueOf } from '../../core/save/answer.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import type { Vault } from './vault.ts';
import { quietly } from '../device/quietly.ts';

/** What lies in the store: a class, as it is or sealed, with a stamp that is new each time it is written. */
const entry = z.object({ stamp: z.string(), life, class: z.unknown() });

/** How a class is laid into the store, and read from it; `undefined` when that may not be just now. */
export type Seal = Pick<Vault, 'open' | 'close'>;
export const UNSEALED: Seal = { open: async (laid) => laid, close: async (of) => of };

const stampOf = (kept: unknown): string | undefined => {
  const read = z.safeParse(entry, kept);
  return read.success ? read.data.stamp : undefined;
};

/** A class from whatever was kept: with all records in it that are sound. */
function repaired(kept: unknown): SchoolClass | undefined {
  const whole = schoolClass.safeParse(kept);
  if (whole.success) return whole.data;
  const outer = z.safeParse(z.looseObject({ playthroughs: z.record(z.string(), z.unknown()) }), kept);
  if (!outer.success) return undefined;
  const sound = Object.entries(outer.data.playthroughs).filter(([, one]) => playthrough.safeParse(one).success);
  const rest = schoolClass.safeParse({ ...outer.data, playthroughs: Object.fromEntries(sound) });
  return rest.success ? rest.data : undefined;
}

const isNewer = (kept: unknown): boolean =>
  typeof kept === 'object' && kept !== null && 'class' in kept && Number(kept.class) > CLASS;

/** The classes of the teacher on this device. */
export function createClasses(
  database: Database,
  { id: stamp, day }: ChancePort,
  signal: Signal,
  seal: Seal = UNSEALED,
): ClassesPort {
  /** Classes that lay in the store when this window last looked: what is gone since was deleted by another. */
  const seen = new Set<string>();
  /**
   * The class that was last read or written under an id, with its stamp: what lies there under the same one need not be
   * checked again.
   */
  const checked = new Map<string, { readonly stamp: string; readonly of: SchoolClass }>();
  /**
   * Classes on their way to the store: they are shown at once, and what was said of them waits until they lie there.
   */
  const pending = new Map<string, SchoolClass>();
  /** Classes that are held in memory alone. */
  const unkept = new Set<string>();

  /** What was opened under an id and a stamp, mended where it needs to be. */
  function sound(id: string, under: string, opened: unknown): SchoolClass | undefined {
    const known = checked.get(id);
    if (known?.stamp === under) return known.of;
    const of = repaired(opened);
    if (of) checked.set(id, { stamp: under, of });
    return of;
  }

  async function remove(id: string): Promise<void> {
    seen.delete(id);
    checked.delete(id);
    pending.delete(id);
    unkept.delete(id);
    await database.change('classes', id, () => undefined);
    signal.tell();
  }

  /**
   * As long as it still lives today; nothing when its time is over. The day it was last seen never runs backwards,
   * whatever the clock does.
   */
  const livesOn = (of: Life): Life | undefined => (dayNumber(day()) < dayNumber(of.seen) ? of : livedUntil(of, day()));

  async function read(id: string, kept: unknown): Promise<SchoolClass | undefined> {
    if (kept === undefined) {
      seen.delete(id);
      return undefined;
    }
    const laid = z.safeParse(entry, kept);
    const left = laid.success ? livesOn(laid.data.life) : undefined;
    if (!laid.success || !left) return remove(id).then(() => undefined);
    const opened = await seal.open(laid.data.class);
    // locked, or of a newer version of the game: it stays where it is until its time is over
    if (opened === undefined || isNewer(opened)) return undefined;
    const found = sound(id, laid.data.stamp, opened);
    if (found?.id !== id) return remove(id).then(() => undefined);
    if (!unkept.has(id)) seen.add(id);
    const now = { ...found, life: left };
    if (left.seen !== laid.data.life.seen) await write(now);
    return now;
  }

  async function write(of: SchoolClass): Promise<boolean> {
    const { id } = of;
    const kept = valueOf(await database.get('classes', id));
    const before = z.safeParse(entry, kept);
    const opened = before.success ? await seal.open(before.data.class) : undefined;
    const laid = before.success && opened !== undefined ? sound(id, before.data.stamp, opened) : undefined;
    const all = laid ? joined(of, laid) : of;
    const closed = await seal.close(all);
    // what is locked is not written over
    if (closed === undefined || (before.success && opened === undefined)) return false;
    const sealed = { stamp: stamp(), life: all.life, class: closed };
    const fate = { again: false, gone: false, done: false };
    const written = await database.change('classes', id, (now, known) => {
      fate.gone = known && now === undefined && seen.has(id);
      if (fate.gone) return undefined;
      if (!known || stampOf(now) === stampOf(kept)) return sealed;
      // another window was quicker: both are joined, at once or, when this comes late, in a write of its own
      if (fate.done) quietly(write(all));
      fate.again = !fate.done;
      return now;
    });
    if (fate.again) return write(all);
    fate.done = true;
    if (fate.gone) return false;
    if (written) {
      seen.add(id);
      checked.set(id, { stamp: sealed.stamp, of: all });
      unkept.delete(id);
    } else unkept.add(id);
    return written;
  }

  return {
    async list() {
      const kept = valueOf(await database.all('classes')) ?? [];
      return (await Promise.all(kept.map(([id, one]) => read(id, one)))).filter((one) => one !== undefined);
    },
    get: async (id) => pending.get(id) ?? read(id, valueOf(await database.get('classes', id))),
    async put(of) {
      const left = livesOn(of.life);
      if (left === undefined) return false;
      const now = { ...of, life: left };
      pending.set(of.id, now);
      signal.tell();
      const written = await write(now);
      if (pending.get(of.id) === now) pending.delete(of.id);
      signal.tell();
      return written;
    },
    remove,
    subscribe: (listener) => signal.subscribe(listener),
  };
}
