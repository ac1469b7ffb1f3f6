import type { QuestionId } from '../record/before-after.ts';
import { LEAST, LEAST_BEFORE_AFTER, secondMayStand, showable } from './small-groups.ts';
import type { ForkSummary, Split, Summary } from './summary.ts';
import type { Grade } from '../level/parts.ts';

/** A group as it is shown; `null` where its size is not. */
export interface ShownGroup {
  readonly id: string;
  readonly grade?: Grade | undefined;
  readonly first: number | null;
  readonly last: number | null;
}

/** A fork as it is shown: on the projector what may be, in the teacher's view all. */
export interface ForkView {
  readonly fork: string;
  readonly cameIn: number;
  readonly groups: readonly ShownGroup[];
  /** How many answered here; `null` when that would single out the few who did not come here. */
  readonly answers: number | null;
  /** Of those, how many stand in groups that are not shown. */
  readonly notShown: { readonly first: number; readonly last: number } | null;
  /** Does the second column stand? */
  readonly second: boolean;
  readonly changed: number | null;
}

const restOf = (answers: number, groups: readonly ShownGroup[], time: 'first' | 'last'): number =>
  groups.reduce((rest, group) => rest - (group[time] ?? 0), answers);

function view(
  fork: ForkSummary,
  split: Split,
  cameIn: number,
  show: { first: readonly boolean[]; last: readonly boolean[]; second: boolean; answers: boolean },
): ForkView {
  const { second } = show;
  const groups = split.groups.map(({ id, grade, first, last }, at) => ({
    id,
    grade,
    first: show.first[at] ? first : null,
    last: second && show.last[at] ? last : null,
  }));
  const answers = show.answers ? split.answers.first : null;
  const notShown =
    answers === null
      ? null
      : { first: restOf(answers, groups, 'first'), last: restOf(second ? split.answers.last : 0, groups, 'last') };
  return { fork: fork.fork, cameIn, groups, answers, notShown, second, changed: second ? split.changed : null };
}

/** A fork as the whole class may see it. Nothing else of it may be in the page. */
export function projectFork(fork: ForkSummary, cameIn: number): ForkView {
  const { shown } = fork;
  const [first, last] = [shown.groups.map((group) => group.first), shown.groups.map((group) => group.last)];
  const missing = cameIn - shown.answers.first;
  return view(fork, shown, cameIn, {
    first: showable(first),
    last: showable(last),
    second: secondMayStand(first, last, shown.changed),
    answers: missing === 0 || missing >= LEAST,
  });
}

/** A fork as the teacher sees it, by choice and with every number. */
export function openFork(fork: ForkSummary, cameIn: number): ForkView {
  const all = fork.choices.groups.map(() => true);
  return view(fork, fork.choices, cameIn, {
    first: all,
    last: all,
    second: fork.choices.answers.last > 0,
    answers: true,
  });
}

/**
 * The flow picture for the whole class: at each fork the groups of its first column, the rest in one. Lit says what the
 * level says of the choice.
 */
export interface ShownStep {
  readonly fork: string;
  /** `lit` is `null` for a group that the level puts in place of its choices: it stands for several. */
  readonly bands: readonly { readonly id: string; readonly lit: boolean | null; readonly pupils: number }[];
  /** Pupils in groups that are not shown; `null` when that may not be said. */
  readonly pooled: number | null;
}

/** Found and missed; `null` when either is too small a group. */
export interface ShownSign {
  readonly spot: string;
  readonly sign: string;
  readonly found: number | null;
  readonly missed: number | null;
}

export interface ShownQuestion {
  readonly question: QuestionId;
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

export interface Projection {
  readonly level: string;
  readonly cameIn: number;
  readonly forks: readonly ForkView[];
  readonly steps: readonly ShownStep[];
  readonly signs: readonly ShownSign[];
  readonly questions: readonly ShownQuestion[];
}

const masked = (sizes: readonly number[], least: number): (number | null)[] => {
  const open = showable(sizes, least);
  return sizes.map((size, at) => (open[at] ? size : null));
};

/**
 * All that may be shown of a level, once it is revealed. What is revealed stays as it is: who comes in later is not in
 * it.
 */
export function project(summary: Summary): Projection {
  // how many choices there were is not known, and so not what a hidden group could be
  const sayable = summary.guessed ? [] : summary.forks;
  const helps = new Map(sayable.map((fork) => [fork.fork, fork.helps]));
  const forks = sayable.map((fork) => projectFork(fork, summary.cameIn));
  return {
    level: summary.level,
    cameIn: summary.cameIn,
    forks,
    steps: forks.map(({ fork, groups, notShown }) => ({
      fork,
      bands: groups.flatMap(({ id, first }) =>
        first === null ? [] : [{ id, lit: helps.get(fork)?.includes(id) ?? null, pupils: first }],
      ),
      pooled: notShown?.first ?? null,
    })),
    signs: (summary.guessed ? [] : summary.signs).map(({ spot, sign, found, missed }) => {
      const [one = null, other = null] = masked([found, missed], LEAST);
      return { spot, sign, found: one, missed: other };
    }),
    questions: summary.questions.map(({ question, before, after }) => ({
      question,
      before: masked(before, LEAST_BEFORE_AFTER),
      after: masked(after, LEAST_BEFORE_AFTER),
    })),
  };
}
