import { repairHelpers } from '../../core/help/helpers.ts';
import type { HelpersPort } from '../../ports/play.ts';
import type { Database } from '../device/database.ts';

/** The helpers that the school named on this device; none until a teacher typed them in. */
export async function createHelpers(database: Database): Promise<HelpersPort> {
  const listeners = new Set<() => void>();
  let helpers = repairHelpers(await database.get('settings', 'helpers'));
  return {
    list: () => helpers,
    async put(named) {
      helpers = repairHelpers(named);
      for (const listener of listeners) listener();
      return database.change('settings', 'helpers', () => helpers);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
