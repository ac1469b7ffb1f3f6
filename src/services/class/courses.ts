import { type Course, coursesOf } from '../../core/course/course.ts';
import type { ClassAnswer, CoursesPort } from '../../ports/class.ts';
import type { Database } from '../device/database.ts';
import type { Signal } from '../device/signal.ts';
import type { SweepingCalendar } from './calendar.ts';
import { COURSES } from './sweep.ts';
import type { Vault } from './vault.ts';

const all = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};

/** The courses of the teacher's classes on this device: beside the settings, since nothing of a pupil is in them. */
export function createCourses(
  database: Database,
  calendar: SweepingCalendar,
  signal: Signal,
  vault: Pick<Vault, 'standing'>,
): CoursesPort {
  const write = async (id: string, by: (kept: unknown) => unknown): Promise<boolean> => {
    const done = await database.change('settings', COURSES, (kept) => {
      const { [id]: before, ...others } = all(kept);
      const next = by(before);
      const left = next === undefined ? others : { ...others, [id]: next };
      return Object.keys(left).length > 0 ? left : undefined;
    });
    signal.tell();
    return done;
  };
  return {
    async list(): Promise<ClassAnswer<readonly Course[]>> {
      const standing = await vault.standing();
      if (standing === 'locked') return { is: 'locked' };
      if (standing === 'unknown') return { is: 'unknown' };
      // what has run out is gone before anything is shown
      await calendar.now();
      const answer = await database.get('settings', COURSES);
      if (answer.is === 'unknown') return { is: 'unknown', held: coursesOf(answer.held) };
      const value = answer.is === 'found' ? coursesOf(answer.value) : [];
      return value.length > 0 ? { is: 'found', value } : { is: 'none' };
    },
    put: async (of) => write(of.id, () => of),
    change: async (id, by) =>
      write(id, (before) => {
        const [of] = coursesOf({ [id]: before });
        // what is not there any more, or cannot be read, is left as it is
        return of ? by(of) : before;
      }),
    remove: async (id) => write(id, () => undefined),
    subscribe: (listener) => signal.subscribe(listener),
  };
}
