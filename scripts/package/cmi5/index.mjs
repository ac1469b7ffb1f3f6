import { escape, gameWith, languages, stories } from '../platform/units.mjs';

/** @typedef {import('../zip.mjs').Entry} Entry */
/** @typedef {import('../platform/units.mjs').InLanguages} InLanguages */
/** @typedef {import('../platform/units.mjs').Story} Story */
/** What a package is: a course of one story or of all. @typedef {{ id: string, title: InLanguages, about: InLanguages, stories: readonly Story[] }} Course */

/** Where the ids begin, which only have to be the world's own; nothing is there. */
const HOME = 'https://a-role-to-play.example';

/** @type {{ title: InLanguages, about: InLanguages }} */
const all = {
  title: { en: 'A Role to Play', es: 'Un papel que jugar', ar: 'لكل منا دور' },
  about: {
    en: 'Stories about bullying online and about grown-ups who deceive: what can be done, and who helps.',
    es: 'Historias sobre el acoso en línea y sobre adultos que engañan: qué se puede hacer y quién ayuda.',
    ar: 'قصص عن التنمّر عبر الإنترنت وعن كبار يخدعون: ماذا يمكن أن نفعل، ومن يساعد.',
  },
};

/**
 * What can be packed: a course of all stories, each a unit of its own, and each story by itself.
 * @param {Readonly<Record<string, string>>} codes the letters of the lesson of each story, by its id
 * @returns {readonly Course[]}
 */
export function courses(codes) {
  const each = stories(codes);
  return [
    { id: 'all', ...all, stories: each },
    ...each.map((story) => ({ id: story.id, title: story.title, about: story.about, stories: [story] })),
  ];
}

/** @param {string} name of the element @param {InLanguages} words */
const inAll = (name, words) =>
  `<${name}>${languages.map((language) => `<langstring lang="${language}">${escape(words[language])}</langstring>`).join('')}</${name}>`;

/**
 * What a platform reads of the package: `cmi5.xml`.
 * @param {Course} course
 * @returns {string} XML
 */
export const courseStructure = ({ id, title, about, stories: units }) => `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${HOME}/courses/${escape(id)}">
    ${inAll('title', title)}
    ${inAll('description', about)}
  </course>
${units
  .map(
    (story) => `  <au id="${HOME}/units/${escape(story.id)}" launchMethod="OwnWindow" moveOn="Completed">
    ${inAll('title', story.title)}
    ${inAll('description', story.about)}
    <url>cmi5.html?open=${escape(encodeURIComponent(story.open))}</url>
  </au>`,
  )
  .join('\n')}
</courseStructure>
`;

/**
 * What lies in a package for a learning platform.
 * @param {Course} course
 * @param {string} game the folder of the build
 * @returns {Entry[]}
 */
export const cmi5Entries = (course, game) => [
  { name: 'cmi5.xml', content: courseStructure(course) },
  ...gameWith(game, ['cmi5.html', 'lms.css', 'cmi5.js', 'cmi5-session.js', 'opener.js']),
];
