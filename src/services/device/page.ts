import { PSEUDO } from '../../core/words/pseudo.ts';

/** Tells the page, and whoever reads it aloud or installs it, which language it is in. */
export function markPage(language: string, direction: 'ltr' | 'rtl'): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  // an app's manifest has one language only, so there is one for each
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
  if (manifest && language !== PSEUDO) manifest.href = `manifest.${language}.webmanifest`;
}
