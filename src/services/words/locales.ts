import { locales } from 'virtual:locales';
import type { Language } from './words.ts';

// only these three lines of each file go into the program; a file without them stops the build and is named
const names = import.meta.glob<string>('/assets/locales/*.json', { eager: true, import: '$name' });
const directions = import.meta.glob<Language['direction']>('/assets/locales/*.json', {
  eager: true,
  import: '$direction',
});
const gendered = import.meta.glob<boolean>('/assets/locales/*.json', { eager: true, import: '$gendered' });

/** Every language that has a file in assets/locales, by its own name: a translator adds a file and no line of code. */
export const languages: readonly Language[] = Object.entries(locales).flatMap(([tag, urls]) => {
  const file = `/assets/locales/${tag}.json`;
  const [name, direction] = [names[file], directions[file]];
  return name && direction ? [{ tag, name, direction, gendered: gendered[file] === true, urls }] : [];
});
