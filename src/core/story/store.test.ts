import { expect, it, vi } from 'vitest';
import { createStore } from './store.ts';

interface Count {
  readonly count: number;
}
const add = (state: Count, by: number): Count => (by === 0 ? state : { count: state.count + by });

it('tells every listener the new state and the one before, in their order', () => {
  const store = createStore({ count: 1 }, add);
  const calls: string[] = [];
  store.subscribe((state, previous) => calls.push(`first ${previous.count} ${state.count}`));
  store.subscribe((state, previous) => calls.push(`second ${previous.count} ${state.count}`));
  store.dispatch(2);
  expect(calls).toEqual(['first 1 3', 'second 1 3']);
  expect(store.state()).toEqual({ count: 3 });
});

it('tells nobody when nothing changed', () => {
  const store = createStore({ count: 1 }, add);
  const listener = vi.fn<() => void>();
  store.subscribe(listener);
  store.dispatch(0);
  expect(listener).not.toHaveBeenCalled();
});

it('tells a listener no more once it is removed, and the others go on', () => {
  const store = createStore({ count: 0 }, add);
  const gone = vi.fn<() => void>();
  const removeSelf = store.subscribe(() => removeSelf());
  const remove = store.subscribe(gone);
  store.dispatch(1);
  remove();
  store.dispatch(1);
  expect(gone).toHaveBeenCalledTimes(1);
  expect(store.state().count).toBe(2);
});

it('tells a listener nothing of the change in which it was added', () => {
  const store = createStore({ count: 0 }, add);
  const added = vi.fn<() => void>();
  const removeSelf = store.subscribe(() => {
    store.subscribe(added);
    removeSelf();
  });
  store.dispatch(1);
  expect(added).not.toHaveBeenCalled();
  store.dispatch(1);
  expect(added).toHaveBeenCalledTimes(1);
});

it('lets a listener dispatch, and shows it the state as it then is', () => {
  const store = createStore({ count: 0 }, add);
  const seen: number[] = [];
  store.subscribe((state) => {
    if (state.count === 1) store.dispatch(10);
    seen.push(store.state().count);
  });
  store.dispatch(1);
  expect(seen).toEqual([11, 11]);
});
