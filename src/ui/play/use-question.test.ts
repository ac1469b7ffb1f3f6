import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentBeat, isTold } from '../../core/story/questions.ts';
import { reduce } from '../../core/story/reduce.ts';
import { isRead, script } from '../../core/story/script.ts';
import { start, type Story } from '../../core/story/state.ts';
import { stepsBySeed } from '../../../tests/fixtures/steps.ts';
import { readLevels } from '../../../tests/content/read-levels.ts';
import { panelOf } from './beats/index.ts';
import { logOf } from './transcript-lines.ts';
import { isAsked, placeOf } from './use-question.ts';

const levels = readLevels(join(import.meta.dirname, '../../../levels')).flatMap(({ level }) => level ?? []);

describe.each(levels)('$id', (level) => {
  /** The keys of the log's lines at a moment, or none where the question has their room. */
  const seen = (state: Story, opened: string): string[] => {
    const { ownBar } = panelOf(currentBeat(level, state));
    return ownBar && isAsked(level, state, ownBar, opened) ? [] : logOf(level, state).map(({ key }) => key);
  };

  it('shows every line before what is asked takes its room', () => {
    let unseen = 0;
    let state = start(level);
    for (const { after } of [{ after: state }, ...stepsBySeed(level, 12)]) {
      state = after;
      for (; !isRead(level, state); state = reduce(level, state, { type: 'read' })) {
        const next = reduce(level, state, { type: 'read' });
        // the place where the question was opened last is another one
        if (!seen(next, '').includes(logOf(level, next).at(-1)?.key ?? '')) unseen += 1;
      }
    }
    expect(unseen).toBe(0);
  });

  it('asks at once where nothing is told, and where one has come back', () => {
    expect.hasAssertions();
    for (const { after, action } of stepsBySeed(level, 12)) {
      const read = reduce(level, after, { type: 'read', all: true });
      if (isTold(read)) continue;
      if (script(level, read).length === 0) expect(isAsked(level, read, true, '')).toBe(true);
      if (action.type === 'rewind') expect(isAsked(level, read, true, placeOf(read))).toBe(true);
    }
  });
});
