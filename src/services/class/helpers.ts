import { type Helper, repairHelpers } from '../../core/help/helpers.ts';
import type { HelpersPort } from '../../ports/play.ts';
import type { Database } from '../device/database.ts';

const KEY = 'helpers';

const has = (all: readonly Helper[], one: Helper): boolean =>
  all.some(({ name, where }) => name === one.name && where === one.where);

/** The helpers that the school named on this device; none until a teacher typed them in, or while it is not known. */
export async function createHelpers(database: Database): Promise<HelpersPort> {
  const listeners = new Set<() => void>();
  let helpers = repairHelpers(undefined);
  let known = false;

  async function ask(): Promise<void> {
    if (known) return;
    const answer = await database.get('settings', KEY);
    if (known || answer.is === 'unknown') return;
    known = true;
    helpers = repairHelpers(answer.is === 'found' ? answer.value : undefined);
    listeners.forEach((listener) => listener());
  }
  database.subscribe(() => void ask());
  await ask();

  return {
    list: () => helpers,
    put(mine) {
      const whole = known;
      known = true;
      helpers = repairHelpers(mine);
      listeners.forEach((listener) => listener());
      // who named helpers without having seen those that are kept did not mean to take these away
      return database.change(
        'settings',
        KEY,
        (kept) => (whole ? mine : [...mine, ...repairHelpers(kept).filter((one) => !has(mine, one))]),
        whole,
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
