import type { QuestionId } from '../record/before-after.ts';
import { isPass } from './groups.ts';
import { counts, LEAST, LEAST_BEFORE_AFTER, pictureOf, type Rank, type Said, says } from './small-groups.ts';
import type { ForkSummary, Group, Summary } from './summary.ts';
import { type Column, secondOf } from './two-columns.ts';
import type { Grade } from '../level/parts.ts';

/** A group as it is shown: its size, its rank where that is not to be known, or nothing. */
export interface ShownGroup {
  readonly id: string;
  readonly grade?: Grade | undefined;
  readonly first: Said;
  readonly last: Said;
}

/** A fork as it is shown: on the projector what may be, in the teacher's view all. */
export interface ForkView {
  readonly fork: string;
  readonly cameIn: number;
  readonly groups: readonly ShownGroup[];
  /** How many answered here; `null` when that would single out the few who did not. */
  readonly answers: number | null;
  /** Of those, how many stand in groups whose size is not shown; `null` where no sizes are. */
  readonly notShown: { readonly first: number; readonly last: number } | null;
  /** Does the second column stand? */
  readonly second: boolean;
  readonly changed: number | null;
}

type Time = 'first' | 'last';

const sum = (groups: readonly Group[], time: Time): number => groups.reduce((all, group) => all + group[time], 0);
export const isSize = (said: Said): said is number => typeof said === 'number';

/** How many of those who came in; nothing where the few others would be singled out. */
const sayable = (some: number, cameIn: number): number | null =>
  some === cameIn || cameIn - some >= LEAST ? some : null;

/** A fork as the whole class may see it. Nothing else of it may be in the page. */
export function projectFork({ fork, shown, cameIn }: ForkSummary): ForkView {
  const chosen = shown.groups.filter((group) => !isPass(group));
  // who would rather not say gave no answer
  const passes = shown.groups.filter(isPass);
  const column = (time: Time): Column => ({
    sizes: chosen.map((group) => group[time]),
    passed: sum(passes, time),
  });
  const [first, last] = [column('first'), column('last')];
  const second = secondOf(first, last, shown.changed);
  const said = { first: pictureOf(first.sizes), last: second === 'none' ? [] : pictureOf(last.sizes) };
  const stands = (time: Time): boolean => says(said[time]);
  const answered = sum(chosen, 'first');
  const answers = sayable(answered, cameIn);
  const rest = (time: Time): number =>
    stands(time) ? chosen.reduce((all, group, at) => all + (isSize(said[time][at] ?? null) ? 0 : group[time]), 0) : 0;
  return {
    fork,
    cameIn,
    groups: shown.groups.map((group) => {
      const at = chosen.indexOf(group);
      const of = (time: Time): Said =>
        at >= 0 ? (said[time][at] ?? null) : stands(time) && group[time] >= LEAST ? group[time] : null;
      return { id: group.id, grade: group.grade, first: of('first'), last: of('last') };
    }),
    answers,
    notShown: answers === null || !counts(said.first) ? null : { first: rest('first'), last: rest('last') },
    second: second !== 'none',
    changed: second === 'counted' ? shown.changed : null,
  };
}

/** A fork as the teacher sees it, by choice and with every number. */
export const openFork = ({ fork, cameIn, choices }: ForkSummary): ForkView => ({
  fork,
  cameIn,
  groups: choices.groups,
  answers: choices.answers.first,
  notShown: { first: 0, last: 0 },
  second: choices.answers.last > 0,
  changed: choices.answers.last > 0 ? choices.changed : null,
});

/**
 * The flow picture for the whole class: at each fork what the first column says of each group. Lit says what the level
 * says of the choice.
 */
export interface ShownStep {
  readonly fork: string;
  /** `lit` is `null` for a group that the level puts in place of its choices: it stands for several. */
  readonly bands: readonly { readonly id: string; readonly lit: boolean | null; readonly pupils: number | Rank }[];
  /** Pupils in groups whose size is not shown; `null` when that may not be said. */
  readonly pooled: number | null;
}

/** Found and missed; `null` when nothing may be said. */
export interface ShownSign {
  readonly spot: string;
  readonly sign: string;
  readonly found: Said;
  readonly missed: Said;
}

export interface ShownQuestion {
  readonly question: QuestionId;
  readonly before: readonly Said[];
  readonly after: readonly Said[];
}

export interface Projection {
  readonly level: string;
  readonly cameIn: number;
  /**
   * How many came to each fork, before anything of it is revealed. Who would rather not say is in it: with each who
   * comes in it may change, and nobody is to be known by that.
   */
  readonly reached: readonly (number | null)[];
  readonly forks: readonly ForkView[];
  readonly steps: readonly ShownStep[];
  readonly signs: readonly ShownSign[];
  readonly questions: readonly ShownQuestion[];
}

/** The bands of a fork: those of sizes, with the rest in one, or those of ranks, with nobody left over. */
function stepOf({ fork, groups, notShown }: ForkView, helps: readonly string[] | null): ShownStep {
  const sized = groups.some((group) => !isPass(group) && isSize(group.first));
  return {
    fork,
    bands: groups.flatMap(({ id, first }) =>
      first === null || first === 'divided' || (sized && !isSize(first))
        ? []
        : [{ id, lit: helps?.includes(id) ?? null, pupils: first }],
    ),
    pooled: notShown?.first ?? null,
  };
}

/**
 * All that may be shown of a level, once it is revealed. What is revealed stays as it is: who comes in later is not in
 * it.
 */
export function project(summary: Summary): Projection {
  // how many choices there were is not known, and so not what a hidden group could be
  const known = summary.guessed ? [] : summary.forks;
  const helps = new Map(known.map((fork) => [fork.fork, fork.helps]));
  const forks = known.map(projectFork);
  return {
    level: summary.level,
    cameIn: summary.cameIn,
    reached: known.map((fork) => sayable(fork.shown.answers.first, fork.cameIn)),
    forks,
    steps: forks.map((view) => stepOf(view, helps.get(view.fork) ?? null)),
    signs: (summary.guessed ? [] : summary.signs).map(({ spot, sign, found, missed }) => {
      const [one = null, other = null] = pictureOf([found, missed]);
      return { spot, sign, found: one, missed: other };
    }),
    questions: summary.questions.map(({ question, before, after }) => ({
      question,
      before: pictureOf(before, LEAST_BEFORE_AFTER),
      after: pictureOf(after, LEAST_BEFORE_AFTER),
    })),
  };
}
