import { expect, it } from 'vitest';
import { currentBeat } from '../../core/story/questions.ts';
import { reduce } from '../../core/story/reduce.ts';
import { storyAt } from '../../../tests/e2e/support/standing.ts';
import { exampleLevel } from '../../../tests/fixtures/every-kind.ts';
import { kindOf } from '../../core/kinds/index.ts';
import { type Entry, logOf, saidOf } from './transcript-lines.ts';

const { level } = exampleLevel();
const said = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => {
    if ('chosen' in entry) return [`> ${entry.chosen.say}`];
    return 'line' in entry && 'say' in entry.line ? [entry.line.say] : [];
  });

it('has each look and what was answered to it, in that order, before and after the room is left', () => {
  const room = storyAt(level, (story) => kindOf(currentBeat(level, story)).signsAre === 'finds');
  const draft = { '': ['a-note'], looks: ['pip-there', 'pip-there', 'mei-there'] };
  const looks = ['> pip-there', 'pip-waves', '> pip-there', 'pip-again', '> mei-there', 'mei-yawns'];
  const looking = reduce(level, room, { type: 'draft', draft });
  expect(said(logOf(level, looking)).slice(-6)).toEqual(looks);
  expect(said(saidOf(level, looking)).slice(-6)).toEqual(looks);
  // what was there stays the same for whoever listens: new keys come behind
  const keys = logOf(level, room).map(({ key }) => key);
  expect(
    logOf(level, looking)
      .map(({ key }) => key)
      .slice(0, keys.length),
  ).toEqual(keys);
  const left = reduce(level, looking, { type: 'answer', answer: draft });
  expect(said(saidOf(level, left))).toEqual(expect.arrayContaining([...looks, '> go-home']));
});
