/**
 * Scores as they are written: one string a voice, bars between `|`. A note is its name and, after `:`, its beats (one
 * where left out); `+` joins the notes of a chord, `r` is a rest, and `pp p mp mf` hold until the next of them.
 */

/** A note to be played: when and how long, in beats from the start of the score. */
export interface Played {
  readonly at: number;
  readonly beats: number;
  /** As MIDI counts: 60 is C4. */
  readonly pitch: number;
  /** 1–127. */
  readonly strength: number;
}

/** How hard a note is struck or blown at each marking. */
const DYNAMICS: Readonly<Record<string, number>> = { pp: 38, p: 50, mp: 62, mf: 74 };

const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The number MIDI has for a note such as `C4` (60), `Bb3` or `F#5`. */
export function pitchOf(name: string): number {
  const parts = /^([A-G])([b#]?)(\d)$/.exec(name);
  const step = STEPS[parts?.[1] ?? ''];
  if (!parts || step === undefined) throw new Error(`“${name}” is no note: a letter A–G, perhaps b or #, an octave.`);
  const bend = parts[2] === 'b' ? -1 : parts[2] === '#' ? 1 : 0;
  return 12 * (Number(parts[3]) + 1) + step + bend;
}

/**
 * The notes of a voice.
 * @throws {Error} when a bar has not as many beats as it should, or the voice not as many bars
 */
export function read(voice: string, bars: number, beatsPerBar: number): Played[] {
  const written = voice.split('|').map((bar) => bar.trim().split(/\s+/));
  if (written.length !== bars) throw new Error(`${written.length} bars in place of ${bars}: ${voice}`);
  let strength = DYNAMICS['mp'] ?? 0;
  return written.flatMap((tokens, bar) => {
    const notes: Played[] = [];
    let beat = 0;
    for (const token of tokens) {
      const marked = DYNAMICS[token];
      strength = marked ?? strength;
      if (marked !== undefined) continue;
      const [names = '', length = '1'] = token.split(':');
      const beats = Number(length);
      for (const name of names === 'r' ? [] : names.split('+'))
        notes.push({ at: bar * beatsPerBar + beat, beats, pitch: pitchOf(name), strength });
      beat += beats;
    }
    if (Math.abs(beat - beatsPerBar) > 1e-6) throw new Error(`Bar ${bar + 1} has ${beat} beats: ${tokens.join(' ')}`);
    return notes;
  });
}
