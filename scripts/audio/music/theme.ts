/**
 * The theme of the town, in F: a rise that asks, a fall that comes home. It is heard in three dresses, each in a file
 * of its own:
 * wide over the town, thin and unfinished for being alone, whole and joined by others when help comes.
 *
 * All three must run under speech. What makes words understood lies at 1–4 kHz, and a voice is strongest at 300–3000
 * Hz; so the theme lies at the low edge of that (C4–C5, 262–523 Hz) on instruments with hardly an overtone, what is
 * above 1000 Hz is rolled off, and all stays at −31 dBFS root mean square or below. A device's voice speaks at about
 * −20 dBFS, and music sinks by a further 10 dB while it does: 20 dB apart, as WCAG 1.4.7 asks of what sounds behind
 * words.
 */
import type { Note } from './score';

/** "C F A — G": it comes to rest on no note of the home chord. */
export const asks: readonly [rise: readonly Note[], rest: readonly Note[]] = [
  [
    [0, 'C4', 0.8],
    [1, 'F4', 0.9],
    [2, 'A4'],
  ],
  [[0, 'G4', 0.9]],
];

/** "C A G — F": the way home. */
export const answers: readonly [fall: readonly Note[], rest: readonly Note[]] = [
  [
    [0, 'C5', 0.9],
    [1, 'A4', 0.85],
    [2, 'G4', 0.8],
  ],
  [[0, 'F4', 0.9]],
];
