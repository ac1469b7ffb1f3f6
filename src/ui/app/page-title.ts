import type { Route } from '../../core/route/route.ts';
import type { WordKey } from '../../ports/word-keys.ts';

const PUPILS: Readonly<Record<Exclude<Route['page'], 'teacher' | 'title'>, WordKey>> = {
  town: 'town.levels',
  play: 'titles.play',
  help: 'help.title',
  settings: 'settings.title',
  access: 'access.title',
  check: 'device.title',
  lights: 'lights.title',
  join: 'join.title',
  finish: 'finish.title',
  home: 'home.title',
  read: 'read.title',
  projector: 'projector.title',
  unknown: 'unknown.title',
};

const OF_A_CLASS = {
  overview: 'titles.class',
  code: 'class.join.title',
  scan: 'scan.title',
  cards: 'cards.paper.title',
  charter: 'charter.title',
  sheet: 'export.sheet',
  report: 'export.report',
} as const satisfies Readonly<Record<string, WordKey>>;

const TEACHERS = {
  home: 'teacher.title',
  prepare: 'teacher.prepare.title',
  course: 'course.title',
  told: 'told.title',
  slides: 'slides.title',
  sid: 'sid.name',
} as const;

/**
 * The word for a page in the window's title; none for the first page. It says the kind of page alone: titles stand in
 * the browser's history and in lists of windows, where no story and no class is to be read.
 */
export function titleKeyOf(route: Route): WordKey | null {
  if (route.page === 'title') return null;
  if (route.page !== 'teacher') return PUPILS[route.page];
  return route.part === 'class' ? OF_A_CLASS[route.view] : TEACHERS[route.part];
}
