/**
 * "Street": five wide bars in B flat for the town at night and the older pupils' levels. Mostly held chords; now and then a note,
 * like a window that lights.
 */
import type { Bar, Score } from "./score";

const bars: readonly Bar[] = [
  {
    chord: ["Bb2", "F3", "C4", "D4"],
    piano: [[0, "Bb3", 0.6], [1, "F4", 0.4]],
    kalimba: [[2, "D5", 0.7], [3, "F5", 0.4]],
  },
  {
    chord: ["G2", "D3", "A3", "Bb3"],
    piano: [[0, "G3", 0.6], [1.5, "D4", 0.4]],
    kalimba: [[2.5, "A4", 0.6]],
  },
  {
    chord: ["Eb3", "G3", "Bb3", "F4"],
    piano: [[0, "Eb4", 0.5], [1, "Bb3", 0.4]],
    kalimba: [[2, "G4", 0.6], [3, "Bb4", 0.5]],
  },
  {
    chord: ["C3", "G3", "Bb3", "D4"],
    piano: [[0, "C4", 0.5], [1.5, "G4", 0.4]],
    kalimba: [[2.5, "F4", 0.6], [3, "D5", 0.45]],
  },
  {
    chord: ["F2", "F3", "Bb3", "C4"],
    piano: [[0, "F3", 0.6], [1, "C4", 0.4]],
    kalimba: [[2, "C5", 0.5], [3, "A4", 0.35]],
  },
];

export const street: Score = { beat: 1.15, beatsPerBar: 4, level: -31, padShare: 0.16, seed: 103, bars };
