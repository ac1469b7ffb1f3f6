import * as z from 'zod/mini';
import { joined, type SchoolClass } from '../../core/class/class.ts';
import { type Life, livedUntil, newLife } from '../../core/class/expiry.ts';
import type { ClassAnswer, ClassesPort } from '../../ports/class.ts';
import type { ChancePort } from '../../ports/device.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import { asideOf, createAsideClasses, type Reading } from './aside-classes.ts';
import { type Entry, entry, isNewer, markOf, repaired, stampOf, withLife } from './class-entry.ts';
import { type ClassKeys, keyPlaceOf } from './class-keys.ts';
import { createClassSeal } from './class-seal.ts';
import type { SweepingCalendar } from './calendar.ts';
import { canSeal, sealed } from './seal.ts';
import { keysAnew } from './data-key.ts';
import type { Vault } from './vault.ts';

const unsound = z.looseObject({ sealed: z.optional(sealed), class: z.optional(z.unknown()) });

/** Several windows that write one class at once take turns; after so many it waits. */
const TURNS = 20;

export interface KeptClasses extends ClassesPort {
  /** Seals what lies here unsealed, or as the first edition sealed it. Resolves to whether nothing of that is left. */
  sealAll(): Promise<boolean>;
  /** Lays down and deletes what could not be before. */
  takeUp(): Promise<void>;
  /** Forgets what this window has read, since the classes were locked; what waits to be laid down stays. */
  shut(): void;
  /** All was deleted. */
  forget(): void;
}

