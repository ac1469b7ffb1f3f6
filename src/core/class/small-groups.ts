/*
 * Which sizes of groups may be shown, so that no hidden group's size is known to within less than its range, 0 to
 * `least` − 1, even by somebody who can count the class and knows this rule. `docs/decisions/0002-small-groups.md` says
 * why it holds.
 */

/** Fewer than so many are not shown. */
export const LEAST = 5;
export const LEAST_BEFORE_AFTER = 10;

const total = (sizes: readonly number[]): number => sizes.reduce((sum, one) => sum + one, 0);

/**
 * May the rest be hidden safely?
 * @param groups how many groups are hidden, and `pupils` how many pupils are in them
 * @param smallest the smallest group that is shown
 */
function hides(groups: number, pupils: number, smallest: number, least: number): boolean {
  const most = least - 1;
  if (groups === 0) return true;
  if (groups === 1 || pupils < most) return false;
  if (groups === 2) return pupils === most || pupils < smallest;
  return pupils <= most * (groups - 1) || (pupils <= most * groups && pupils - (most - 1) < smallest);
}

/** Which groups may be shown: the largest, as many as the rest allows. None, if need be. */
export function showable(sizes: readonly number[], least = LEAST): boolean[] {
  const places = sizes.map((_, at) => at).sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other);
  const ordered = places.map((place) => sizes[place] ?? 0);
  let shown = ordered.filter((size) => size >= least).length;
  while (shown > 0 && !hides(sizes.length - shown, total(ordered.slice(shown)), ordered[shown - 1] ?? 0, least))
    shown -= 1;
  const open = new Set(places.slice(0, shown));
  return sizes.map((_, at) => open.has(at));
}

/** All sizes of `groups` groups of at most `most` pupils, `pupils` in all. */
function spreads(groups: number, pupils: number, most: number): number[][] {
  if (groups === 0) return pupils === 0 ? [[]] : [];
  const from = Math.max(0, pupils - most * (groups - 1));
  const to = Math.min(most, pupils);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).flatMap((size) =>
    spreads(groups - 1, pupils - size, most).map((rest) => [size, ...rest]),
  );
}

/**
 * Other classes that would be shown just so: enough of them that every hidden group has every size of its range in one.
 */
export function lookalikes(sizes: readonly number[], least = LEAST): number[][] {
  const open = showable(sizes, least);
  const hidden = sizes.map((_, at) => at).filter((at) => !open[at]);
  const pupils = total(hidden.map((at) => sizes[at] ?? 0));
  const most = least - 1;
  // where all hidden groups together are too many to be small, one of them is large
  const small = hidden.length === 2 ? Array.from({ length: least }, (_, at) => at) : [most - 1];
  const oneLarge =
    pupils <= most * (hidden.length - 1)
      ? []
      : hidden.flatMap((_, large) =>
          small
            .filter((rest) => pupils - rest > most)
            .flatMap((rest) =>
              spreads(hidden.length - 1, rest, most).map((others) => [
                ...others.slice(0, large),
                pupils - rest,
                ...others.slice(large),
              ]),
            ),
        );
  return [...spreads(hidden.length, pupils, most), ...oneLarge].map((spread) =>
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
function allPossible(first: readonly number[], last: readonly number[], changed: number, least: number): boolean {
  const [ones, others] = [lookalikes(first, least), lookalikes(last, least)];
  if (ones.length * others.length > MOST_PAIRS) return false;
  const open = { first: showable(first, least), last: showable(last, least) };
  const possible = new Set<string>();
  const smallIn = (time: 'first' | 'last', sizes: readonly number[]): string[] =>
    sizes.flatMap((size, at) => (open[time][at] || size >= least ? [] : [`${time} ${at} ${size}`]));
  for (const one of ones) {
    for (const other of others) {
      if (couldChange(one, other, changed))
        for (const key of [...smallIn('first', one), ...smallIn('last', other)]) possible.add(key);
    }
  }
  const hidden = [...open.first, ...open.last].filter((shown) => !shown).length;
  return possible.size === hidden * least;
}

/**
 * Do the numbers that are shown in both columns say nothing of a few who changed? So many must have that they are no
 * small group; and either all may have, or those who must have stayed, because there is no room for them elsewhere, are
 * no small group either.
 */
function noFewChanged(first: readonly number[], last: readonly number[], least: number): boolean {
  const [open, after] = [showable(first, least), showable(last, least)];
  const rows = first.flatMap((size, at) => (open[at] && after[at] ? [[size, last[at] ?? 0] as const] : []));
  const gone = total(rows.map(([one, other]) => Math.max(0, one - other)));
  const come = total(rows.map(([one, other]) => Math.max(0, other - one)));
  const stayed = Math.max(0, ...rows.map(([one, other]) => one + other - total(first)));
  return Math.max(gone, come) >= least && (stayed === 0 || stayed >= least);
}

/**
 * May the second column stand beside the first, with the number of those who changed? Only together: that number alone
 * says how far the columns can differ. So those who changed and those who did not must be no small groups, and no
 * hidden group of either column may be known by it.
 * @param changed how many changed, or `null` where hands were counted and nobody knows; then the columns stand without
 *   it
 */
export function secondMayStand(
  first: readonly number[],
  last: readonly number[],
  changed: number | null,
  least = LEAST,
): boolean {
  const pupils = total(first);
  if (pupils !== total(last) || !showable(first, least).includes(true) || !showable(last, least).includes(true))
    return false;
  if (changed === null) return noFewChanged(first, last, least);
  return changed >= least && pupils - changed >= least && allPossible(first, last, changed, least);
}
