import type { Guide } from '../../core/course/guide.ts';
import { USUAL_LANGUAGE } from '../../core/words/choose.ts';
import { PSEUDO, pseudoFile } from '../../core/words/pseudo.ts';
import type { GuidesPort } from '../../ports/device.ts';

// each in a file of its own, which comes when a grown-up asks for it
const files = import.meta.glob<Guide>('/assets/guides/*.json', { import: 'default' });

/** The longer texts for grown-ups. A language without them is answered in English. */
export const createGuides = (): GuidesPort => ({
  async load(language) {
    const of = language === PSEUDO ? USUAL_LANGUAGE : language;
    const load = files[`/assets/guides/${of}.json`] ?? files[`/assets/guides/${USUAL_LANGUAGE}.json`];
    if (!load) throw new Error('There are no guides.');
    const guide = await load();
    return language === PSEUDO ? pseudoFile(guide, false) : guide;
  },
});
