/** A transaction, as far as it can be given up. */
interface Transaction {
  readonly done: Promise<unknown>;
  abort(): void;
}

/** Gives a transaction up, unless it has ended by itself. */
export function abort(transaction: Pick<Transaction, 'abort'> | undefined): void {
  try {
    transaction?.abort();
  } catch {
    // it had ended by itself
  }
}

/**
 * Holds the transactions under way, and gives them up when the page goes. WebKit would keep the store locked for ever for
 * one that was left in the middle: the next page would wait until the browser is closed.
 * @param page which tells when it goes
 */
export function createUnderway(
  page: { addEventListener(type: 'pagehide', listener: () => void): void } | undefined,
): <Held extends Transaction>(transaction: Held) => Held {
  const underway = new Set<Transaction>();
  page?.addEventListener('pagehide', () => underway.forEach(abort));
  return (transaction) => {
    underway.add(transaction);
    const end = (): void => void underway.delete(transaction);
    transaction.done.then(end, end);
    return transaction;
  };
}
