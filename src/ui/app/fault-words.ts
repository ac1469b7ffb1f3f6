import type { WordsPort } from '../../ports/device.ts';
import type { FaultKey } from '../../ports/word-keys.ts';

/** Faults that services tell by a word of the app. */
const FAULTS = [
  'error.language-missing',
  'error.level-missing',
  'error.level-faulty',
  'error.level-unreachable',
] as const satisfies readonly FaultKey[];

/** What went wrong, for people: the word that a service named, or its sentence as it is. */
export function faultWords(fault: string, t: WordsPort['t']): string {
  const known = FAULTS.find((one) => one === fault);
  return known === undefined ? fault : t(known);
}
