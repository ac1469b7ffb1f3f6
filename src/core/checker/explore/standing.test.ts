import { expect, it } from 'vitest';
import { allKinds } from '../../../../tests/fixtures/play.ts';
import { currentBeat, valuesOfStory } from '../../story/questions.ts';
import { explore } from './explore.ts';
import { project } from './looks.ts';
import { standingAt } from './standing.ts';

it('a story can stand at every beat with every memory that matters there', () => {
  const { level } = allKinds;
  const explored = explore(level);
  expect(explored.moments.length).toBeGreaterThan(level.beats.length);
  const seen = new Set<string>();
  for (const moment of explored.moments) {
    const story = standingAt(level, explored, moment);
    expect(currentBeat(level, story).id).toBe(moment.beat.id);
    const given = valuesOfStory(level, story);
    for (const [key, ids] of Object.entries(moment.given))
      expect([...(given[key] ?? [])]).toEqual(expect.arrayContaining([...ids]));
    expect(project(given, new Map(Object.entries(moment.given).map(([key, ids]) => [key, new Set(ids)])))).toEqual(
      moment.given,
    );
    seen.add(moment.beat.id);
  }
  expect(seen.size).toBe(level.beats.length);
});
