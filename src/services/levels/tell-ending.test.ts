import { expect, it, vi } from 'vitest';
import { shortPlan } from '../../../tests/e2e/support/plan.ts';
import { levelOf } from '../../../tests/e2e/support/levels.ts';
import { createStore } from '../../core/story/store.ts';
import { start, type Story } from '../../core/story/state.ts';
import type { Session } from '../../ports/play.ts';
import { tellEnding } from './tell-ending.ts';

const { level, words } = levelOf('funny-frog');
const states = shortPlan(level).map(({ after }) => after);

it('tells once for a story that is open when it has come to an ending', () => {
  const store = createStore<Story, never>(start(level), (state) => state);
  let open: Session | null = null;
  let state = start(level);
  const listeners = new Set<() => void>();
  const stored = new Set<(state: Story, before: Story) => void>();
  const session = {
    current: () => open,
    subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)),
  };
  const tell = vi.fn<() => void>();
  tellEnding(session, tell);
  open = {
    level,
    words: words as never,
    store: {
      ...store,
      state: () => state,
      subscribe: (listener) => (stored.add(listener), () => stored.delete(listener)),
    },
  } as Session;
  listeners.forEach((call) => call());
  for (const [at, next] of states.entries()) {
    expect(tell, `step ${at}`).not.toHaveBeenCalled();
    state = next;
    stored.forEach((call) => call(next, next));
    if (at === states.length - 1) stored.forEach((call) => call(next, next));
  }
  expect(tell).toHaveBeenCalledTimes(1);
  // the same story is still open; closed, nothing listens any more
  listeners.forEach((call) => call());
  expect(tell).toHaveBeenCalledTimes(1);
  open = null;
  listeners.forEach((call) => call());
  expect(stored.size).toBe(0);
});
