/** What can stand on the projector one after another, and how keys and buttons lead from one to the next. */
import type { Screen } from '../../core/class/screen.ts';
import { QUESTIONS } from '../../core/record/before-after.ts';
import { countedForks, signCharts, type Version } from '../../core/record/forks.ts';

/** One picture: `at` is the fork's place among the counted ones, that of the question, or of the chart of signs. */
export type Place = Pick<Screen, 'view'> & { readonly at: number };

/**
 * All pictures of a level in their order, and the charter of its class. `check`: was the class asked before and after?
 * `pages`: of the charter
 */
export function placesOf(level: Version, check: boolean, pages = 1): Place[] {
  const forks = countedForks(level).map((_, at): Place => ({ view: 'fork', at }));
  const signs = signCharts(level).map((_, at): Place => ({ view: 'signs', at }));
  return [
    ...forks,
    { view: 'paths', at: 0 },
    ...signs,
    ...(check ? QUESTIONS.map((_, at): Place => ({ view: 'check', at })) : []),
    ...Array.from({ length: pages }, (_, at): Place => ({ view: 'charter', at })),
  ];
}

/** The place that a screen asks for; the nearest of its view, or the first of all, where there is none. */
export function placeAt(places: readonly Place[], { view, fork }: Pick<Screen, 'view' | 'fork'>): number {
  const same = places.flatMap((place, index) => (place.view === view ? [index] : []));
  const exact = same.find((index) => places[index]?.at === fork);
  return exact ?? (view === 'fork' ? same[same.length - 1] : same[0]) ?? 0;
}

/**
 * The next picture, or the one before; at the ends it stays. The charter is of all levels, so no level's pictures lead
 * on to it.
 */
export function stepped(places: readonly Place[], index: number, by: 1 | -1): Place | undefined {
  const next = places[index + by];
  return next?.view === 'charter' && places[index]?.view !== 'charter' ? undefined : next;
}

/** The first picture of the next view, after the last the first again. */
export function nextView(places: readonly Place[], index: number): Place | undefined {
  const views = [...new Set(places.map((place) => place.view))];
  const view = views[(views.indexOf(places[index]?.view ?? 'fork') + 1) % views.length];
  return places.find((place) => place.view === view);
}
