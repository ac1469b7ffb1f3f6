/**
 * The players of the little orchestra: which sound of the font each has, where it sits, and how it sounds its notes.
 */

export interface Instrument {
  /** General MIDI program, from 0. */
  readonly program: number;
  /** Where it sits: 0 left, 64 in the middle, 127 right. */
  readonly seat: number;
  /** How much of the room is heard with it, 0–127. */
  readonly room: number;
  /** Part of its written length that a note is held: above 1 it melts into the next. */
  readonly held: number;
  /** Bowed and blown notes swell and sink; struck ones do not. */
  readonly swells: boolean;
  /** Hands are never quite even: seconds by which a note may come early or late. */
  readonly loose: number;
  /** Hertz above which it is softened; what is bright in a font is sharp on a small speaker. */
  readonly softened: number;
}

const struck = { held: 1.6, swells: false, loose: 0.009 } as const;
const bowed = { held: 1.03, swells: true, loose: 0.012 } as const;

export const INSTRUMENTS = {
  piano: { program: 0, seat: 58, room: 60, softened: 3_200, ...struck },
  musicBox: { program: 10, seat: 74, room: 70, softened: 6_000, ...struck, loose: 0 },
  celesta: { program: 8, seat: 84, room: 80, softened: 6_500, ...struck },
  vibraphone: { program: 11, seat: 52, room: 70, softened: 4_500, ...struck, held: 2 },
  harp: { program: 46, seat: 40, room: 70, softened: 6_000, ...struck, held: 2.5 },
  pizzicato: { program: 45, seat: 76, room: 60, softened: 4_500, ...struck, held: 0.6 },
  cello: { program: 42, seat: 80, room: 60, softened: 4_000, ...bowed },
  clarinet: { program: 71, seat: 46, room: 65, softened: 5_000, ...bowed, held: 0.97 },
  bassoon: { program: 70, seat: 60, room: 55, softened: 4_000, ...bowed, held: 0.62 },
  strings: { program: 48, seat: 64, room: 75, softened: 4_500, ...bowed, held: 1.08, loose: 0.004 },
} satisfies Readonly<Record<string, Instrument>>;
export type InstrumentName = keyof typeof INSTRUMENTS;
