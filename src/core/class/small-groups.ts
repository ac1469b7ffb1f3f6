/*
 * What may be said of the sizes of groups, so that no group is known to be small to within less than its range, 0 to
 * `least` − 1, even by somebody who can count those who answered and knows this rule. `docs/decisions/0031-what-the-wall-says-of-a-class.md` says why
 * it holds.
 */

/** A group of fewer is small: nobody is to know its size. */
export const LEAST = 5;
export const LEAST_BEFORE_AFTER = 10;
/** Of fewer answers nothing is said. */
export const fewestAnswers = (least: number): number => 2 * least;

/** What is said of a group in words, where its size is not. */
export const RANKS = [
  /** Three of four, or more. */
  'nearly-all',
  /** Half of all, or more. */
  'half',
  /** More than any other. */
  'most',
  /** About as many as the others that are so, and more than the rest. */
  'level',
  /** `least` or more, and fewer than those ahead. */
  'some',
  /** Fewer than `least`, or none. */
  'few',
  /** Fewer than those ahead; nothing else is said of it. */
  'fewer',
  /** No group is ahead of all others. */
  'divided',
] as const;
export type Rank = (typeof RANKS)[number];

/** What is said of a group: its size, its rank, or nothing. */
export type Said = number | Rank | null;

/** How far a group must be ahead of the next one where all large groups are named. */
const WELL_AHEAD = 3;

const total = (sizes: readonly number[]): number => sizes.reduce((sum, one) => sum + one, 0);

/** How many groups stand before the first step down of so many pupils; all, if there is none. */
function before(step: number, ordered: readonly number[]): number {
  const at = ordered.findIndex((size, place) => place > 0 && (ordered[place - 1] ?? 0) - size >= step);
  return at < 0 ? ordered.length : at;
}

/**
 * With answers enough for any of the groups to be small beside the others, each group is known to be small or not; the
 * sizes of the others are said if those of the small ones can be anything.
 */
function ofMany(ordered: readonly number[], least: number): Said[] {
  const few = least - 1;
  const large = ordered.filter((size) => size >= least);
  const small = ordered.length - large.length;
  const answers = total(ordered);
  const rest = answers - total(large);
  if (small === 0) return [...ordered];
  if (small > 1 && rest >= few && rest <= few * (small - 1))
    return ordered.map((size) => (size >= least ? size : 'few'));
  const first = before(WELL_AHEAD, large);
  // so many must be in the small groups, beside those ahead, for one of them to be as large as a small group can be
  const beside = small === 1 ? few : few * (small - 1) + 1;
  const ahead =
    answers >= (least + WELL_AHEAD) * first + least * (large.length - first) + beside ? first : large.length;
  const named = ahead > 1 ? 'level' : large.length === 1 && answers >= 2 * few * small ? 'half' : 'most';
  return ordered.map((_, place) => (place < ahead ? named : place < large.length ? 'some' : 'few'));
}

/** With fewer answers only those ahead of all others are named. */
function ofSome(ordered: readonly number[], least: number): Said[] {
  const answers = total(ordered);
  // where two groups cannot be named together a single one is ahead by one pupil, but for three groups or fewer
  const ahead = before(ordered.length > 3 && answers <= 3 * least ? 1 : 2, ordered);
  const [most = 0] = ordered;
  const named = (rank: Rank): Said[] => ordered.map((_, place) => (place < ahead ? rank : 'fewer'));
  const last = ordered[ahead - 1] ?? 0;
  // beside those named another group can be as large as a small one can be
  if (ahead < ordered.length && last >= least && answers >= ahead * (least + 1) + least - 1) {
    if (ahead > 1) return named('level');
    if (4 * most >= 3 * answers && answers >= 4 * (least - 1)) return named('nearly-all');
    if (2 * most >= answers) return named('half');
    if (ordered.length > 3 && answers > 2 * least + 1) return named('most');
  }
  return ordered.map(() => 'divided');
}

/** What is said of each group of a class. */
export function pictureOf(sizes: readonly number[], least = LEAST): Said[] {
  const answers = total(sizes);
  const places = sizes.map((_, at) => at).sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0));
  const ordered = places.map((place) => sizes[place] ?? 0);
  const many = answers >= least * sizes.length - 1;
  if (sizes.length < 2 || (!many && answers < fewestAnswers(least))) return sizes.map(() => null);
  const said = many ? ofMany(ordered, least) : ofSome(ordered, least);
  return sizes.map((_, at) => said[places.indexOf(at)] ?? null);
}

/** Does a picture say anything? */
export const says = (picture: readonly Said[]): boolean => picture.some((said) => said !== null);
/** Does it say sizes? */
export const counts = (picture: readonly Said[]): boolean => picture.some((said) => typeof said === 'number');
