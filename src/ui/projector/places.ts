/** What can stand on the projector one after another, and how keys and buttons lead from one to the next. */
import { isLessonView, type LessonView, type Screen } from '../../core/class/screen.ts';
import { fewestAnswers, LEAST, LEAST_BEFORE_AFTER } from '../../core/class/small-groups.ts';
import { QUESTIONS } from '../../core/record/before-after.ts';
import { countedForks, signCharts, type Version } from '../../core/record/forks.ts';

/** One picture: `at` is the fork's place among the counted ones, that of the question, or of the chart of signs. */
export interface Place {
  readonly view: Screen['view'] | LessonView;
  readonly at: number;
}

/** Which pictures of a class would say nothing of so many, and are left out. */
const isOffered = (view: Place['view'], check: boolean, cameIn: number): boolean =>
  view === 'paths'
    ? cameIn >= fewestAnswers(LEAST)
    : view !== 'check' || (check && cameIn >= fewestAnswers(LEAST_BEFORE_AFTER));

/**
 * All pictures of a lesson in their order: how the class gets in and its rules, what it chose in the level, its charter,
 * who can help, and the way out. `check`: was the class asked before and after? `cameIn`: how many are counted; `pages`:
 * of the charter
 */
export function placesOf(level: Version, check: boolean, cameIn: number, pages = 1): Place[] {
  const forks = countedForks(level).map((_, at): Place => ({ view: 'fork', at }));
  const signs = signCharts(level).map((_, at): Place => ({ view: 'signs', at }));
  const all: Place[] = [
    { view: 'code', at: 0 },
    { view: 'rules', at: 0 },
    ...forks,
    { view: 'paths', at: 0 },
    ...signs,
    ...QUESTIONS.map((_, at): Place => ({ view: 'check', at })),
    ...Array.from({ length: pages }, (_, at): Place => ({ view: 'charter', at })),
    { view: 'help', at: 0 },
    { view: 'out', at: 0 },
  ];
  return all.filter(({ view }) => isOffered(view, check, cameIn));
}

/** The place that a screen asks for; the nearest of its view, or the first choice, where there is none. */
export function placeAt(
  places: readonly Place[],
  { view, fork, lesson }: Pick<Screen, 'view' | 'fork' | 'lesson'>,
): number {
  const same = places.flatMap((place, index) => (place.view === (lesson ?? view) ? [index] : []));
  const exact = same.find((index) => places[index]?.at === fork);
  const nearest = view === 'fork' && lesson === undefined ? same[same.length - 1] : same[0];
  return (
    exact ??
    nearest ??
    Math.max(
      0,
      places.findIndex((place) => place.view === 'fork'),
    )
  );
}

/** The next picture, or the one before; nothing behind the ends. */
export const stepped = (places: readonly Place[], index: number, by: 1 | -1): Place | undefined => places[index + by];

/** The first picture of the next view of what the class chose, after the last the first again. */
export function nextView(places: readonly Place[], index: number): Place | undefined {
  const views = [...new Set(places.map((place) => place.view))].filter((view) => !isLessonView(view));
  const now = views.findIndex((one) => one === (places[index]?.view ?? 'fork'));
  const view = views[(now + 1) % views.length];
  return places.find((place) => place.view === view);
}
