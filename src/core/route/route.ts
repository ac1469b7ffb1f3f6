import { type Slot, SLOTS } from '../course/plan.ts';
import { partsOf, readView, type SidView, USUAL_VIEW } from '../sid/view.ts';

/** What is shown of a class on the teacher's device. */
export type ClassView =
  | { readonly view: 'overview' | 'code' | 'scan' | 'charter' | 'cards' }
  | { readonly view: 'sheet' | 'report'; readonly level: string };

/** A lesson of a course. */
export interface CoursePlace {
  readonly id: string;
  readonly slot: Slot;
}

/** The teacher's part: its start, preparing a lesson, courses, Safer Internet Day, and the page of each class. */
export type TeacherRoute =
  | { readonly page: 'teacher'; readonly part: 'home' }
  /** `after`: the class whose next lesson it is. */
  | { readonly page: 'teacher'; readonly part: 'prepare'; readonly after?: string; readonly course?: CoursePlace }
  /** `course`: the one of a class. */
  | { readonly page: 'teacher'; readonly part: 'course'; readonly course?: string }
  | { readonly page: 'teacher'; readonly part: 'told' }
  /** `beside`: the story of the lesson before, or for which grown-ups it is. */
  | { readonly page: 'teacher'; readonly part: 'slides'; readonly level: string; readonly beside?: string }
  | ({ readonly page: 'teacher'; readonly part: 'sid' } & SidView)
  | ({ readonly page: 'teacher'; readonly part: 'class'; readonly class: string } & ClassView);

/** The pages of the game, as the part of the address after `#`. */
export type Route =
  | { readonly page: 'title' | 'town' | 'help' | 'settings' | 'access' | 'check' | 'lights' }
  | { readonly page: 'play'; readonly level: string }
  /** Without a code there is a field to type it. */
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'finish'; readonly level: string }
  /** For grown-ups: a story's sheet for the table at home, and the story as a script. */
  | { readonly page: 'home' | 'read'; readonly level: string }
  | TeacherRoute
  /** `stage`: the story itself, to talk with the picture in view. */
  | { readonly page: 'projector'; readonly class: string; readonly stage?: true }
  | { readonly page: 'unknown' };

const HOME: Route = { page: 'teacher', part: 'home' };
const VIEWS = ['code', 'scan', 'charter', 'cards'] as const;
const OF_A_LEVEL = ['sheet', 'report'] as const;

type Page = (rest: readonly string[]) => Route | undefined;
const alone =
  (page: 'title' | 'town' | 'help' | 'settings' | 'access' | 'check' | 'lights'): Page =>
  (rest) =>
    rest.length === 0 ? { page } : undefined;

/** The view of a class, from the parts after its id. */
function viewOf([view, level, ...more]: readonly string[]): ClassView | undefined {
  if (view === undefined) return { view: 'overview' };
  const whole = VIEWS.find((one) => one === view);
  if (whole) return level === undefined ? { view: whole } : undefined;
  const ofLevel = OF_A_LEVEL.find((one) => one === view);
  return ofLevel && level !== undefined && more.length === 0 ? { view: ofLevel, level } : undefined;
}

function teacher([part, ...rest]: readonly string[]): Route | undefined {
  if (part === undefined) return HOME;
  if (part === 'prepare') {
    const [after, place, ...more] = rest;
    const slot = SLOTS.find((one) => one === place);
    if (more.length > 0 || (place !== undefined && !slot)) return undefined;
    if (after !== undefined && slot) return { page: 'teacher', part, course: { id: after, slot } };
    return { page: 'teacher', part, ...(after !== undefined && { after }) };
  }
  if (part === 'course') {
    const [course, ...more] = rest;
    return more.length === 0 ? { page: 'teacher', part, ...(course !== undefined && { course }) } : undefined;
  }
  if (part === 'slides') {
    const [level, beside, ...more] = rest;
    if (level === undefined || more.length > 0) return undefined;
    return { page: 'teacher', part, level, ...(beside !== undefined && { beside }) };
  }
  if (part === 'told') return rest.length === 0 ? { page: 'teacher', part } : undefined;
  if (part === 'sid') return { page: 'teacher', part, ...readView(rest) };
  const [id, ...behind] = rest;
  const view = viewOf(behind);
  return part === 'class' && id !== undefined && view ? { page: 'teacher', part, class: id, ...view } : undefined;
}

