/** What may be sent: so many at once, and so many a second in the long run. @typedef {{ atOnce: number, aSecond: number }} Allowance */

/**
 * A purse that fills by itself. Whoever spends more than it holds waits until it is filled again, and whoever owes too
 * much is not listened to any longer.
 * @param {Allowance} allowance
 * @param {number} now in ms
 */
export function createBudget({ atOnce, aSecond }, now) {
  let left = atOnce;
  let last = now;
  return {
    /**
     * Spends one.
     * @param {number} at now, in ms
     * @returns {number} ms to wait before the next is taken: 0 as long as there is some left; infinite when four times
     *   what may come at once is owed
     */
    spend(at) {
      left = Math.min(atOnce, left + ((at - last) * aSecond) / 1000) - 1;
      last = at;
      if (left >= 0) return 0;
      return left < -4 * atOnce ? Infinity : (-left * 1000) / aSecond;
    },
  };
}
