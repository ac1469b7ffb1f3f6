import { cut, type Files, get, put, say } from './files.ts';

/** One way to break the tiny level, and what the checker must say of it. */
export interface Broken {
  readonly name: string;
  readonly break: (files: Files) => void;
  readonly rule: string;
  readonly file: string;
  readonly pointer: string;
  readonly phrase: string;
}

const inLevel = (
  name: string,
  rule: string,
  pointer: string,
  phrase: string,
  change: (level: unknown, files: Files) => void,
): Broken => ({ name, rule, file: 'level.json', pointer, phrase, break: (files) => change(files.level, files) });
const inEnglish = (name: string, rule: string, pointer: string, phrase: string, text: string): Broken => ({
  name,
  rule,
  file: 'en.json',
  pointer,
  phrase,
  break: (files) => put(files.en, pointer, text),
});
const inSpanish = (
  name: string,
  rule: string,
  pointer: string,
  phrase: string,
  change: (spanish: unknown, files: Files) => void,
): Broken => ({ name, rule, file: 'es.json', pointer, phrase, break: (files) => change(files.es, files) });

const spot = {
  id: 'spot',
  kind: 'spot',
  next: 'hats',
  messages: [
    { id: 'm1', who: 'mei', sign: 'laughing' },
    { id: 'm2', who: 'mei' },
  ],
  signs: [{ id: 'laughing' }],
  hints: [],
  rest: { more: 'more', close: 'close' },
};
const long = (words: number): string => `${Array.from({ length: words }, () => 'hat').join(' ')}.`;

/** What does not fit the format. */
const FORMAT: readonly Broken[] = [
  inLevel(
    'a beat of no known kind',
    'format',
    '/beats/0/kind',
    '“kind” is “song”, but must be “tell”, “choose”',
    (level) => put(level, '/beats/0/kind', 'song'),
  ),
  inLevel('a line with a wrong key', 'format', '/beats/0/lines/0/whom', '“whom” is no part of the format', (level) =>
    put(level, '/beats/0/lines/0/whom', 'pip'),
  ),
  inLevel(
    'a line that is nothing',
    'format',
    '/beats/0/lines/0',
    'has none of “say”, “speak”, “seen”, “silence” or “if”',
    (level) => put(level, '/beats/0/lines/0', {}),
  ),
  inLevel(
    'a line whose person is a number',
    'format',
    '/beats/0/lines/1/who',
    '“who” is a number, but must be text',
    (level) => put(level, '/beats/0/lines/1/who', 7),
  ),
  inLevel(
    'a line inside a condition that is a text',
    'format',
    '/beats/2/lines/0/then',
    '“then” is text, but must be a list',
    (level) => put(level, '/beats/2/lines/0/then', 'ears'),
  ),
  inLevel(
    'a next that is a number',
    'format',
    '/beats/0/next',
    '“next” is a number (5), but must be text or a list',
    (level) => put(level, '/beats/0/next', 5),
  ),
  inLevel('a grade of four', 'format', '/beats/1/choices/0/grade', 'must be 0, 1, 2 or 3', (level) =>
    put(level, '/beats/1/choices/0/grade', 4),
  ),
  inLevel('a level that takes longer than it tells', 'longer-than-told', '/minutes', 'The longest way takes', (level) =>
    put(level, '/minutes', 1),
  ),
  inLevel('a missing age', 'format', '', '“age” is missing', (level) => cut(level, '/age')),
  inLevel('a wrong viewpoint', 'format', '/viewpoint', 'must be “target”, “bystander”', (level) =>
    put(level, '/viewpoint', 'bully'),
  ),
  inLevel('an id with a capital', 'format', '/beats/0/id', '“Bell” must be lower-case words', (level) =>
    put(level, '/beats/0/id', 'Bell'),
  ),
  inLevel('a choice alone', 'format', '/beats/1/choices', 'must have at least 2 entries', (level) =>
    cut(level, '/beats/1/choices/0'),
  ),
  inLevel(
    'a silence of an hour',
    'format',
    '/beats/1/choices/1/outcome/lines/2/silence',
    'must be at most 10',
    (level) => put(level, '/beats/1/choices/1/outcome/lines/2/silence', 3600),
  ),
  inLevel(
    'a source that is no address',
    'format',
    '/teacher/sources/0/links/0',
    '“youth voice” is no web address',
    (level) => put(level, '/teacher/sources/0/links', ['youth voice']),
  ),
  inLevel('too few prompts', 'format', '/debrief/d1/prompts', 'must have at least 3 entries', (level) =>
    cut(level, '/debrief/d1/prompts/0'),
  ),
  inLevel('a condition that mixes any with a fork', 'format', '/beats/2/lines/0/if/any', '“any”', (level) =>
    put(level, '/beats/2/lines/0/if', { any: 'a', d1: 'a' }),
  ),
  inSpanish('an empty text', 'format', '/beats/d1/a', '“a” must not be empty', (spanish) =>
    put(spanish, '/beats/d1/a', ''),
  ),
  inSpanish('a text that is a list', 'format', '/beats/d1/a', '“a” is a list, but must be text', (spanish) =>
    put(spanish, '/beats/d1/a', []),
  ),
];

