import type { LrsSender } from '../../../ports/lrs.ts';
import type { Values, WordKey } from '../../../ports/word-keys.ts';
import { useServices } from '../../app/surroundings.ts';

/** The words of the panel, in the language in use; in English where it has none, as the pseudo-locale. */
export function useLrsWords({
  words: all,
}: LrsSender): (key: Extract<WordKey, `lrs.${string}`>, values?: Values) => string {
  const { words } = useServices();
  return (key, values = {}) =>
    (all[words.language()]?.[key] ?? all['en']?.[key] ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}
