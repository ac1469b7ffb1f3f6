import { authorOf, type Beat, isFork, optionsOf } from '../../kinds/index.ts';
import { lookedAt, REACHED } from '../../level/condition.ts';
import { type Fault, fault } from '../fault.ts';
import { listed } from '../../words/listed.ts';
import { conditionsIn, nodesOf, under } from '../nodes.ts';
import { beatsById } from '../explore/explore.ts';
import type { Rule } from './rule.ts';

/** Conditions ask for forks that are there, and for answers that can be given at them. */
export const unknownConditions: Rule = function* ({ level, explored }) {
  if (!explored.whole) return;
  const beats = beatsById(level);
  const reached = new Set(explored.moments.map((moment) => moment.beat.id));
  for (const { test, pointer } of conditionsIn(level)) {
    for (const [key, value] of lookedAt(test)) {
      const beat = beats.get(key.split('.')[0] ?? key);
      const values = [...(explored.answered.get(key) ?? [])];
      // what can be answered at a beat that nobody comes to, nobody knows
      if (values.length === 0 && beat && isFork(beat) && (!reached.has(beat.id) || key === beat.id)) continue;
      if (values.length === 0) {
        const what = beat ? `“${key}”, where nothing is answered` : `“${key}”, which is no fork of this level`;
        yield fault(
          'unknown-fork',
          pointer,
          `A condition asks for ${what}.`,
          `Ask for one of ${listed([...explored.answered.keys()])}.`,
        );
      } else if (value !== REACHED && !values.includes(value)) {
        yield fault(
          'unknown-value',
          pointer,
          `A condition asks whether ${key} is “${value}”, which cannot be answered there.`,
          `Ask for one of ${listed(values)}, or “${REACHED}” for any.`,
        );
      }
    }
  }
};

/**
 * Names that one part of a beat has for another: rows that are spoken, signs of messages, the choice a pass counts as.
 */
export const unknownParts: Rule = function* ({ level }) {
  const rows = new Set(
    level.beats.flatMap((beat) => (authorOf(beat).spoken?.(beat) ?? []).map((row) => `${beat.id}.${row}`)),
  );
  for (const { pointer, key, value } of nodesOf(level)) {
    if (key !== 'speak' || !Array.isArray(value)) continue;
    for (const [at, row] of value.entries()) {
      if (!rows.has(String(row)))
        yield fault(
          'unknown-row',
          under(pointer, at),
          `“${row}” is no row of a rehearsal.`,
          rows.size > 0 ? `Name one of ${listed([...rows])}.` : 'Add the rehearse beat whose sentence is spoken here.',
        );
    }
  }
  for (const [at, beat] of level.beats.entries()) yield* partsOf(beat, `/beats/${at}`);
};

function* partsOf(beat: Beat, place: string): Generator<Fault> {
  for (const { rule, place: at, message, mend } of authorOf(beat).faults?.(beat) ?? [])
    yield fault(rule, `${place}${at}`, message, mend);
  const as = isFork(beat) ? beat.pass?.as : undefined;
  const choices = optionsOf(beat).flatMap(({ id, label }) => (label === undefined ? [] : [id]));
  if (as !== undefined && !choices.includes(as)) {
    yield fault(
      'unknown-choice',
      `${place}/pass/as`,
      `A pass at “${beat.id}” counts as “${as}”, which is no choice there.`,
      choices.length > 0 ? `Name one of ${listed(choices)}.` : 'Leave `as` out: only a choice can stand for a pass.',
    );
  }
}