/** Ids that are there twice, or not at all. */
const IDS: readonly Broken[] = [
  inLevel('two beats of one id', 'doubled-id', '/beats/2/id', 'Two beats have the id “d1”', (level) =>
    put(level, '/beats/2/id', 'd1'),
  ),
  inLevel('two choices of one id', 'doubled-id', '/beats/1/choices/1/id', 'Two choices have the id “a”', (level) =>
    put(level, '/beats/1/choices/1/id', 'a'),
  ),
  inLevel('a beat called ending', 'reserved-id', '/beats/2/id', 'called “ending”', (level) =>
    put(level, '/beats/2/id', 'ending'),
  ),
  inLevel('a person called constructor', 'reserved-id', '/cast/constructor', 'the computer’s own', (level) =>
    put(level, '/cast/constructor', { figure: 'mei' }),
  ),
  inLevel(
    'one word for a choice and a line',
    'word-in-two-roles',
    '/beats/1/choices/1/id',
    'is narration and a choice at once',
    (level) => put(level, '/beats/1/lines/1/say', 'b'),
  ),
  inLevel('a start that is no beat', 'unknown-beat', '/start', 'no beat “begin”', (level) =>
    put(level, '/start', 'begin'),
  ),
  inLevel('a next that is no beat', 'unknown-beat', '/beats/0/next', 'no beat “d2”', (level) =>
    put(level, '/beats/0/next', 'd2'),
  ),
  inLevel(
    'a speaker who is not in the cast',
    'unknown-person',
    '/beats/0/lines/1/who',
    '“kofi” is not in the cast',
    (level) => put(level, '/beats/0/lines/1/who', 'kofi'),
  ),
  inLevel('a centre who is not in the cast', 'unknown-person', '/centre', '“tarek” is not in the cast', (level) =>
    put(level, '/centre', 'tarek'),
  ),
  inLevel('a sign with a body', 'sign-without-body', '/beats/0/stage/figures/pip', 'only a sign in the chat', (level) =>
    put(level, '/cast/pip', { sign: 'note' }),
  ),
  inLevel('a condition on no fork', 'unknown-fork', '/beats/2/lines/0/if', '“d7”, which is no fork', (level) =>
    put(level, '/beats/2/lines/0/if', { d7: 'a' }),
  ),
  inLevel(
    'a condition on a beat that asks nothing',
    'unknown-fork',
    '/beats/2/lines/0/if',
    '“bell”, where nothing is answered',
    (level) => put(level, '/beats/2/lines/0/if', { bell: 'a' }),
  ),
  inLevel(
    'a condition on an answer that is none',
    'unknown-value',
    '/beats/2/lines/0/if',
    'whether d1 is “z”',
    (level) => put(level, '/beats/2/lines/0/if', { d1: ['a', 'z'] }),
  ),
  inLevel(
    'a spoken row that is none',
    'unknown-row',
    '/beats/0/lines/0/speak/0',
    '“tell-her.way-in” is no row',
    (level) => put(level, '/beats/0/lines/0', { speak: ['tell-her.way-in'], who: 'you' }),
  ),
  inLevel(
    'a message with a sign that is none',
    'unknown-sign',
    '/beats/4/messages/0/sign',
    'the sign “grinning”',
    (level) =>
      put(level, '/beats/-', {
        ...spot,
        messages: [
          { id: 'm1', sign: 'grinning' },
          { id: 'm2', sign: 'laughing' },
        ],
      }),
  ),
  inLevel('a sign that no message shows', 'unknown-sign', '/beats/4/signs/0', 'No message of “spot” shows', (level) =>
    put(level, '/beats/-', { ...spot, messages: [{ id: 'm1' }, { id: 'm2' }] }),
  ),
  inLevel('a pass that counts as no choice', 'unknown-choice', '/beats/2/pass/as', 'counts as “c”', (level) =>
    put(level, '/beats/2/pass/as', 'c'),
  ),
  inLevel('a figure that is not drawn', 'unknown-art', '/cast/mei/figure', 'no figure “meissner”', (level) =>
    put(level, '/cast/mei/figure', 'meissner'),
  ),
  inLevel('a face that is not drawn', 'unknown-art', '/beats/0/lines/1/face', 'no face “smug”', (level) =>
    put(level, '/beats/0/lines/1/face', 'smug'),
  ),
  inLevel('a place that is not drawn', 'unknown-art', '/beats/0/stage/place', 'no place “moon”', (level) =>
    put(level, '/beats/0/stage/place', 'moon'),
  ),
  inLevel(
    'a spot that the place lacks',
    'unknown-art',
    '/beats/3/stage/figures/pip/at',
    'no spot in the place “school-steps” called “pond”',
    (level) => put(level, '/beats/3/stage/figures', { pip: { at: 'pond' } }),
  ),
  inLevel(
    'a thing that the place lacks',
    'unknown-art',
    '/stepOut/stage/props/sack',
    'no thing in the place “street” called “sack”',
    (level) => put(level, '/stepOut/stage/props', { sack: { at: 'left' } }),
  ),
  inLevel('a sound that is not made', 'unknown-art', '/beats/1/lines/0/seen/sound', 'no sound “drill”', (level) =>
    put(level, '/beats/1/lines/0/seen/sound', 'drill'),
  ),
  inLevel('a role the app has no words for', 'unknown-art', '/role', 'no role “king”', (level) =>
    put(level, '/role', 'king'),
  ),
];

