import { optionsOf } from '../kinds/index.ts';
import type { Level } from '../level/schema.ts';
import { type Condition, holds, PASSED, type Values } from '../level/condition.ts';
import type { Grade } from '../level/parts.ts';
import { countedForks, isCounted } from '../record/forks.ts';

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
}

export function groupsOf(level: Level): GroupsAt[] {
  return countedForks(level).map(({ id, values }) => {
    const beat = level.beats.find((one) => one.id === id);
    const graded = beat && isCounted(beat) ? optionsOf(beat) : [];
    const choices = values.map((value) => ({ id: value, grade: graded.find((one) => one.id === value)?.grade }));
    return { fork: id, choices, instead: level.debrief[id]?.groups };
  });
}

/** In which of the groups in place of the choices somebody with these answers stands. */
export const insteadOf = (groups: GroupsAt['instead'], given: Values): string | undefined =>
  groups?.find((group) => holds(group.if, given))?.id;

export const isPass = (group: { readonly id: string }): boolean => group.id === PASSED;
