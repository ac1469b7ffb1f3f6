/** The words of the first page, which come before all others. */

/**
 * What the first page and what lies round every page say: all words whose path begins so. The rest comes in a file of
 * its own behind the first page: most of what a teacher reads, no pupil has to wait for.
 * `first.test.ts` finds what is missing here.
 */
const FIRST = [
  'aloud',
  'animals',
  'app',
  'controls',
  'ending.could',
  'error',
  'failed',
  'firstMinute.title',
  'help',
  'here',
  'lesson.bar',
  'lesson.leave',
  'live.pupil',
  'notes',
  'notice',
  'page',
  'play.goOn',
  'play.loading',
  'play.said',
  'play.town',
  'players.other',
  'roles',
  'settings.language',
  'sid.invitation',
  'title',
  'titles',
  'toast',
  'town.levels',
  'unknown',
  'unkept',
  // of every page that can be open in a window
  'cards.paper.title',
  'access.title',
  'charter.title',
  'class.join.title',
  'course.title',
  'lights.title',
  'told.title',
  'slides.title',
  'home.title',
  'read.title',
  'device.title',
  'export.report',
  'export.sheet',
  'finish.title',
  'join.title',
  'projector.title',
  'scan.title',
  'settings.title',
  'sid.name',
  'teacher.prepare.title',
  'teacher.title',
];

/** Does a word, by its whole path with the ending of its plural, come with the first page? */
export const isFirst = (key: string): boolean =>
  FIRST.some((path) => key === path || ['.', '_'].some((next) => key.startsWith(`${path}${next}`)));
