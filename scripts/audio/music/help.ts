/**
 * "Help": the theme finished, at home in F. Four voices in four loops of one length that start together; each person
 * who comes to the circle brings the next one in: the piano that has been alone, a second hand under it, chords that
 * hold it, a kalimba that sings back.
 */
import type { Bar, Note, Score } from './score';
import { answers, asks } from './theme';

/** What belongs to one bar, voice by voice. */
interface Together {
  readonly theme: readonly Note[];
  readonly low: readonly Note[];
  readonly chord: readonly string[];
  readonly reply: readonly Note[];
}

const bars: readonly Together[] = [
  {
    theme: asks[0],
    low: [
      [0, 'F3'],
      [2.5, 'C3', 0.6],
    ],
    chord: ['F2', 'C3', 'A3'],
    reply: [[3, 'C4', 0.6]],
  },
  {
    theme: asks[1],
    low: [
      [0, 'C3'],
      [2.5, 'G3', 0.5],
    ],
    chord: ['C3', 'G3', 'E4'],
    reply: [
      [1, 'C4', 0.8],
      [2, 'E4', 0.8],
      [3, 'G4', 0.7],
    ],
  },
  {
    theme: answers[0],
    low: [
      [0, 'D3'],
      [2.5, 'Bb3', 0.6],
    ],
    chord: ['Bb2', 'F3', 'D4'],
    reply: [[3, 'D4', 0.6]],
  },
  {
    theme: answers[1],
    low: [
      [0, 'F3'],
      [2, 'C3', 0.6],
    ],
    chord: ['F2', 'C3', 'A3'],
    reply: [
      [1, 'F4', 0.8],
      [2, 'A4', 0.8],
      [3, 'C5', 0.5],
    ],
  },
];

/** A voice by itself. The levels add up to that of the town. */
function voice(level: number, seed: number, of: (bar: Together) => Partial<Bar>): Score {
  return {
    beat: 0.9,
    beatsPerBar: 4,
    level,
    padShare: 0.1,
    seed,
    bars: bars.map((bar) => ({ chord: [], piano: [], kalimba: [], ...of(bar) })),
  };
}

export const help: Readonly<Record<string, Score>> = {
  'help-1': voice(-36, 109, ({ theme }) => ({ piano: theme })),
  'help-2': voice(-37, 113, ({ low }) => ({ piano: low })),
  'help-3': voice(-38, 127, ({ chord }) => ({ chord })),
  'help-4': voice(-38, 131, ({ reply }) => ({ kalimba: reply })),
};
