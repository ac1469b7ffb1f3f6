/** Calls when the page has nothing better to do; where that cannot be told, after a second. */
export function whenIdle(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 5000 });
  else setTimeout(call, 1000);
}
