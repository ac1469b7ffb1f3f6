import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureNow, type Picture } from './picture.ts';
import { forksBehind } from './questions.ts';
import { reduce } from './reduce.ts';
import { rewound } from './rewound.ts';
import type { Story } from './state.ts';
import { allKinds, picks, played, statesBy } from '../../../tests/fixtures/play.ts';

/** No beat has more lines than this. */
const MOST_LINES = 40;

const look = (picture: Picture): string => JSON.stringify({ ...picture, sound: null, spoke: null });

describe.each(played)('the way back in $name', ({ level }) => {
  it('shows a few pictures of the way, neither where it begins nor where it ends, and never one twice in a row', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (numbers, which) => {
        const states = statesBy(level, numbers);
        const from = states.at(-1) as Story;
        const forks = forksBehind(level, from);
        if (forks.length === 0) return;
        const to = reduce(level, from, { type: 'rewind', to: forks[which % forks.length]!.id });
        const seen = rewound(level, from, to).map(look);
        const goal = look(pictureNow(level, to));
        expect(seen.length).toBeLessThanOrEqual(6);
        expect(seen).not.toContain(goal);
        // every moment of the way: each beat on coming to it and with its answer, line by line
        const way = from.trail.flatMap(({ beat, answer }, at) =>
          [{ beat }, ...(answer ? [{ beat, answer }] : [])].flatMap((visit) =>
            Array.from({ length: MOST_LINES }, (_, read) =>
              look(pictureNow(level, { ...from, trail: [...from.trail.slice(0, at), visit], draft: {}, read })),
            ),
          ),
        );
        expect(way).toEqual(expect.arrayContaining(seen));
        seen.forEach((one, at) => at > 0 && expect(one).not.toBe(seen[at - 1]));
      }),
      { numRuns: 12 },
    );
  });
});

it('is no way at all from a moment to itself', () => {
  const { level } = allKinds;
  const [state] = statesBy(level, [0]);
  expect(rewound(level, state as Story, state as Story)).toEqual([]);
});
