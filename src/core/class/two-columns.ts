/* When two pictures of one class may stand side by side. `docs/decisions/0031-what-the-wall-says-of-a-class.md` says why that holds. */
import { counts, LEAST, pictureOf, says } from './small-groups.ts';

const total = (sizes: readonly number[]): number => sizes.reduce((sum, one) => sum + one, 0);

/** A column: how many are in each group, and how many gave no answer, which counts as known. */
export interface Column {
  readonly sizes: readonly number[];
  readonly passed: number;
}
const whole = ({ sizes, passed }: Column): number[] => [...sizes, passed];

/** All sizes of `groups` groups of at most `most` pupils, `pupils` in all. */
function spreads(groups: number, pupils: number, most: number): number[][] {
  if (groups === 0) return pupils === 0 ? [[]] : [];
  const from = Math.max(0, pupils - most * (groups - 1));
  const to = Math.min(most, pupils);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).flatMap((size) =>
    spreads(groups - 1, pupils - size, most).map((rest) => [size, ...rest]),
  );
}

/** All classes whose picture has the same sizes in it. */
export function lookalikes(sizes: readonly number[], least = LEAST): number[][] {
  const open = pictureOf(sizes, least).map((said) => typeof said === 'number');
  const hidden = sizes.flatMap((_, at) => (open[at] ? [] : [at]));
  const pupils = total(hidden.map((at) => sizes[at] ?? 0));
  return spreads(hidden.length, pupils, least - 1).map((spread) =>
    sizes.map((size, at) => (open[at] ? size : (spread[hidden.indexOf(at)] ?? 0))),
  );
}

/**
 * Could just so many have changed between two columns of equally many pupils? Of each group so many stay that what
 * comes and goes finds room in the others: a table with these margins and nothing on its diagonal is there if no row
 * and its column have more.
 */
export function couldChange(first: readonly number[], last: readonly number[], changed: number): boolean {
  const most = first.map((size, at) => Math.min(size, last[at] ?? 0));
  const fewest = first.map((size, at) => Math.max(0, Math.ceil((size + (last[at] ?? 0) - changed) / 2)));
  const stay = total(first) - changed;
  return fewest.every((few, at) => few <= (most[at] ?? 0)) && total(fewest) <= stay && stay <= total(most);
}

/** More pairs of columns are not looked at: then the second is not shown. */
const MOST_PAIRS = 200_000;

/** Could every hidden group of both columns still have any size of its range with that many having changed? */
function allPossible(first: Column, last: Column, changed: number, least: number): boolean {
  const [ones, others] = [lookalikes(first.sizes, least), lookalikes(last.sizes, least)];
  if (ones.length * others.length > MOST_PAIRS) return false;
  const small = (time: string, sizes: readonly number[]): string[] =>
    sizes.flatMap((size, at) => (size < least ? [`${time} ${at} ${size}`] : []));
  const possible = new Set<string>();
  for (const one of ones) {
    for (const other of others) {
      if (couldChange([...one, first.passed], [...other, last.passed], changed))
        for (const key of [...small('first', one), ...small('last', other)]) possible.add(key);
    }
  }
  const hidden = [first, last].flatMap(({ sizes }) => sizes.filter((size) => size < least)).length;
  return possible.size === hidden * least;
}

/**
 * Do the numbers that are shown in both columns say nothing of a few who changed? So many must have that they are no
 * small group; and either all may have, or those who must have stayed, because there is no room for them elsewhere, are
 * no small group either.
 */
function noFewChanged(first: Column, last: Column, least: number): boolean {
  const pupils = total(whole(first));
  const rows = whole(first).flatMap((size, at) => {
    const after = whole(last)[at] ?? 0;
    const known = at === first.sizes.length || (size >= least && after >= least);
    return known ? [[size, after] as const] : [];
  });
  const gone = total(rows.map(([one, other]) => Math.max(0, one - other)));
  const come = total(rows.map(([one, other]) => Math.max(0, other - one)));
  const stayed = Math.max(0, ...rows.map(([one, other]) => one + other - pupils));
  return Math.max(gone, come) >= least && (stayed === 0 || stayed >= least);
}

/** What the second column may be: not there; there; or there with the number of those who changed. */
export type Second = 'none' | 'plain' | 'counted';

/**
 * May the second column stand beside the first? Where one of them says no sizes each stands for itself: who changed is
 * not to be worked out of ranks. Two columns of sizes stand together with the number of those who changed or not at
 * all, for that number alone says how far they can differ: those who changed and those who did not must be no small
 * groups, and no hidden group of either column may be known by it.
 * @param changed how many changed, or `null` where hands were counted and nobody knows
 */
export function secondOf(first: Column, last: Column, changed: number | null, least = LEAST): Second {
  const [one, other] = [pictureOf(first.sizes, least), pictureOf(last.sizes, least)];
  if (!says(one) || !says(other)) return 'none';
  if (!counts(one) || !counts(other)) return 'plain';
  const pupils = total(whole(first));
  if (pupils !== total(whole(last))) return 'none';
  if (changed === null) return noFewChanged(first, last, least) ? 'plain' : 'none';
  return changed >= least && pupils - changed >= least && allPossible(first, last, changed, least) ? 'counted' : 'none';
}
