import { recordedForks, type Version } from '../record/forks.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { byId, keyOf } from './class.ts';
import { contentId } from './content-id.ts';
import {
  type Activity,
  activity,
  type Actor,
  actor,
  CATEGORY,
  HOME,
  type Verb,
  verb,
  type VERBS,
} from './xapi-terms.ts';

interface Result {
  readonly response?: string;
  readonly completion?: boolean;
  readonly extensions?: Readonly<Record<string, string | boolean>>;
}
export interface Statement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: Result;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: { readonly category: readonly Activity[]; readonly parent?: readonly Activity[] };
  };
  /** The day alone is known; the time of day is always midnight. */
  readonly timestamp: string;
}

/** The statements of one playthrough, in the order in which it went. */
function statementsOf(level: Version, one: Playthrough, classId: string): Statement[] {
  const somebody = actor(contentId('actor', classId, keyOf(one)));
  const registration = contentId('registration', classId, keyOf(one));
  const place = `levels/${level.id}/${level.version}`;
  const whole = activity(place, 'level');
  const say = (by: keyof typeof VERBS, object: Activity, result?: Result): Statement => {
    const said = {
      actor: somebody,
      verb: verb(by),
      object,
      ...(result && { result }),
      context: {
        registration,
        contextActivities: { category: [CATEGORY], ...(object !== whole && { parent: [whole] }) },
      },
      timestamp: `${one.day}T00:00:00Z`,
    };
    return { id: contentId('statement', JSON.stringify(said)), ...said };
  };
  const part = (path: string, type: Parameters<typeof activity>[1]): Activity => activity(`${place}/${path}`, type);
  const asked = (when: 'before' | 'after'): Statement[] =>
    Object.entries(one[when] ?? {}).map(([question, answer]) =>
      say('selected', part(`check/${question}`, 'question'), {
        response: String(answer),
        extensions: { [`${HOME}/extensions/when`]: when },
      }),
    );
  const chosen = recordedForks(level).flatMap(({ id }) => {
    const [first, last] = one.forks[id] ?? [];
    const select = (response: string, again: boolean): Statement =>
      say('selected', part(`forks/${id}`, 'dialogue'), {
        response,
        extensions: { [`${HOME}/extensions/again`]: again },
      });
    if (first === undefined || last === undefined) return [];
    return first === last ? [select(first, false)] : [select(first, false), select(last, true)];
  });
  const found = Object.entries(one.signs ?? {}).flatMap(([spot, signs]) =>
    signs.map((sign) => say('interacted', part(`signs/${spot}/${sign}`, 'item'))),
  );
  const ended = one.finished
    ? [say('completed', whole, { completion: true, ...(one.ending && { response: one.ending }) })]
    : [];
  return [...asked('before'), say('initialized', whole), ...chosen, ...found, ...ended, ...asked('after')];
}

/**
 * xAPI statements (1.0) after the Serious Games profile. An actor is made for each playthrough: nothing leads from one to
 * a pupil, a seat or another level. All ids are made of the content and the class's own drawn id, so that a file made or
 * taken in twice counts once. What a class did together on the projector is no one's statement and is left out.
 * @param classId the class's own, which is drawn: who does not know it can work out no actor
 */
export function statements(levels: readonly Version[], records: Iterable<Playthrough>, classId: string): Statement[] {
  return byId(records).flatMap((one) => {
    const level = levels.find((known) => known.id === one.level && known.version === one.version);
    return level && one.mode !== 'projector' ? statementsOf(level, one, classId) : [];
  });
}
