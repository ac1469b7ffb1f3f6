import { isLevel, type Version } from '../record/forks.ts';
import { isPass } from './groups.ts';
import type { ForkView, ShownGroup } from './projector.ts';
import type { Rank } from './small-groups.ts';

/**
 * Why the class is asked this: how it split, with the groups and numbers that the sentence names. Only of what is
 * shown.
 */
export type PromptReason =
  | { readonly id: 'tie'; readonly groups: readonly [string, string] }
  | { readonly id: 'changed'; readonly pupils: number; readonly of: number }
  | { readonly id: 'same'; readonly group: string; readonly pupils: number; readonly of: number }
  /** Where sizes are not shown: more chose one than any other, or no choice is ahead. */
  | { readonly id: 'most'; readonly group: string }
  | { readonly id: 'divided' }
  | { readonly id: 'passed'; readonly pupils: number; readonly of: number }
  | { readonly id: 'alone'; readonly pupils: number; readonly of: number }
  /** None of these: the level's own question. */
  | { readonly id: 'open' };

export interface Prompt {
  /** Its words stand under `debrief.<fork>.<id>`. */
  readonly id: string;
  readonly reason: PromptReason;
}

type Shown = ShownGroup & { readonly first: number };
interface Seen {
  /** Those whose size is shown, and all that are shown by rank. */
  readonly groups: readonly Shown[];
  readonly ranked: readonly (ShownGroup & { readonly first: Rank })[];
  readonly of: number;
  readonly changed: number | null;
}
type Rule = (seen: Seen, written: ReadonlySet<string>) => Prompt | undefined;

const NEAR = 3;

/** @param a two groups, in the level's order */
function tieOf(a: string, b: string, written: ReadonlySet<string>): Prompt | undefined {
  const id = [`tie-${a}-${b}`, `tie-${b}-${a}`, 'tie'].find((one) => written.has(one));
  return id === undefined ? undefined : { id, reason: { id: 'tie', groups: [a, b] } };
}

const tie: Rule = ({ groups, ranked }, written) => {
  const [a, b, ...more] = ranked.filter(({ first }) => first === 'level');
  if (a && b && more.length === 0) return tieOf(a.id, b.id, written);
  const [most, next] = groups.filter((group) => !isPass(group)).sort((one, other) => other.first - one.first);
  if (!most || !next || most.first - next.first > NEAR) return undefined;
  return groups.indexOf(most) < groups.indexOf(next)
    ? tieOf(most.id, next.id, written)
    : tieOf(next.id, most.id, written);
};

/** A prompt for when so many, out of all, are at least this part of them. */
const many =
  (id: 'changed' | 'passed' | 'alone', least: number, pupils: (seen: Seen) => number): Rule =>
  (seen, written) => {
    const found = pupils(seen);
    return written.has(id) && found > 0 && found >= seen.of * least
      ? { id, reason: { id, pupils: found, of: seen.of } }
      : undefined;
  };

const sumOf = (groups: readonly Shown[]): number => groups.reduce((sum, group) => sum + group.first, 0);

const same: Rule = ({ groups, ranked, of }, written) => {
  const nearly = ranked.find(({ first }) => first === 'nearly-all');
  if (nearly && written.has('same')) return { id: 'same', reason: { id: 'most', group: nearly.id } };
  const found = groups.find((group) => !isPass(group) && group.first * 3 > of * 2);
  return found && written.has('same')
    ? { id: 'same', reason: { id: 'same', group: found.id, pupils: found.first, of } }
    : undefined;
};

/** The first that fits is asked. */
export const PROMPT_RULES: readonly { readonly id: PromptReason['id']; readonly rule: Rule }[] = [
  { id: 'tie', rule: tie },
  { id: 'changed', rule: many('changed', 1 / 3, ({ changed }) => changed ?? 0) },
  { id: 'same', rule: same },
  { id: 'passed', rule: many('passed', 1 / 5, ({ groups }) => sumOf(groups.filter(isPass))) },
  {
    id: 'alone',
    rule: many('alone', 1 / 3, ({ groups }) =>
      sumOf(groups.filter((group) => group.grade !== undefined && group.grade <= 1)),
    ),
  },
];

/** Prompts that say nothing of how a class split come first. */
const OPEN = ['passed', 'alone', 'changed', 'same', 'tie'];

/** What may be said of how a class split where no rule fits: whether one choice is ahead of all others. */
function openReason({ ranked }: Seen): PromptReason {
  if (ranked.some(({ first }) => first === 'divided' || first === 'level')) return { id: 'divided' };
  const ahead = ranked.find(({ first }) => first === 'half' || first === 'most');
  return ahead ? { id: 'most', group: ahead.id } : { id: 'open' };
}

const promptsOf = (of: Version, fork: string): readonly string[] =>
  (isLevel(of) ? of.debrief[fork] : of.forks.find((one) => one.id === fork))?.prompts ?? [];

/**
 * The question to talk about at a fork, by how the class split there. What a view does not show is no reason.
 * Nothing when no prompt is written for the fork.
 */
export function promptFor(level: Version, view: ForkView): Prompt | undefined {
  const prompts = promptsOf(level, view.fork);
  const written = new Set(prompts);
  const groups = view.groups.filter((group): group is Shown => typeof group.first === 'number');
  const sized = groups.some((group) => !isPass(group));
  const ranked = view.groups.filter(
    (group): group is ShownGroup & { first: Rank } => !sized && typeof group.first === 'string',
  );
  const seen: Seen = { groups, ranked, of: view.answers ?? view.cameIn, changed: view.changed };
  for (const { rule } of PROMPT_RULES) {
    const found = rule(seen, written);
    if (found) return found;
  }
  const id = OPEN.find((one) => written.has(one)) ?? prompts[0];
  return id === undefined ? undefined : { id, reason: openReason(seen) };
}
