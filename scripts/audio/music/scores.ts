/**
 * One tune, in F, in eight bars of three: a rise that asks, and asks again from higher up, and a fall that comes home.
 *
 *     F       C/E     B♭/D    F/C C7   Dm      Gm      F/C C7  F
 *     C F A   G . .   D F B♭  A . G    F A D   C B♭ .  C A G   F . .
 *
 * All voices lie on these chords and are as long as each other, so that any of them can be heard with any other, in
 * step. The bass comes down by steps (F E D C) and goes home by way of D, B♭ and C. Whoever sings has rests, in which
 * somebody else sings.
 *
 * Three instruments belong to three feelings, in every story: the piano to being alone with it, the music box to what
 * is too sweet to be true, the cello to somebody who stands by.
 */
import type { InstrumentName } from './instruments';

export const BEATS_PER_MINUTE = 96;
export const BEATS_PER_BAR = 3;
export const BARS = 8;

/** What is played at the same time by one hand or one player. */
export interface Voice {
  readonly by: InstrumentName;
  readonly bars: string;
}

/** One voice or a few that belong together: what is faded in and out as one. */
export const STEMS = {
  /** The whole tune, with a left hand that only walks beside it. */
  piano: [
    { by: 'piano', bars: 'mp C4 F4 A4 | G4:3 | D4 F4 Bb4 | A4:2 G4 | F4 A4 mf D5 | C5 mp Bb4:2 | C5 A4 G4 | p F4:3' },
    { by: 'piano', bars: 'pp F2 C3:2 | C3 G3:2 | Bb2 F3:2 | C3 F3 E3 | D3 A3:2 | G2 D3:2 | C3 F3 E3 | F2 C3 A3' },
  ],

  /** It asks, and the room is still. It asks again, and does not get as far. */
  alone: [
    { by: 'piano', bars: 'p C4 F4 A4 | G4:3 | r:3 | r:3 | pp C4 F4:2 | E4:3 | r:3 | r:3' },
    { by: 'piano', bars: 'r:3 | pp r D3:2 | r:3 | r:3 | r:3 | pp r A2:2 | r:3 | r:3' },
  ],

  /** The tune as a toy has it: too even, a little bent, and the last note does not come. */
  sweet: [{ by: 'musicBox', bars: 'p C5 F5 A5 | G5:2 A5 | C5 F5 Ab5 | G5:3 | C5 F5 A5 | G5:2 F5 | C5 A4 G4 | r:3' }],
  /** Nothing that threatens: a floor that is a step too low, and soft feet that stop when one listens. */
  below: [
    { by: 'strings', bars: 'pp D3+A3:3 | D3+A3:3 | D3+A3:3 | r:3 | D3+A3:3 | D3+Bb3:3 | C3+G3:3 | r:3' },
    { by: 'pizzicato', bars: 'pp D3 r r | r r A2 | D3 r r | r:3 | D3 r r | r r Bb2 | C3 r r | r:3' },
  ],

  /** The desk at night: chords that keep awake. */
  desk: [
    {
      by: 'vibraphone',
      bars: 'p F3 A3+E4:2 | E3 G3+D4:2 | D3 F3+C4:2 | C3 F3+A3 E3+Bb3 | D3 A3+F4:2 | Bb2 F3+D4:2 | mp C5 A4 G4 | p F4:3',
    },
    { by: 'vibraphone', bars: 'r:3 | pp r r C5 | r:3 | r r C5 | r:3 | r:3 | pp C3:3 | F3 C4:2' },
  ],

  /** A room of people with papers: it walks on its toes. */
  table: [
    {
      by: 'bassoon',
      bars: 'mp F3 r C3 | E3 r C3 | D3 r F3 | C3 D3:0.5 E3:0.5 C3 | D3 r A2 | Bb2 r G2 | C3 r C3 | F2 C3:0.5 D3:0.5 E3',
    },
    {
      by: 'pizzicato',
      bars: 'p r A3+C4 A3+F4 | r G3+C4 G3+E4 | r F3+Bb3 F3+D4 | r A3+C4 Bb3+E4 | r A3+D4 A3+F4 | r Bb3+D4 Bb3+G4 | r A3+F4 Bb3+E4 | A3+F4 r r',
    },
  ],

  /** Windows that light, one after the other, and the street under them. */
  lights: [
    { by: 'celesta', bars: 'p C5 F5 A5 | G5:3 | r:3 | r A5 G5 | r r D6 | C6 Bb5:2 | C6 A5 G5 | F5:3' },
    { by: 'celesta', bars: 'pp r:3 | r C5 E5 | D5:2 F5 | C5:3 | A4 D5 r | r r D5 | r:3 | r A5 C6' },
    {
      by: 'harp',
      bars: 'p F2 C3+A3:2 | E3 C4:2 | D3 Bb3:2 | C3 F3+A3 E3+Bb3 | D3 A3+F4:2 | G2 Bb3+D4:2 | C3 A3 Bb3 | F2 C3+A3:2',
    },
  ],

  /** Who comes first stands under it all, low and near. */
  cello: [{ by: 'cello', bars: 'p F3:3 | E3:2 C3 | D3:3 | C3:2 E3 | mp D3:2 F3 | p Bb2:2 G2 | C3:2 C3 | F2:2 r' }],
  /** Who comes second sings back where the tune rests. */
  clarinet: [{ by: 'clarinet', bars: 'r:3 | p r C5 E5 | D5:3 | C5:2 Bb4 | r:2 mp F5 | D5:3 | p F5:2 E5 | F5 C5:2' }],
  /** Who comes third fills the room between. */
  strings: [
    {
      by: 'strings',
      bars: 'p A3+C4+F4:3 | G3+C4+E4:3 | F3+Bb3+D4:3 | F3+A3+C4:2 E3+Bb3+C4 | F3+A3+D4:3 | G3+Bb3+D4:3 | A3+C4+F4:2 G3+Bb3+E4 | A3+C4+F4:3',
    },
  ],
  /** Who comes fourth makes it move. */
  harp: [
    {
      by: 'harp',
      bars: [
        'mp F3:0.5 C4:0.5 F4:0.5 A4:0.5 F4:0.5 C4:0.5',
        'E3:0.5 C4:0.5 G4:0.5 C5:0.5 G4:0.5 C4:0.5',
        'D3:0.5 Bb3:0.5 F4:0.5 Bb4:0.5 F4:0.5 Bb3:0.5',
        'C3:0.5 A3:0.5 C4:0.5 F4:0.5 E4:0.5 Bb3:0.5',
        'D3:0.5 A3:0.5 D4:0.5 F4:0.5 A4:0.5 F4:0.5',
        'Bb2:0.5 G3:0.5 D4:0.5 G4:0.5 D4:0.5 Bb3:0.5',
        'C3:0.5 A3:0.5 C4:0.5 F4:0.5 E4:0.5 Bb3:0.5',
        'F2:0.5 C3:0.5 F3:0.5 A3:0.5 C4:1',
      ].join(' | '),
    },
  ],
} satisfies Readonly<Record<string, readonly Voice[]>>;
export type StemName = keyof typeof STEMS;
