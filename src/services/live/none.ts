import type { LiveGuestPort, LiveGuestState, LiveHostPort, LiveHostState } from '../../ports/live.ts';

const NO_HOST: LiveHostState = {
  is: 'none',
  class: null,
  key: null,
  at: null,
  devices: 0,
  where: [],
  voted: 0,
  refused: 0,
};
const NO_GUEST: LiveGuestState = { is: 'none', at: null, waiting: 0, overdue: false, chosen: null };
const nothing = (): void => undefined;
const no = (): Promise<boolean> => Promise.resolve(false);

/** No live lesson can be held here. */
export const NO_LIVE_HOST: LiveHostPort = {
  possible: no,
  start: no,
  resume: no,
  state: () => NO_HOST,
  set: no,
  stop: no,
  subscribe: () => nothing,
};

/** No live lesson can be joined here. */
export const NO_LIVE_GUEST: LiveGuestPort = {
  state: () => NO_GUEST,
  vote: no,
  hand: no,
  handed: () => 'none',
  passed: nothing,
  forget: () => Promise.resolve(),
  subscribe: () => nothing,
};
