import type { Level } from '../../level/schema.ts';
import { neutralKey } from '../../words/variants.ts';
import { fault, languageFile } from '../fault.ts';
import { charactersOf, sentencesOf } from '../text/sentences.ts';
import type { Role } from '../../kinds/author.ts';
import type { Rule } from './rule.ts';

/** The most characters that each kind of word may have: what a phone of 360 px shows without scrolling. */
const MOST: Readonly<Record<Level['age'], Readonly<Partial<Record<Role, number>>>>> = (() => {
  const all = {
    narration: 160,
    alt: 160,
    reply: 160,
    ask: 90,
    how: 90,
    choice: 70,
    part: 70,
    card: 70,
    title: 32,
    'level-title': 24,
    sign: 24,
    row: 24,
    why: 90,
    hint: 90,
    item: 90,
    note: 120,
    role: 80,
    about: 200,
  };
  return {
    '8-11': { ...all, bubble: 90, message: 90, helped: 90, could: 90, promise: 90 },
    '11-14': { ...all, bubble: 120, message: 120, helped: 120, could: 120, promise: 120 },
  };
})();
/** Narration is read in one breath. */
const SENTENCES = 2;

const CALLED: Readonly<Partial<Record<Role, string>>> = {
  narration: 'narration',
  alt: 'a description',
  reply: 'a reply',
  ask: 'a question',
  how: 'what to do',
  choice: 'a choice',
  part: 'a part of a sentence',
  card: 'a card',
  title: 'a title',
  'level-title': 'the title of a level',
  sign: 'the name of a sign',
  row: 'the name of a row',
  why: 'a reason',
  hint: 'a hint',
  item: 'an item',
  note: 'a note',
  role: 'the role',
  about: 'what the level is about',
  bubble: 'a bubble',
  message: 'a message',
  helped: 'how somebody helped',
  could: 'a sentence one could say',
  promise: 'a promise',
};

/** Lines that are too long for a phone. */
export const tooLong: Rule = function* ({ level, uses, texts }) {
  const roles = new Map<string, Set<Role>>();
  for (const { path, role } of uses) roles.set(path, (roles.get(path) ?? new Set()).add(role));
  for (const [language, known] of Object.entries(texts)) {
    const file = languageFile(language);
    for (const [path, { text, pointer }] of known) {
      const length = charactersOf(text);
      for (const role of roles.get(neutralKey(path)) ?? []) {
        // the questions of the talk have room; a promise is also a line of the charter
        if (path.startsWith('debrief.') && role !== 'promise') continue;
        const most = MOST[level.age][role];
        if (most !== undefined && length > most)
          yield fault(
            'too-long',
            pointer,
            `“${text}” has ${length} characters; ${CALLED[role] ?? role} may have ${most} at ages ${level.age}.`,
            'Shorten it, or make two lines of it.',
            file,
          );
        if (role === 'narration' && sentencesOf(text).length > SENTENCES)
          yield fault(
            'too-many-sentences',
            pointer,
            `“${text}” has ${sentencesOf(text).length} sentences; narration may have ${SENTENCES}.`,
            'Make two lines of it.',
            file,
          );
      }
    }
  }
};