/** Ways through the story. */
const WAYS: readonly Broken[] = [
  inLevel('a fork that leads nowhere', 'dead-end', '/beats/1/choices/0', 'The story stops at “d1”', (level) =>
    cut(level, '/beats/1/next'),
  ),
  inLevel('a next whose conditions can all fail', 'dead-end', '/beats/2/choices/0', 'stops at “later”, when', (level) =>
    put(level, '/beats/2/next', [{ if: { d1: 'none' }, to: 'hats' }]),
  ),
  inLevel('a loop without exit', 'endless-loop', '/beats/2', 'only goes round', (level) => {
    put(level, '/beats/2/next', 'later');
  }),
  inLevel('a beat that nothing leads to', 'unreachable-beat', '/beats/4', 'leads to “attic”', (level) =>
    put(level, '/beats/-', { id: 'attic', kind: 'tell', lines: [], next: 'hats' }),
  ),
  inLevel('a level without an ending', 'no-ending', '/beats', 'has no ending', (level) =>
    put(level, '/beats/3', { id: 'hats', kind: 'tell', lines: [], next: 'bell' }),
  ),
  inLevel('a choice nobody can reach', 'choice-unreachable', '/beats/1/choices/2', 'this choice “c”', (level) =>
    put(level, '/beats/1/choices/-', { id: 'c', icon: 'do', grade: 3, if: { later: 'a' } }),
  ),
  inLevel('a line that never shows', 'never-shown', '/beats/2/lines/0', 'Nobody ever comes to this line', (level) =>
    put(level, '/beats/2/lines/0/if', { all: [{ d1: 'a' }, { d1: 'none' }] }),
  ),
  inLevel(
    'a wording behind one that always holds',
    'never-shown',
    '/beats/1/choices/0/label/1',
    'one before it always holds',
    (level) => put(level, '/beats/1/choices/0/label', [{ say: 'a' }, { say: 'twelve' }]),
  ),
  inLevel('wordings of which none holds', 'no-variant', '/beats/2/choices/0/label', 'none of these 1 holds', (level) =>
    put(level, '/beats/2/choices/0/label', [{ if: { d1: 'a' }, say: 'a' }]),
  ),
  inLevel('one choice at once', 'choices-at-once', '/beats/2/choices', '“later” offers 1 choice at once', (level) =>
    put(level, '/beats/2/choices/0/if', { d1: 'a' }),
  ),
  inLevel('five choices at once', 'choices-at-once', '/beats/1/choices', '“d1” offers 5 choices at once', (level) => {
    for (const id of ['c', 'd', 'e']) put(level, '/beats/1/choices/-', { id, icon: 'do', grade: 3 });
  }),
  inLevel('a row without parts', 'nothing-to-answer', '/beats/0', 'nothing can be answered', (level) =>
    put(level, '/beats/0', {
      id: 'bell',
      kind: 'rehearse',
      who: 'you',
      to: 'silva',
      next: 'd1',
      rows: [{ id: 'way-in', parts: [{ id: 'w1', if: { d1: 'a' } }] }],
    }),
  ),
];

