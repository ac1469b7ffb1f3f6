/** What came in while this page was open, by which way: nothing of it is kept. */
import type { Arrival } from '../../../core/class/class.ts';
import type { Playthrough } from '../../../core/record/playthrough.ts';
import { createStore, type Store } from '../../../core/story/store.ts';
import type { Place } from '../prepare/plan.ts';

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
  /** Where the lesson stands, once the teacher said so. */
  readonly place: Place | null;
}
export type SittingAction =
  | { readonly type: 'came'; readonly receipts: readonly Receipt[] }
  | { readonly type: 'place'; readonly place: Place | null };

const reduce = (state: Sitting, action: SittingAction): Sitting =>
  action.type === 'came'
    ? { ...state, receipts: [...action.receipts, ...state.receipts] }
    : { ...state, place: action.place };

const sittings = new Map<string, Store<Sitting, SittingAction>>();

/** The sitting with a class, from the moment its page was first opened. */
export function sittingOf(id: string): Store<Sitting, SittingAction> {
  const known = sittings.get(id);
  if (known) return known;
  const made = createStore<Sitting, SittingAction>({ receipts: [], place: null }, reduce);
  sittings.set(id, made);
  return made;
}

/** How many came in this way, each once. */
export const cameBy = ({ receipts }: Sitting, way: Way): number =>
  receipts.filter((one) => one.way === way && one.arrival === 'new').length;
