/** Milliseconds after which what waits for an idle page comes all the same, and where a page does not tell. */
const LATEST = 2000,
  UNTOLD = 60;

/** Resolves when the page has nothing better to do. */
export const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: LATEST });
    else setTimeout(done, UNTOLD);
  });
