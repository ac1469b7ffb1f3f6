import type { PersistPort } from '../../ports/device.ts';

/**
 * What the browser says of keeping.
 * @param storage nothing on plain http and in old browsers
 */
export function createPersist(
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined,
): PersistPort {
  const say = async (asked: (() => Promise<boolean>) | undefined): ReturnType<PersistPort['now']> => {
    if (!asked) return 'unable';
    try {
      return (await asked()) ? 'promised' : 'open';
    } catch {
      return 'unable';
    }
  };
  return {
    now: () => say(storage?.persist && storage.persisted?.bind(storage)),
    ask: () => say(storage?.persist?.bind(storage)),
  };
}