const PAGES: Readonly<Record<string, Page>> = {
  '': alone('title'),
  town: alone('town'),
  play: ([level, ...more]) => (level && more.length === 0 ? { page: 'play', level } : undefined),
  help: alone('help'),
  settings: alone('settings'),
  access: alone('access'),
  check: alone('check'),
  lights: alone('lights'),
  join: ([code = '', ...more]) => (more.length === 0 ? { page: 'join', code } : undefined),
  finish: ([level, ...more]) => (level && more.length === 0 ? { page: 'finish', level } : undefined),
  home: ([level, ...more]) => (level && more.length === 0 ? { page: 'home', level } : undefined),
  read: ([level, ...more]) => (level && more.length === 0 ? { page: 'read', level } : undefined),
  teacher,
  projector: ([id, part, ...more]) => {
    if (!id || more.length > 0) return undefined;
    if (part === undefined) return { page: 'projector', class: id };
    return part === 'stage' ? { page: 'projector', class: id, stage: true } : undefined;
  },
};

/** A part of an address as it was written; one that nobody can have written stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Addresses of the first edition, in which the teacher's pages stood behind a `?`: `#/teacher?sid=day-3-4`. */
function parted(path: string, query: string): string[] {
  const parts = path.split('/').filter((part, at) => part !== '' || at === 0);
  const [view = '', wanted = ''] = query.split('=');
  const known = ['prepare', 'sid', ...VIEWS, ...OF_A_LEVEL].includes(view);
  if (parts[0] !== 'teacher' || !known) return parts;
  return [...parts, view, ...(view === 'sid' ? wanted.split('-') : [wanted])].filter((part) => part !== '');
}

/** Reads an address's hash. Whatever it is, there is a route for it; a strange one is `unknown`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [first = '', ...rest] = parted(path, query).map(decoded);
  const page = Object.hasOwn(PAGES, first) ? PAGES[first] : undefined;
  return page?.(rest) ?? { page: 'unknown' };
}

function partsFor(route: Route): readonly string[] {
  switch (route.page) {
    case 'title':
      return [''];
    case 'play':
    case 'finish':
    case 'home':
    case 'read':
      return [route.page, route.level];
    case 'join':
      return ['join', ...(route.code === '' ? [] : [route.code])];
    case 'projector':
      return ['projector', route.class, ...(route.stage ? ['stage'] : [])];
    case 'teacher':
      return ['teacher', ...partsForTeacher(route)];
    default:
      return [route.page];
  }
}

function partsForTeacher(route: TeacherRoute): readonly string[] {
  switch (route.part) {
    case 'home':
      return [];
    case 'prepare':
      return ['prepare', ...(route.course ? [route.course.id, route.course.slot] : [route.after ?? []].flat())];
    case 'course':
      return ['course', ...(route.course === undefined ? [] : [route.course])];
    case 'told':
      return ['told'];
    case 'slides':
      return ['slides', route.level, ...(route.beside === undefined ? [] : [route.beside])];
    case 'sid':
      return ['sid', ...partsOf(route)];
    case 'class':
      return [
        'class',
        route.class,
        ...(route.view === 'overview' ? [] : [route.view]),
        ...('level' in route ? [route.level] : []),
      ];
  }
}

/** The address of a page, which `parseRoute` reads as that page again. */
export const hrefOf = (route: Route): string => `#/${partsFor(route).map(encodeURIComponent).join('/')}`;

/** The page of a class, or one of its views. */
export const classRoute = (id: string, view: ClassView = { view: 'overview' }): Route => ({
  page: 'teacher',
  part: 'class',
  class: id,
  ...view,
});

/** The page of all courses, or of one. */
export const courseRoute = (id?: string): Route => ({
  page: 'teacher',
  part: 'course',
  ...(id !== undefined && { course: id }),
});

/** The page of Safer Internet Day. */
export const sidRoute = (view: SidView = USUAL_VIEW): Route => ({ page: 'teacher', part: 'sid', ...view });

export const TITLE: Route = { page: 'title' };
export const TOWN: Route = { page: 'town' };
export const TEACHER: Route = HOME;
/** The night of lights, for everybody. */
export const LIGHTS: Route = { page: 'lights' };
