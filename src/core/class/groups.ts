import { type Condition, holds, PASSED, type Values } from '../level/condition.ts';
import type { Grade } from '../level/parts.ts';
import { isLevel, type Version } from '../record/forks.ts';
import { shapeOf } from '../record/shape-of.ts';

/**
 * One way in which pupils can stand at a fork: a choice, a result, the pass, or a group that the level puts in their
 * place.
 */
export interface GroupAt {
  readonly id: string;
  /** How protective it is; a pass and a group put in place have none. */
  readonly grade: Grade | undefined;
}

/** The groups at a counted fork, in the level's order. */
export interface GroupsAt {
  readonly fork: string;
  readonly choices: readonly GroupAt[];
  /** Groups that stand on the projector in place of the choices, if the level has such. */
  readonly instead: readonly { readonly id: string; readonly if: Condition }[] | undefined;
  /** Does the class talk about it? Then it has a name and a promise. */
  readonly talk: boolean;
  /** The choices by which help comes, whatever was chosen before. */
  readonly helps: readonly string[];
}

export function groupsOf(of: Version): GroupsAt[] {
  const { forks } = isLevel(of) ? shapeOf(of) : of;
  return forks
    .filter((fork) => fork.counted)
    .map(({ id, values, grades, groups, prompts, helps }) => ({
      fork: id,
      choices: values.map((value) => ({ id: value, grade: grades[value] })),
      instead: groups,
      talk: prompts !== undefined,
      helps,
    }));
}

/** In which of the groups in place of the choices somebody with these answers stands. */
export const insteadOf = (groups: GroupsAt['instead'], given: Values): string | undefined =>
  groups?.find((group) => holds(group.if, given))?.id;

export const isPass = (group: { readonly id: string }): boolean => group.id === PASSED;
