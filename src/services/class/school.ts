import * as z from 'zod/mini';
import type { ChancePort } from '../../ports/device.ts';
import type { ClassesPort, CoursesPort, VaultPort } from '../../ports/class.ts';
import type { Database } from '../device/database.ts';
import { CLASS_KEY, type Kept } from '../device/stores.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';
import { entry } from './class-entry.ts';
import { createClassKeys, rewrap } from './class-keys.ts';
import { createClasses } from './classes.ts';
import { createCourses } from './courses.ts';
import { COURSES } from './sweep.ts';
import type { SweepingCalendar } from './calendar.ts';
import { DATA, FORMER } from './data-key.ts';
import { createVault } from './vault.ts';
import { sealed } from './seal.ts';

export interface School {
  readonly classes: ClassesPort;
  readonly courses: CoursesPort;
  readonly vault: Omit<VaultPort, 'possible' | 'subscribe'>;
}

const ofFormer = z.object({ class: sealed });

/** Is every class sealed, so that a passphrase over the data key is one over all of them? */
const allSealed = (kept: Kept): boolean =>
  kept.all('classes').every(([, one]) => {
    const read = z.safeParse(entry, one);
    return read.success && (read.data.sealed !== undefined || z.safeParse(ofFormer, one).success);
  });

/** The teacher's part: classes, and the passphrase over them. @param limits for tests, which have no time */
export function createSchool(
  database: Database,
  chance: Pick<ChancePort, 'id' | 'day'>,
  calendar: SweepingCalendar,
  ofClasses: Signal,
  ofVault: Signal,
  limits?: { rounds?: number; answer?: number },
): School {
  const vault = createVault(database, ofVault, () => chance.id(), limits);
  const keys = createClassKeys(database, vault);
  const classes = createClasses(database, chance, calendar, ofClasses, vault, keys);

  /** Brings along what the first edition laid down, and then its lock, if nothing is left that it opens. */
  async function bringAlong(): Promise<boolean> {
    const whole = await classes.sealAll();
    const mine = vault.former();
    if (!whole || !mine) return whole;
    const done = await database.exchange(
      [
        ['settings', FORMER],
        ['keys', DATA],
      ],
      (kept) =>
        kept.one('keys', DATA) === undefined || kept.one('settings', FORMER) === undefined
          ? undefined
          : [['settings', FORMER]],
    );
    return done !== 'unknown';
  }
  /** Does what could not be done before, as far as it can be now. */
  async function takeUp(): Promise<void> {
    const standing = await vault.standing();
    if (standing === 'locked' || standing === 'unknown') return;
    await bringAlong();
    await classes.takeUp();
  }

  ofVault.subscribe((message) => {
    if (message === 'locked') classes.shut();
    else if (message === 'unlocked') quietly(takeUp());
  });
  database.subscribe(() => {
    // whoever was told that it is not known looks again
    if (database.keeping() === 'kept') quietly(takeUp().then(() => ofClasses.tell()));
  });
  const ready = takeUp();

  /** What lies here of the first edition is brought along before anything is read. */
  const once =
    <Given extends unknown[], Value>(ask: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      await ready;
      return ask(...given);
    };

  return {
    classes: {
      ...classes,
      list: once(() => classes.list()),
      get: once((id: string) => classes.get(id)),
      aside: once(() => classes.aside()),
    },
    courses: createCourses(database, calendar, ofClasses, vault),
    vault: {
      standing: () => vault.standing(),
      async unlock(phrase) {
        const open = await vault.unlock(phrase);
        if (open === 'open') await takeUp();
        return open;
      },
      lock: () => vault.lock(),
      async protect(phrase) {
        await ready;
        if (!(await bringAlong())) return 'unkept';
        return vault.set(phrase, allSealed, rewrap);
      },
      unprotect: () => vault.drop(),
      async forget() {
        const done = await database.exchange(
          [['classes'], ['aside'], ['keys'], ['settings', FORMER], ['settings', COURSES]],
          (kept) => [
            ['classes'],
            ['keys'],
            ['settings', FORMER],
            ['settings', COURSES],
            ...kept
              .all('aside')
              .filter(([key]) => key.startsWith(CLASS_KEY))
              .map(([key]) => ['aside', key] as const),
          ],
        );
        if (done !== 'done') return false;
        vault.forget();
        classes.forget();
        ofVault.tell('changed');
        ofClasses.tell();
        return true;
      },
    },
  };
}
