/**
 * What a class sends to its school's LRS: at each fork the counts that stand on its wall, and no pupil. It looks at
 * nothing but what the wall has shown, so that it says nothing of any group that the wall does not say.
 */
import { contentId } from './content-id.ts';
import type { Shown, ShownFork } from './shown.ts';
import { type Said, says } from './small-groups.ts';
import { type Activity, activity, type Actor, actor, CATEGORY, HOME, type Verb, verb } from './xapi-terms.ts';

/** A group as the wall says it, a number or an order; what it does not say is left out. */
interface GroupCount {
  readonly id: string;
  readonly first?: Exclude<Said, null>;
  readonly last?: Exclude<Said, null>;
}

export interface ForkCount {
  readonly groups: readonly GroupCount[];
  /** How many changed their mind, where the wall says so. */
  readonly changed?: number;
}

/** Where the counts stand in a statement. */
export const COUNTS = `${HOME}/extensions/class-counts`;

/** One fork of one version of a level. It has no time of its own: when it came is the LRS's to say. */
export interface ClassStatement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result: { readonly extensions: { readonly [COUNTS]: ForkCount } };
  readonly context: {
    readonly contextActivities: { readonly category: readonly Activity[]; readonly parent: readonly Activity[] };
  };
}

export interface CountedFork {
  readonly version: number;
  readonly fork: string;
  readonly counts: ForkCount;
  readonly statement: ClassStatement;
}

const said = <Time extends 'first' | 'last'>(time: Time, of: Said): Partial<Record<Time, Exclude<Said, null>>> =>
  of === null ? {} : ({ [time]: of } as Record<Time, Exclude<Said, null>>);

/** What the wall says of a fork; nothing as long as it says nothing. */
function countsOf({ view }: Pick<ShownFork, 'view'>): ForkCount | undefined {
  if (!says(view.groups.flatMap(({ first, last }): Said[] => [first, view.second ? last : null]))) return undefined;
  return {
    groups: view.groups.map(({ id, first, last }) => ({
      id,
      ...said('first', first),
      ...(view.second && said('last', last)),
    })),
    ...(view.changed !== null && { changed: view.changed }),
  };
}

/**
 * What a class has to send of a level: a statement for each fork of which its wall has said something, of every version.
 * Its id is made of all it says: pressed twice it is the same, a newer count is another.
 */
export function countedForks(
  { id: classId, shown = {} }: { readonly id: string; readonly shown?: Readonly<Record<string, Shown>> | undefined },
  level: string,
): readonly CountedFork[] {
  // an account drawn for the class alone; neither its label nor its own id
  const account = actor(contentId('class', classId));
  return Object.entries(shown).flatMap(([key, { forks }]) => {
    const [id, version = ''] = key.split('/');
    if (id !== level) return [];
    const place = `levels/${level}/${version}`;
    return Object.values(forks).flatMap((one): CountedFork[] => {
      const counts = countsOf(one);
      if (!counts) return [];
      const { fork } = one.view;
      const content = {
        actor: account,
        verb: verb('selected'),
        object: activity(`${place}/forks/${fork}`, 'dialogue'),
        result: { extensions: { [COUNTS]: counts } },
        context: { contextActivities: { category: [CATEGORY], parent: [activity(place, 'level')] } },
      } as const;
      const statement = { id: contentId('counts', JSON.stringify(content)), ...content };
      return [{ version: Number(version), fork, counts, statement }];
    });
  });
}
