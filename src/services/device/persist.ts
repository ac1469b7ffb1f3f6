import type { PersistPort } from '../../ports/device.ts';

/**
 * What the browser says of keeping.
 * @param storage nothing on plain http and in old browsers
 * @param asksPeople does this browser ask whoever sits there, instead of deciding by itself? It is no question for a pupil
 */
export function createPersist(
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined,
  asksPeople: boolean,
): PersistPort & {
  /** Asks where nobody is asked for it. */
  askUnseen(): Promise<void>;
} {
  const say = async (asked: (() => Promise<boolean>) | undefined): ReturnType<PersistPort['now']> => {
    if (!asked) return 'unable';
    try {
      return (await asked()) ? 'promised' : 'open';
    } catch {
      return 'unable';
    }
  };
  const ask = (): ReturnType<PersistPort['ask']> => say(storage?.persist?.bind(storage));
  return {
    now: () => say(storage?.persist && storage.persisted?.bind(storage)),
    ask,
    async askUnseen() {
      if (!asksPeople) await ask();
    },
  };
}
