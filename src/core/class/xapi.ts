import { recordedForks, type Version } from '../record/forks.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { byId } from './class.ts';

/** Terms of the xAPI profile for serious games, https://w3id.org/xapi/seriousgames. */
const PROFILE = 'https://w3id.org/xapi/seriousgames';
const TYPES = {
  level: `${PROFILE}/activity-types/level`,
  dialogue: `${PROFILE}/activity-types/dialog-tree`,
  item: `${PROFILE}/activity-types/item`,
  question: 'http://adlnet.gov/expapi/activities/question',
} as const;
const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  selected: 'https://w3id.org/xapi/adb/verbs/selected',
  interacted: 'http://adlnet.gov/expapi/verbs/interacted',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
} as const;

/** Where the ids of activities and actors begin; the game has no server, so it is only a name. */
const HOME = 'https://a-role-to-play.example';

interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition?: { readonly type: string };
}
interface Result {
  readonly response?: string;
  readonly completion?: boolean;
  readonly extensions?: Readonly<Record<string, string | boolean>>;
}
export interface Statement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: { readonly 'en-US': string } };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: { readonly category: readonly Activity[]; readonly parent?: readonly Activity[] };
  };
  /** The day alone is known; the time of day is always midnight. */
  readonly timestamp: string;
}

const activity = (path: string, type: string): Activity => ({
  objectType: 'Activity',
  id: `${HOME}/${path}`,
  definition: { type },
});

/** The statements of one playthrough, in the order in which it went. */
function statementsOf(level: Version, one: Playthrough, uuid: () => string): Statement[] {
  const actor = { objectType: 'Agent' as const, account: { homePage: HOME, name: uuid() } };
  const registration = uuid();
  const whole = activity(`levels/${level.id}/${level.version}`, TYPES.level);
  const say = (verb: keyof typeof VERBS, object: Activity, result?: Result): Statement => ({
    id: uuid(),
    actor,
    verb: { id: VERBS[verb], display: { 'en-US': verb } },
    object,
    ...(result && { result }),
    context: {
      registration,
      contextActivities: {
        category: [{ objectType: 'Activity', id: PROFILE }],
        ...(object !== whole && { parent: [whole] }),
      },
    },
    timestamp: `${one.day}T00:00:00Z`,
  });
  const part = (path: string, type: string): Activity => activity(`levels/${level.id}/${level.version}/${path}`, type);
  const asked = (when: 'before' | 'after'): Statement[] =>
    Object.entries(one[when] ?? {}).map(([question, answer]) =>
      say('selected', part(`check/${question}`, TYPES.question), {
        response: String(answer),
        extensions: { [`${HOME}/extensions/when`]: when },
      }),
    );
  const chosen = recordedForks(level).flatMap(({ id }) => {
    const [first, last] = one.forks[id] ?? [];
    const select = (response: string, again: boolean): Statement =>
      say('selected', part(`forks/${id}`, TYPES.dialogue), {
        response,
        extensions: { [`${HOME}/extensions/again`]: again },
      });
    if (first === undefined || last === undefined) return [];
    return first === last ? [select(first, false)] : [select(first, false), select(last, true)];
  });
  const found = Object.entries(one.signs ?? {}).flatMap(([spot, signs]) =>
    signs.map((sign) => say('interacted', part(`signs/${spot}/${sign}`, TYPES.item))),
  );
  const ended = one.finished
    ? [say('completed', whole, { completion: true, ...(one.ending && { response: one.ending }) })]
    : [];
  return [...asked('before'), say('initialized', whole), ...chosen, ...found, ...ended, ...asked('after')];
}

/**
 * xAPI statements (1.0) after the Serious Games profile. Actors are made anew each time: nothing leads from one to a
 * pupil, a seat or another level. What a class did together on the projector is no one's statement and is left out.
 * @param uuid hands out random UUIDs
 */
export function statements(
  levels: readonly Version[],
  records: Iterable<Playthrough>,
  uuid: () => string,
): Statement[] {
  return byId(records).flatMap((one) => {
    const level = levels.find((known) => known.id === one.level && known.version === one.version);
    return level && one.mode !== 'projector' ? statementsOf(level, one, uuid) : [];
  });
}
