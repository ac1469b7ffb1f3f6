/**
 * What came in while this page was open, by which way, and where the lesson stands. The receipts are kept nowhere; the
 * rest is remembered of this tab, so that a page that is loaded anew goes on.
 */
import * as z from 'zod/mini';
import type { Arrival } from '../../../core/class/class.ts';
import type { Playthrough } from '../../../core/record/playthrough.ts';
import { createStore, type Store } from '../../../core/story/store.ts';
import type { TabPort } from '../../../ports/device.ts';
import { ALL_STEPS, type Place } from '../prepare/plan.ts';

export const WAYS = ['scan', 'code', 'file', 'device'] as const;
export type Way = (typeof WAYS)[number];

export interface Receipt {
  readonly way: Way;
  readonly arrival: Arrival;
  readonly record: Playthrough;
}
export interface Sitting {
  /** The newest first. */
  readonly receipts: readonly Receipt[];
  /** How many came in by each way before the page was loaded anew. */
  readonly before: Readonly<Partial<Record<Way, number>>>;
  /** Where the lesson stands, once the teacher said so. */
  readonly place: Place | null;
  /** Are the teacher's numbers hidden, as where the laptop's screen is mirrored on the wall? */
  readonly hidden: boolean;
}
export type SittingAction =
  | { readonly type: 'came'; readonly receipts: readonly Receipt[] }
  | { readonly type: 'place'; readonly place: Place | null }
  | { readonly type: 'hide'; readonly hidden: boolean };

function reduce(state: Sitting, action: SittingAction): Sitting {
  switch (action.type) {
    case 'came':
      return { ...state, receipts: [...action.receipts, ...state.receipts] };
    case 'place':
      return { ...state, place: action.place };
    case 'hide':
      return { ...state, hidden: action.hidden };
  }
}

/** How many came in this way, each once. */
export const cameBy = ({ receipts, before }: Pick<Sitting, 'receipts' | 'before'>, way: Way): number =>
  (before[way] ?? 0) + receipts.filter((one) => one.way === way && one.arrival === 'new').length;

const whole = z.int().check(z.minimum(0));
const kept = z.strictObject({
  came: z.partialRecord(z.enum(WAYS), whole),
  place: z.nullable(z.strictObject({ step: z.enum(ALL_STEPS), since: z.number() })),
  hidden: z.boolean(),
});

const sittings = new WeakMap<TabPort, Map<string, Store<Sitting, SittingAction>>>();

/** The sitting with a class, from the moment its page was first opened in this tab. */
export function sittingOf({ tab }: { readonly tab: TabPort }, id: string): Store<Sitting, SittingAction> {
  const all = sittings.get(tab) ?? new Map<string, Store<Sitting, SittingAction>>();
  sittings.set(tab, all);
  const known = all.get(id);
  if (known) return known;
  const key = `sitting/${id}`;
  const read = kept.safeParse(tab.kept(key));
  const { came, place, hidden } = read.success ? read.data : { came: {}, place: null, hidden: false };
  const made = createStore<Sitting, SittingAction>({ receipts: [], before: came, place, hidden }, reduce);
  made.subscribe(() => {
    const now = made.state();
    tab.keep(key, {
      came: Object.fromEntries(WAYS.map((way) => [way, cameBy(now, way)])),
      place: now.place,
      hidden: now.hidden,
    });
  });
  all.set(id, made);
  return made;
}
