/**
 * "Town": the theme over five wide bars in B flat, where its home note is a fifth and at ease. Held chords; piano and
 * kalimba say the theme together, like windows that light one after the other.
 */
import type { Bar, Score } from './score';
import { answers, asks } from './theme';

const bars: readonly Bar[] = [
  { chord: ['Bb2', 'F3', 'C4', 'D4'], piano: asks[0], kalimba: asks[0] },
  { chord: ['G2', 'D3', 'A3', 'Bb3'], piano: [[0, 'G3', 0.6], ...asks[1]], kalimba: [[2, 'D4', 0.5]] },
  {
    chord: ['Eb3', 'G3', 'Bb3', 'F4'],
    piano: [
      [0, 'Eb3', 0.6],
      [1.5, 'Bb3', 0.4],
    ],
    kalimba: [[2.5, 'G4', 0.5]],
  },
  { chord: ['C3', 'G3', 'Bb3', 'D4'], piano: answers[0], kalimba: answers[0] },
  { chord: ['F2', 'F3', 'Bb3', 'C4'], piano: [[0, 'F3', 0.6], ...answers[1]], kalimba: [[2, 'C4', 0.5]] },
];

export const town: Score = { beat: 1.15, beatsPerBar: 4, level: -31, padShare: 0.12, seed: 103, bars };
