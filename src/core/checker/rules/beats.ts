import { fault } from '../fault.ts';
import { nodesOf, under } from '../nodes.ts';
import type { Rule } from './rule.ts';

/** `start`, every `next` and all that the level `shows` lead to a beat that is there. */
export const unknownBeats: Rule = function* ({ level }) {
  const beats = new Set(level.beats.map((beat) => beat.id));
  const missing = (to: unknown, pointer: string) =>
    typeof to === 'string' && !beats.has(to)
      ? [
          fault(
            'unknown-beat',
            pointer,
            `There is no beat “${to}”.`,
            'Name a beat of this level, or add the one that is meant.',
          ),
        ]
      : [];

  yield* missing(level.start, '/start');
  for (const [shown, beat] of Object.entries(level.shows ?? {})) yield* missing(beat, under('/shows', shown));
  for (const { pointer, key, value } of nodesOf(level.beats, '/beats')) {
    if (key !== 'next') continue;
    yield* missing(value, pointer);
    if (Array.isArray(value))
      for (const [at, one] of value.entries()) yield* missing((one as { to?: unknown }).to, under(pointer, at, 'to'));
  }
};
