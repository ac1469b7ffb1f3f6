import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** A title in quotes, or the year of something that came out. */
const TITLE = /[“«].+[”»]|\b(19|20)\d\d\b/u;

/** A teacher can look up where something comes from: each source has a link or a title, or is the level's own. */
export const sourcesNamed: Rule = function* ({ level, texts }) {
  for (const [at, { say, links, own }] of level.teacher.sources.entries()) {
    const isNamed = Object.values(texts).some((known) => TITLE.test(known.get(`teacher.${say}`)?.text ?? ''));
    if (links.length > 0 || own === true || isNamed) continue;
    yield fault(
      'source-unnamed',
      `/teacher/sources/${at}`,
      `The source “${say}” has no link and no title.`,
      'Add a link, name it by its full title and year, or say with "own": true that it is the level’s own.',
    );
  }
};
