import { authorOf } from '../../kinds/index.ts';
import { TEACHER_LED_THEMES } from '../../level/schema.ts';
import { neutralKey } from '../../words/variants.ts';
import { fault, languageFile } from '../fault.ts';
import { listed } from '../../words/listed.ts';
import { nodesOf, own, under } from '../nodes.ts';
import { findPhrases } from '../text/phrases.ts';
import { KEEPING } from '../lists/lists.ts';
import type { Rule } from './rule.ts';

/** A target's choice changes how soon help comes; it never causes the harm. */
export const targetsDoNoHarm: Rule = function* ({ level }) {
  if (level.viewpoint !== 'target') return;
  for (const { pointer, key, value } of nodesOf(level.beats, '/beats')) {
    if (key === 'harm' && value === true)
      yield fault(
        'target-harm',
        pointer,
        'A choice of the one who is targeted is marked as causing the harm.',
        'Let it change only how soon help comes, and what is done to the target stay the doer’s.',
      );
  }
};

/** Themes that open only from a lesson. */
export const teacherLed: Rule = function* ({ level }) {
  const led = level.themes.filter((theme) => (TEACHER_LED_THEMES as readonly string[]).includes(theme));
  if (led.length > 0 && level.opens !== 'lesson')
    yield fault(
      'teacher-led',
      '/opens',
      `A level on ${listed(led)} opens without a teacher.`,
      'Set opens to “lesson”.',
    );
};

/** Who is threatened may need somebody on any page, not only at the end. */
export const helpAlways: Rule = function* ({ level }) {
  if (level.viewpoint === 'target' && level.themes.includes('threats') && level.help !== 'always')
    yield fault(
      'help-always',
      '/help',
      'Somebody is threatened, and the one who plays is in their place: who can help stands only at the end.',
      'Set help to “always”.',
    );
};

const mend =
  'Offer to note the name, the day and what was said, and to tell; the picture itself is never kept, copied, passed on or asked for.';

/**
 * Where a private picture is in the story, no choice copies it, keeps it, passes it on or asks for it: neither marked
 * nor in its words.
 */
export const privatePictures: Rule = function* ({ level, uses, texts, options }) {
  if (!level.themes.includes('private-picture')) return;
  for (const { pointer, key, value } of nodesOf(level.beats, '/beats')) {
    if (key !== 'acts' || !Array.isArray(value)) continue;
    for (const [at, act] of value.entries())
      yield fault(
        'private-picture',
        under(pointer, at),
        `A private picture is in this story, and a choice does this with it: ${act}.`,
        mend,
      );
  }
  for (const [at, beat] of level.beats.entries())
    for (const { act, place } of authorOf(beat).handles?.(beat) ?? [])
      yield fault(
        'private-picture',
        `/beats/${at}${place}`,
        `A private picture is in this story, and this can be done with what holds it: ${act}.`,
        mend,
      );
  const labels = new Set(uses.filter((use) => use.role === 'choice' || use.role === 'card').map((use) => use.path));
  for (const [language, words] of Object.entries(texts)) {
    const list = own(options.keeping ?? KEEPING, language) ?? [];
    for (const [path, { text, pointer }] of words) {
      if (!labels.has(neutralKey(path))) continue;
      for (const { found } of findPhrases(text, list))
        yield fault(
          'private-picture',
          pointer,
          `A private picture is in this story, and a choice says “${found}”.`,
          mend,
          languageFile(language),
        );
    }
  }
};
