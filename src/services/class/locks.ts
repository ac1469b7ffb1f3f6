/**
 * Lets one window after the other do something that takes several steps. Where the browser has no locks only this
 * window waits for itself: each step also looks, in its own transaction, whether all is still as it was.
 */
export function createTurns(name: string): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const { locks } = globalThis.navigator ?? {};
    if (locks) return locks.request(`a-role-to-play/${name}`, work);
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
