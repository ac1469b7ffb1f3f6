/** Starts what nobody waits for and what goes on without it where it fails; the console says why. */
export function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('This goes on without it:', error));
}
