import type { ClassesPort, CoursesPort, VaultPort } from '../../ports/class.ts';
import type { School } from './school.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';

/** The teacher's part in a file of its own, which comes when somebody asks for it: a pupil's page has no classes. */
export function lateSchool(
  load: () => Promise<School>,
  ofClasses: Signal,
  ofVault: Signal,
): { readonly classes: ClassesPort; readonly courses: CoursesPort; readonly vault: VaultPort } {
  let loading: Promise<School> | undefined;
  const school = (): Promise<School> => {
    loading ??= load().catch((error: unknown) => {
      // whoever asks next tries again
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    classes: {
      list: async () => (await school()).classes.list(),
      get: async (id) => (await school()).classes.get(id),
      put: async (of) => (await school()).classes.put(of),
      remove: async (id) => (await school()).classes.remove(id),
      aside: async () => (await school()).classes.aside(),
      removeAside: async (of) => (await school()).classes.removeAside(of),
      subscribe: (listener) => ofClasses.subscribe(listener),
    },
    courses: {
      list: async () => (await school()).courses.list(),
      put: async (of) => (await school()).courses.put(of),
      change: async (id, by) => (await school()).courses.change(id, by),
      remove: async (id) => (await school()).courses.remove(id),
      subscribe: (listener) => ofClasses.subscribe(listener),
    },
    vault: {
      possible: () => globalThis.crypto?.subtle !== undefined,
      standing: async () => (await school()).vault.standing(),
      unlock: async (phrase) => (await school()).vault.unlock(phrase),
      lock: () => quietly(school().then(({ vault }) => vault.lock())),
      protect: async (phrase) => (await school()).vault.protect(phrase),
      unprotect: async () => (await school()).vault.unprotect(),
      forget: async () => (await school()).vault.forget(),
      // one window that asks another for its key is no news
      subscribe: (listener) =>
        ofVault.subscribe((message) => {
          if (typeof message === 'string' || (typeof message === 'object' && message && 'to' in message)) listener();
        }),
    },
  };
}
