/** One figure of the bench: a median over its runs, beside its budget. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | 'µs' | '/s' | '×' | '';
  /** One value for each run. */
  readonly runs: readonly number[];
  /** The value to keep to; a figure without one is told and not judged. */
  readonly budget?: number;
  /** Is more better? Otherwise less is. */
  readonly more?: boolean;
}

/** The value of which the given share lies below, between the two nearest when it falls between. `share` is 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) throw new Error('There is no middle of nothing.');
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export type Verdict = 'kept' | 'missed' | '';

/** Does the median keep to the budget? */
export function verdict({ runs, budget, more = false }: Figure): Verdict {
  if (budget === undefined) return '';
  return (more ? median(runs) >= budget : median(runs) <= budget) ? 'kept' : 'missed';
}
