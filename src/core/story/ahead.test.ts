import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturesAhead } from './ahead.ts';
import { pictureNow } from './picture.ts';
import { reduce } from './reduce.ts';
import { isRead } from './script.ts';
import type { Story } from './state.ts';
import { picks, played, statesBy } from '../../../tests/fixtures/play.ts';

describe.each(played)('what may come next in $name', ({ level }) => {
  it('has the picture of the next line, and of going on, in it', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (numbers, which) => {
        const states = statesBy(level, numbers);
        const state = states[which % states.length] as Story;
        const next = reduce(level, state, isRead(level, state) ? { type: 'go-on' } : { type: 'read' });
        if (next === state) return;
        expect(picturesAhead(level, state)).toContainEqual(pictureNow(level, next));
      }),
      { numRuns: 25 },
    );
  });
});
