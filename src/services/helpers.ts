import { type Helper, repairHelpers } from '../core/help/helpers.ts';
import type { HelpersPort } from '../core/ports.ts';
import type { Database } from './database.ts';

/** The helpers that the school named on this device; none until a teacher typed them in. */
export async function createHelpers(database: Database): Promise<HelpersPort> {
  const helpers: readonly Helper[] = repairHelpers(await database.get('settings', 'helpers'));
  return { list: () => helpers };
}
