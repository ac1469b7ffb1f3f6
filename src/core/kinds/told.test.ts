import { expect, it } from 'vitest';
import { isFork, KIND_NAMES, kindOf } from './index.ts';
import { valuesOf } from './kind.ts';
import { allKinds } from '../../../tests/fixtures/play.ts';

it('has every kind of beat in one level', () => {
  expect(new Set(allKinds.level.beats.map((beat) => beat.kind))).toEqual(new Set(KIND_NAMES));
});

it('asks nothing where there is only something told', () => {
  const told = allKinds.level.beats.filter((beat) => !isFork(beat));
  expect(told.length).toBeGreaterThan(5);
  for (const beat of told) {
    expect(kindOf(beat).accepts(beat, {}, { '': ['a'] })).toBe(false);
    expect(kindOf(beat).holdsDraft(beat, {}, { '': ['a'] })).toBe(false);
    expect([...kindOf(beat).answers(beat, {})]).toEqual([]);
  }
});

it('keeps an answer under the beat, and its rows and places under beat.row', () => {
  expect(valuesOf('queue', { '': ['a', 'b'], 1: ['a'], way: ['go'] })).toEqual({
    queue: ['a', 'b'],
    'queue.1': ['a'],
    'queue.way': ['go'],
  });
});
