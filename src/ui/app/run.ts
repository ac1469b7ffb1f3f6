/**
 * Starts what the interface does not wait for, such as what a press sets off. What fails is handed to the window, where
 * `watchFailures` says it in one sentence.
 */
export function run(work: Promise<unknown>): void {
  work.catch((error: unknown) => reportError(error));
}

/** Starts what is only seen, such as a drawing: where it cannot be had the page goes on without it, and nobody is told. */
export function decorate(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('The page goes on without this:', error));
}