/** The classes of the teacher on this device. */
export function createClasses(
  database: Database,
  { id: stamp, day }: Pick<ChancePort, 'id' | 'day'>,
  calendar: SweepingCalendar,
  signal: Signal,
  vault: Vault,
  keys: ClassKeys,
): KeptClasses {
  const seal = createClassSeal(vault, keys);
  const aside = createAsideClasses(database, seal);
  /** Classes that lay in the store when this window last looked: what is gone since was deleted by another. */
  const seen = new Set<string>();
  /** The class that was last read or written under an id, as it lay there: it need not be opened again. */
  const checked = new Map<string, { readonly of: SchoolClass; readonly laid: Pick<Entry, 'stamp' | 'life'> }>();
  /** Classes on their way to the store, or that wait until they can be laid there. */
  const held = new Map<string, SchoolClass>();
  /** Those of them whose writing failed. */
  const late = new Set<string>();
  /** By class, the last write that was begun. */
  const writes = new Map<string, Promise<unknown>>();
  /** Classes that could not be deleted yet. */
  const leaving = new Set<string>();

  /** The life as it is today, if its time is not over; while the clock is doubted it stands still. */
  async function livesOn(of: Life): Promise<Life | undefined> {
    const now = await calendar.now();
    return now && now.doubted === undefined ? livedUntil(of, now.day) : of;
  }

  async function read(id: string, kept: unknown): Promise<Reading> {
    const laid = z.safeParse(entry, kept);
    if (!laid.success) return readUnsound(id, kept);
    const life = await livesOn(laid.data.life);
    if (!life) return { is: 'none' };
    seen.add(id);
    const known = checked.get(id);
    if (known?.laid.stamp === laid.data.stamp) {
      await seal.know(id);
      return remember(id, known.of, laid.data, life);
    }
    const found = await seal.open(id, laid.data);
    if (found === 'locked' || found === 'unknown') return { is: found };
    if (found === 'unreadable') return { is: 'aside', aside: asideOf(id, found, undefined, life) };
    // the newer version of the game will want it where it is
    if (isNewer(found.content)) return { is: 'aside', aside: asideOf(id, 'newer', found.content, life) };
    const mended = repaired(found.content);
    const came = await seal.openPosted(id, laid.data.posted ?? []);
    if (came === 'locked' || came === 'unknown') return { is: came };
    const posted = came.map(repaired);
    const whole = [mended, ...posted].every((one) => one?.whole && one.of.id === id);
    const of = mended && posted.reduce((all, one) => (one ? joined(one.of, all) : all), mended.of);
    if (!whole || !of) return mend(id, kept, found.content, life, of);
    return remember(id, of, laid.data, life);
  }

  function remember(id: string, was: SchoolClass, { stamp: of, life }: Entry, now: Life): Reading {
    const known = withLife(was, now);
    checked.set(id, { of: known, laid: { stamp: of, life } });
    return { is: 'class', of: known };
  }

  /** An entry that is none: what is sealed in it is set aside opened, as far as it can be. */
  async function readUnsound(id: string, kept: unknown): Promise<Reading> {
    const parts = z.safeParse(unsound, kept);
    const found = parts.success ? await seal.open(id, parts.data) : { content: undefined };
    if (found === 'locked' || found === 'unknown') return { is: found };
    const opened = found === 'unreadable' ? undefined : found.content;
    const rest = parts.success ? { ...parts.data, sealed: undefined, class: opened } : kept;
    return mend(id, kept, rest, newLife(day()));
  }

  /** Sets aside all that lies there; what is sound of it goes on. */
  async function mend(id: string, lies: unknown, content: unknown, life: Life, of?: SchoolClass): Promise<Reading> {
    const sound = of?.id === id ? { ...of, life } : undefined;
    const whole = asideOf(id, 'broken', content, life);
    const hold = await seal.hold(id);
    if (typeof hold === 'string') return { is: hold };
    const next: Entry | undefined = sound && { stamp: stamp(), life, ...(await hold.lay(sound)) };
    await aside.put(whole, content, lies, hold, next);
    return sound ? { is: 'class', of: sound } : { is: 'aside', aside: whole };
  }

  /**
   * What lies there of a class, and its mark. @param known what this window read or wrote last will do: whoever lays
   * something down by it looks at the mark
   */
  async function lying(
    id: string,
    known: boolean,
  ): Promise<{ mark: string | undefined; reading: Reading } | 'unknown'> {
    const before = known ? checked.get(id) : undefined;
    const life = before && (await livesOn(before.laid.life));
    if (life) return { mark: markOf(before.laid), reading: { is: 'class', of: withLife(before.of, life) } };
    const answer = await database.get('classes', id);
    if (answer.is === 'unknown') return 'unknown';
    const kept = answer.is === 'found' ? answer.value : undefined;
    return { mark: markOf(kept), reading: kept === undefined ? { is: 'none' } : await read(id, kept) };
  }

  /** Lays a class down, with what lies there of it. `gone`: another window deleted it. */
  async function write(of: SchoolClass): Promise<'done' | 'gone' | 'later'> {
    const { id } = of;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = await lying(id, turn === 0);
      if (before === 'unknown') return 'later';
      const { mark, reading } = before;
      if (reading.is === 'locked') return post(of);
      // what cannot be read is not written over
      if (reading.is !== 'class' && reading.is !== 'none') {
        if (reading.is !== 'aside' || reading.aside.reason !== 'broken') return 'later';
        continue;
      }
      const all = reading.is === 'class' ? joined(of, reading.of) : of;
      const hold = await seal.hold(id);
      if (typeof hold === 'string') return hold === 'locked' ? post(of) : 'later';
      const next = { stamp: stamp(), life: all.life, ...(await hold.lay(all)) };
      let gone = false;
      const done = await database.exchange([['classes', id], ...hold.places], (there) => {
        const now = there.one('classes', id);
        gone = now === undefined && seen.has(id);
        const key = hold.writes(there);
        if (gone || !key || markOf(now) !== mark) return undefined;
        return [['classes', id, next], ...key];
      });
      if (done === 'unknown') return 'later';
      if (gone) return 'gone';
      if (done === 'done') {
        seen.add(id);
        checked.set(id, { of: all, laid: { stamp: next.stamp, life: next.life } });
        return 'done';
      }
    }
    return 'later';
  }

  /** Lays something down beside a class that is locked; it is joined with it when the class is opened. */
  async function post(of: SchoolClass): Promise<'done' | 'later'> {
    const slot = seal.post(of.id);
    if (!slot) return 'later';
    const mine = await slot.seal(of);
    const done = await database.exchange([['classes', of.id], ...slot.places], (there) => {
      const laid = z.safeParse(entry, there.one('classes', of.id));
      if (!laid.success || !slot.writes(there)) return undefined;
      return [['classes', of.id, { ...laid.data, stamp: stamp(), posted: [...(laid.data.posted ?? []), mine] }]];
    });
    return done === 'done' ? 'done' : 'later';
  }

  async function lay(put: SchoolClass): Promise<boolean> {
    const { id } = put;
    const before = held.get(id);
    const of = before && before !== put ? joined(put, before) : put;
    held.set(id, of);
    late.delete(id);
    signal.tell();
    // in the order in which they were put
    const writing = (writes.get(id) ?? Promise.resolve()).then(() => write(of));
    writes.set(id, writing);
    const done = await writing;
    // what was put meanwhile stays
    if (done === 'later') late.add(id);
    else if (held.get(id) === of) held.delete(id);
    signal.tell();
    return done === 'done';
  }

  async function remove(id: string): Promise<boolean> {
    leaving.add(id);
    held.delete(id);
    checked.delete(id);
    const place = keyPlaceOf(id);
    // with its key all that was sealed under it is gone
    const done = await database.exchange([['classes', id], ['aside', place], ['keys']], (kept) => [
      ['classes', id],
      ['aside', place],
      ...(kept.one('keys', place) === undefined ? [] : keysAnew(kept, new Map([[place, undefined]]))),
    ]);
    if (done === 'done') {
      leaving.delete(id);
      seen.delete(id);
      keys.forget(id);
    }
    signal.tell();
    return done === 'done';
  }

  function shut(): void {
    checked.clear();
    keys.shut();
  }

  /** Everything that lies there, read; or why that cannot be said now. */
  async function readings(): Promise<readonly Reading[] | 'locked' | 'unknown'> {
    const why = await seal.shut();
    if (why) return why;
    await calendar.now();
    const answer = await database.all('classes');
    if (answer.is === 'unknown') return 'unknown';
    const entries = (answer.is === 'found' ? answer.value : []).filter(([id]) => !leaving.has(id));
    const all = await Promise.all(entries.map(([id, kept]) => read(id, kept)));
    const closed = all.find(({ is }) => is === 'locked' || is === 'unknown');
    return closed ? (closed.is as 'locked' | 'unknown') : all;
  }

  return {
    async list(): Promise<ClassAnswer<readonly SchoolClass[]>> {
      const all = await readings();
      if (all === 'locked') return { is: 'locked' };
      if (all === 'unknown') return { is: 'unknown', held: [...held.values()] };
      const lying = all.flatMap((one) => (one.is === 'class' ? [one.of] : []));
      const shown = new Map(lying.map((one) => [one.id, one]));
      for (const [id, one] of held) shown.set(id, withKept(one, shown.get(id)));
      return shown.size > 0 ? { is: 'found', value: [...shown.values()] } : { is: 'none' };
    },
    async get(id): Promise<ClassAnswer<SchoolClass>> {
      const closed = await seal.shut();
      const mine = held.get(id);
      if (closed === 'locked') return { is: 'locked' };
      if (closed === 'unknown') return { is: 'unknown', held: mine };
      await calendar.now();
      const known = checked.get(id);
      // what is on its way is seen before it has arrived; then it is looked at again
      if (mine && known && !late.has(id)) return { is: 'found', value: joined(mine, known.of) };
      const answer = await database.get('classes', id);
      if (answer.is === 'unknown') return { is: 'unknown', held: mine };
      const kept = answer.is === 'found' && !leaving.has(id) ? await read(id, answer.value) : undefined;
      if (kept?.is === 'locked') return { is: 'locked' };
      if (kept?.is === 'unknown') return { is: 'unknown', held: mine };
      const now = held.get(id);
      const lying = kept?.is === 'class' ? kept.of : undefined;
      if (answer.is === 'none' && !now) seen.delete(id);
      const value = now ? withKept(now, lying) : lying;
      return value ? { is: 'found', value } : { is: 'none' };
    },
    async put(of) {
      leaving.delete(of.id);
      const life = await livesOn(of.life);
      return life === undefined ? false : lay({ ...of, life });
    },
    remove,
    async aside() {
      const [all, others] = [await readings(), await aside.list()];
      if (all === 'locked' || all === 'unknown') return { is: all };
      if (others.is === 'locked' || others.is === 'unknown') return others;
      const here = all.flatMap((one) => (one.is === 'aside' && one.aside.reason !== 'broken' ? [one.aside] : []));
      const value = [...here, ...(others.is === 'found' ? others.value : [])];
      return value.length > 0 ? { is: 'found', value } : { is: 'none' };
    },
    async removeAside({ id, reason }) {
      const lies = reason === 'broken' ? 'none' : (await database.get('classes', id)).is;
      const done = lies === 'found' ? await remove(id) : lies === 'none' && (await aside.remove(id));
      signal.tell();
      return done;
    },
    async sealAll() {
      if (!canSeal()) return true;
      const answer = await database.all('classes');
      if (answer.is === 'unknown') return false;
      const entries = answer.is === 'found' ? answer.value : [];
      let whole = true;
      for (const [id, kept] of entries) {
        const laid = z.safeParse(entry, kept);
        if (laid.success && laid.data.sealed) continue;
        const done = laid.success ? await sealOne(id, laid.data) : (await readUnsound(id, kept)).is === 'aside';
        whole = done && whole;
      }
      return whole;
    },
    async takeUp() {
      for (const of of [...held.values()].filter(({ id }) => late.has(id))) await lay(of);
      for (const id of leaving) await remove(id);
    },
    shut,
    forget() {
      shut();
      keys.forget();
      [seen, late, leaving, held].forEach((all) => all.clear());
    },
    subscribe: (listener) => signal.subscribe(listener),
  };

  /** Seals what lies there as it is: whether it is sound is asked when it is read. */
  async function sealOne(id: string, laid: Entry): Promise<boolean> {
    const found = await seal.open(id, laid);
    // sealed with a passphrase that is lost: nothing can be made of it
    if (found === 'unreadable') return true;
    const hold = typeof found === 'string' ? found : await seal.hold(id);
    if (typeof found === 'string' || typeof hold === 'string') return false;
    const next = { stamp: stamp(), life: laid.life, ...(await hold.lay(found.content)) };
    const done = await database.exchange([['classes', id], ...hold.places], (there) => {
      const key = hold.writes(there);
      return key && stampOf(there.one('classes', id)) === laid.stamp ? [['classes', id, next], ...key] : undefined;
    });
    return done === 'done';
  }
}

/** What this window holds of a class, with what lies in the store. */
const withKept = (mine: SchoolClass, kept: SchoolClass | undefined): SchoolClass => (kept ? joined(mine, kept) : mine);