/** Rules of content. */
const CONTENT: readonly Broken[] = [
  inLevel(
    'an ending without a helper on one way',
    'ending-helped',
    '/beats/3/helped',
    'names nobody who helped, when later is “b”',
    (level) => {
      cut(level, '/beats/3/helped/2');
      cut(level, '/beats/3/helped/1');
    },
  ),
  inLevel('an ending without a sentence', 'ending-could', '/beats/3/could', 'no sentence that one could say', (level) =>
    put(level, '/beats/3/could', []),
  ),
  inLevel(
    'a circle that is never full',
    'never-full',
    '/beats',
    'On no way does the circle of support become full',
    (level) => cut(level, '/beats/3/stage/join/gran'),
  ),
  inLevel(
    'a low choice without a way back',
    'way-back',
    '/beats/1/choices/0',
    '“a at d1” the story can end though nobody has told and nobody could',
    (level) => put(level, '/beats/1/choices/0/outcome/next', 'hats'),
  ),
  inLevel(
    'a low choice that nothing comes of',
    'no-later',
    '/beats/1/choices/0',
    'Nothing comes of the low answer “a at d1”',
    (level) => {
      cut(level, '/beats/1/choices/0/outcome/later');
      cut(level, '/beats/2/later');
    },
  ),
  inLevel(
    'a target who does the harm',
    'target-harm',
    '/beats/1/choices/0/harm',
    'marked as causing the harm',
    (level) => put(level, '/viewpoint', 'target'),
  ),
  inLevel(
    'a private picture that is kept',
    'private-picture',
    '/beats/1/choices/0/acts/0',
    'does this with it: screenshot',
    (level) => {
      put(level, '/themes', ['private-picture']);
      put(level, '/beats/1/choices/0/acts', ['screenshot']);
    },
  ),
  inLevel(
    'a theme for lessons that opens freely',
    'teacher-led',
    '/opens',
    'A level on “contact” opens without a teacher',
    (level) => put(level, '/themes', ['contact']),
  ),
  inLevel(
    'a choice without a grade',
    'grade-missing',
    '/beats/1/choices/0',
    '“a” at the counted fork “d1” has no grade',
    (level) => cut(level, '/beats/1/choices/0/grade'),
  ),
  inLevel(
    'a fork with nothing to talk about',
    'debrief-missing',
    '/beats/1',
    'nothing is written to talk about',
    (level) => put(level, '/debrief', {}),
  ),
  inLevel(
    'prompts for a fork that is not counted',
    'debrief-extra',
    '/debrief/later',
    '“later” is not counted',
    (level) => put(level, '/debrief/later', get(level, '/debrief/d1')),
  ),
  inLevel('a prompt for no way to split', 'unknown-prompt', '/debrief/d1/prompts/0', '“tie-a-c” is no way', (level) =>
    put(level, '/debrief/d1/prompts/0', 'tie-a-c'),
  ),
];

