/**
 * A value with one gate for change. Listeners get the new state and the one before; `subscribe` returns its remover.
 */
export interface Store<State, Action> {
  state(): State;
  dispatch(action: Action): void;
  subscribe(listener: (state: State, previous: State) => void): () => void;
}

/** A store over a pure reducer. A reducer that returns the same object calls nobody. */
export function createStore<State, Action>(
  initial: State,
  reducer: (state: State, action: Action) => State,
): Store<State, Action> {
  let state = initial;
  const listeners = new Set<(state: State, previous: State) => void>();
  return {
    state: () => state,
    dispatch(action) {
      const previous = state;
      state = reducer(previous, action);
      // a copy: who is added by a listener hears of the next change only
      if (state !== previous) [...listeners].forEach((listener) => listener(state, previous));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
