import { authorOf } from '../../kinds/index.ts';
import { type Fault, fault } from '../fault.ts';
import { nodesOf, under } from '../nodes.ts';
import type { Rule } from './rule.ts';

/** Keys whose text is a person wherever they stand; a kind of beat may have others. */
const NAMES: ReadonlySet<string> = new Set(['who', 'by', 'tells', 'with']);

/** Everybody who speaks, stands, joins or helps is in the cast; and who is only a sign has no body. */
export const unknownPeople: Rule = function* ({ level }) {
  const known = (who: string): boolean => Object.hasOwn(level.cast, who);
  const isSign = (who: string): boolean => known(who) && 'sign' in (level.cast[who] ?? {});
  const named = (who: unknown, pointer: string): Fault[] =>
    typeof who !== 'string' || known(who)
      ? []
      : [
          fault(
            'unknown-person',
            pointer,
            `“${who}” is not in the cast.`,
            'Name somebody of the cast, or add the person there.',
          ),
        ];
  const body = (who: string, pointer: string): Fault[] =>
    isSign(who)
      ? [
          fault(
            'sign-without-body',
            pointer,
            `“${who}” is only a sign in the chat, but is given a body or a face here.`,
            'Leave the figure out; a sign has words and nothing else.',
          ),
        ]
      : [];

  // a shot may also look at a thing of the story
  const things = new Set(
    [...nodesOf(level)].flatMap(({ key, value }) =>
      key === 'props' && typeof value === 'object' && value !== null ? Object.keys(value) : [],
    ),
  );
  yield* named(level.player, '/player');
  yield* named(level.centre, '/centre');
  for (const [name, person] of Object.entries(level.cast)) {
    if (!('is' in person)) continue;
    for (const [at, { who }] of person.is.entries()) {
      const place = under('/cast', name, 'is', at, 'who');
      yield* named(who, place);
      if (known(who) && 'is' in (level.cast[who] ?? {}))
        yield fault(
          'unknown-person',
          place,
          `“${name}” is “${who}”, who is one or another again.`,
          'Name somebody who is a figure or a sign.',
        );
    }
  }
  const ofKind = new Map<object, readonly string[]>(level.beats.map((beat) => [beat, authorOf(beat).people ?? []]));
  for (const { pointer, key, value, within } of nodesOf(level)) {
    if (pointer.startsWith('/cast') || pointer.startsWith('/debrief')) continue;
    if (NAMES.has(key)) yield* named(value, pointer);
    if (ofKind.get(within)?.includes(key)) yield* named(value, pointer);
    if (key === 'on' && 'near' in within && typeof value === 'string' && !things.has(value))
      yield* [...named(value, pointer), ...body(value, pointer)];
    if (key === 'leave' && Array.isArray(value))
      for (const [at, who] of value.entries()) yield* named(who, under(pointer, at));
    if ((key === 'figures' || key === 'join') && typeof value === 'object' && value !== null) {
      for (const who of Object.keys(value))
        yield* [...named(who, under(pointer, who)), ...body(who, under(pointer, who))];
    }
    if (key === 'face' && 'who' in within && typeof within.who === 'string') yield* body(within.who, pointer);
  }
};
