import { languageName } from '../parts/language-name.ts';
import { showToast } from '../app/toasts.ts';
import type { Surroundings } from '../app/surroundings.ts';

/** Says that the device has no voice for the language, and what to do. */
export function sayNoVoice({ words, announce }: Pick<Surroundings, 'words' | 'announce'>): void {
  const text = words.t('aloud.none', { language: languageName(words.language()) });
  showToast(document, text, words.t('toast.close'));
  announce(text);
}
