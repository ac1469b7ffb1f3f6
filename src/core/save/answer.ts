/**
 * What storage says to a question. `unknown`: it cannot be read now, and nobody may take that for nothing being there:
 * not for a default to be written, another player, a deletion. `held` is what this window has in memory of it.
 */
export type Answer<Value> =
  | { readonly is: 'found'; readonly value: Value }
  | { readonly is: 'none' }
  | { readonly is: 'unknown'; readonly held?: Value | undefined };

/** What is there as far as this window knows: to be shown, not to be written or deleted by. */
export const valueOf = <Value>(answer: Answer<Value>): Value | undefined => {
  if (answer.is === 'none') return undefined;
  return answer.is === 'found' ? answer.value : answer.held;
};
