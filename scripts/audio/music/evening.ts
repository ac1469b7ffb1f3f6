/**
 * "Evening": eight calm bars in F for the younger pupils' levels. It never asks for anything: no leading note, no drum, and the
 * last bar leans gently into the first.
 */
import type { Bar, Note, Score } from "./score";

/** A broken chord in four soft beats. */
function broken(...notes: readonly [string, string, string, string]): readonly Note[] {
  const strengths = [0.8, 0.45, 0.6, 0.4];
  return notes.map((note, beat): Note => [beat, note, strengths[beat] ?? 0]);
}

const bars: readonly Bar[] = [
  {
    chord: ["F3", "A3", "C4"],
    piano: broken("F3", "C4", "A4", "C4"),
    kalimba: [[0, "A4"], [1.5, "C5", 0.7]],
  },
  {
    chord: ["D3", "F3", "C4"],
    piano: broken("D3", "A3", "F4", "A3"),
    kalimba: [[0, "D5", 0.9], [1, "C5", 0.7], [2.5, "A4", 0.8]],
  },
  {
    chord: ["Bb2", "F3", "D4"],
    piano: broken("Bb3", "F4", "D4", "F4"),
    kalimba: [[0, "F4", 0.8], [1, "G4", 0.7], [2, "A4", 0.9]],
  },
  {
    chord: ["C3", "G3", "D4"],
    piano: broken("C4", "G4", "D4", "G3"),
    kalimba: [[0, "G4", 0.9], [2, "C5", 0.6]],
  },
  {
    chord: ["A2", "F3", "C4"],
    piano: broken("A3", "F4", "C4", "F4"),
    kalimba: [[0, "A4", 0.9], [1.5, "C5", 0.7], [2.5, "F5", 0.6]],
  },
  {
    chord: ["Bb2", "F3", "A3"],
    piano: broken("Bb3", "F4", "A4", "F4"),
    kalimba: [[0, "D5", 0.9], [1.5, "C5", 0.6], [3, "A4", 0.6]],
  },
  {
    chord: ["G2", "F3", "Bb3"],
    piano: broken("G3", "D4", "Bb3", "F4"),
    kalimba: [[0, "Bb4", 0.8], [1.5, "A4", 0.7], [2.5, "G4", 0.7]],
  },
  {
    chord: ["C3", "G3", "C4"],
    piano: broken("C4", "G3", "F4", "E4"),
    kalimba: [[0, "G4", 0.8], [2, "C5", 0.5]],
  },
];

export const evening: Score = { beat: 0.75, beatsPerBar: 4, level: -27, padShare: 0.07, seed: 101, bars };
