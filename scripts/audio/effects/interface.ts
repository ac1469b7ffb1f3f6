/**
 * Effects of the page itself. None of them judges: a choice sounds the same whichever it is.
 */
import { curve, struck, swell, trimTail } from '../envelopes';
import { bandPass, lowPass } from '../filters';
import { feltPiano, kalimba, pad } from '../instruments';
import { hiss, seeded } from '../noise';
import { hertzOf, ring, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, scale, shape, silence } from '../signal';
import type { Effects } from './effect';
import { sampled } from './sampled';

/** A fingertip on wood: a short dull knock. */
function knock(pitch: number) {
  const wood = ring(0.14, [
    [pitch, 1, 0.022],
    [pitch * 2.3, 0.35, 0.012],
    [pitch * 3.9, 0.12, 0.006],
  ]);
  const skin = shape(lowPass(hiss(0.03, seeded(11)), 1_800), struck(0.005, 0.001));
  return layer([wood], [skin, 0, 0.3]);
}

export const interfaceEffects = {
  tap: { level: -4, render: () => trimTail(knock(340)) },

  choose: {
    level: 0,
    render: () => {
      const notes = layer([kalimba(hertzOf('F4'), 0.7)], [kalimba(hertzOf('C5'), 0.6), 0.06, 0.5]);
      return trimTail(layer([inRoom(notes, 0.15, 0.3)], [knock(300), 0, 0.4]), 34, 0.08);
    },
  },

  message: {
    level: 0,
    render: () => {
      const drop = shape(tone(0.26, curve([0, 430], [0.09, 660]), [1, 0.14, 0.05]), struck(0.055, 0.012));
      return trimTail(inRoom(layer([drop], [knock(240), 0.004, 0.35]), 0.12, 0.2), 36);
    },
  },

  'light-grow': {
    level: 0,
    render: () => {
      const chord = (
        [
          ['F3', 0.36],
          ['C4', 0.42],
          ['A4', 0.36],
          ['F5', 0.22],
        ] as const
      ).map(([note, share], rank) => {
        return [pad(hertzOf(note), 1.9 - rank * 0.12, 0.55, 1.05), rank * 0.12, share] as const;
      });
      const glints = ['C5', 'F5', 'A5'].map(
        (note, rank) => [kalimba(hertzOf(note), 0.9), 0.42 + rank * 0.17, 0.16 - rank * 0.035] as const,
      );
      return trimTail(inRoom(layer(...chord, ...glints), 0.3, 0.5), 40, 0.2);
    },
  },

  /** A code was read: it is here. */
  received: {
    level: 0,
    render: () => {
      const notes = layer([kalimba(hertzOf('C5'), 0.3)], [kalimba(hertzOf('F5'), 0.5), 0.11, 0.9]);
      return trimTail(inRoom(notes, 0.12, 0.25), 32, 0.08);
    },
  },

  /** Gems pour in: the music box again, which belongs to what is too sweet to be true. */
  glitter: {
    level: -2,
    render: () => {
      const notes = ['C6', 'F6', 'A6', 'C7', 'A6', 'C7', 'F7'].map(
        (note, rank) => [0.075 * rank, note, 84 - 5 * rank] as const,
      );
      return trimTail(inRoom(sampled(10, notes, 1.4), 0.25, 0.4), 36, 0.1);
    },
  },

  'step-out': {
    level: 0,
    render: () => {
      const breath = shape(bandPass(lowPass(hiss(1, seeded(23)), 1_400), 620, 0.8), swell(0.35, 0.6));
      const notes = layer([feltPiano(hertzOf('C5'), 0.6), 0.08, 0.5], [feltPiano(hertzOf('F4'), 1), 0.3, 0.7]);
      return trimTail(layer([silence(0)], [breath, 0, 0.22], [inRoom(notes, 0.25, 0.4)]), 36, 0.1);
    },
  },

  'soft-note': {
    level: 0,
    render: () => trimTail(inRoom(scale(feltPiano(hertzOf('A4'), 1.7), 0.9), 0.25, 0.5), 38, 0.15),
  },
} satisfies Effects;