/** Words. */
const WORDS: readonly Broken[] = [
  {
    ...inLevel('a language that is missing', 'language-missing', '', 'There is no es.json', () => undefined),
    break: (files) => cut(files, '/es'),
  },
  inSpanish(
    'a file that says another language',
    'language-name',
    '/language',
    'says that its language is “pt”',
    (spanish) => put(spanish, '/language', 'pt'),
  ),
  inSpanish('a missing word', 'word-missing', '/beats/d1', '“beats.d1.ding” is missing', (spanish) =>
    cut(spanish, '/beats/d1/ding'),
  ),
  inSpanish('a fork without a promise', 'word-missing', '/debrief/d1', '“debrief.d1.promise” is missing', (spanish) =>
    cut(spanish, '/debrief/d1/promise'),
  ),
  inSpanish('a word too many', 'word-extra', '/beats/d1/dong', '“beats.d1.dong” is used nowhere', (spanish) =>
    put(spanish, '/beats/d1/dong', 'Dong'),
  ),
  inSpanish(
    'a text that was not translated',
    'untranslated',
    '/beats/d1/twelve',
    'is the same as in en.json',
    (spanish, { en }) => put(spanish, '/beats/d1/twelve', get(en, '/beats/d1/twelve')),
  ),
  inSpanish(
    'a placeholder that differs',
    'placeholders',
    '/beats/d1/quiet',
    'has {{nombre}}, but {{name}} in en.json',
    (spanish, { en }) => {
      put(spanish, '/beats/d1/quiet', 'Adiós, {{ nombre }}.');
      put(en, '/beats/d1/quiet', 'Bye, {{name}}.');
    },
  ),
  inEnglish('blame', 'blame', '/beats/d1/quiet', '“should have” stands in', 'Pip should have kept the hat at home.'),
  inEnglish('blame in what a teacher is told', 'blame', '/teacher/rules', '“fell for” stands in', 'Pip fell for it.'),
  inEnglish('no hope', 'blame', '/beats/d1/quiet', 'leaves no hope', 'What is on the internet stays there for ever.'),
  inSpanish('blame in Spanish', 'blame', '/beats/d1/quiet', '“culpa tuya” stands in', (spanish) =>
    put(spanish, '/beats/d1/quiet', 'Es culpa tuya.'),
  ),
  inEnglish('a bubble too long for a phone', 'too-long', '/beats/bell/never-lost', 'a bubble may have 90', long(23)),
  inEnglish('a choice too long for a phone', 'too-long', '/beats/d1/a', 'a choice may have 70', long(18)),
  inEnglish('a promise too long for a charter', 'too-long', '/debrief/d1/promise', 'a promise may have 90', long(23)),
  inEnglish(
    'a title too long for its window',
    'too-long',
    '/title',
    'the title of a level may have 24',
    'The Very Loud Hat With Its Bell',
  ),
  inEnglish(
    'three sentences of narration',
    'too-many-sentences',
    '/beats/bell/a-hat',
    'has 3 sentences',
    'Gran knits. She knits a hat. It rings.',
  ),
  inEnglish(
    'a hard line',
    'hard-to-read',
    '/beats/d1/quiet',
    'has a Flesch–Kincaid grade of',
    'Notwithstanding innumerable communications, Pip experienced considerable isolation immediately afterwards.',
  ),
  inSpanish('a long sentence', 'hard-to-read', '/beats/d1/quiet', 'has 23 words; it may have 22', (spanish) =>
    put(spanish, '/beats/d1/quiet', long(23)),
  ),
];

/** Words that two files must change together. */
const TOGETHER: readonly Broken[] = [
  {
    ...inLevel(
      'a word to keep a private picture',
      'private-picture',
      '/beats/d1/a',
      'a choice says “screenshot”',
      (level, files) => {
        put(level, '/themes', ['private-picture']);
        say(files, '/beats/d1/a', 'Take a screenshot of it');
      },
    ),
    file: 'en.json',
  },
];

export const BROKEN: readonly Broken[] = [...FORMAT, ...IDS, ...WAYS, ...CONTENT, ...WORDS, ...TOGETHER];
