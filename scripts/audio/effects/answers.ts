/**
 * Effects that answer a hand: each is heard the moment something is pressed, laid, found or taken away. None praises,
 * none scolds.
 */
import { curve, struck, swell, trimTail } from '../envelopes';
import { bandPass, lowPass } from '../filters';
import { kalimba } from '../instruments';
import { between, hiss, seeded } from '../noise';
import { hertzOf, ring, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, scale, shape, type Signal } from '../signal';
import type { Effects } from './effect';

/** A small piece of wood against another. */
function click(pitch: number): Signal {
  return ring(0.1, [
    [pitch, 1, 0.014],
    [pitch * 1.62, 0.5, 0.009],
    [pitch * 0.48, 0.6, 0.02],
  ]);
}

/** A coin put down on wood: it rings a little, the table says where. */
function coin(pitch: number, fall: number): Signal {
  const metal = ring(0.5, [
    [pitch, 0.5, fall],
    [pitch * 1.59, 0.34, fall * 0.7],
    [pitch * 2.31, 0.16, fall * 0.4],
  ]);
  const table = ring(0.12, [
    [240, 1, 0.02],
    [410, 0.5, 0.014],
  ]);
  return layer([table, 0, 0.9], [metal, 0, 0.6], [metal, 0.055, 0.25]);
}

export const answerEffects = {
  /**
   * A tape that runs back: the theme's first four notes from last to first, each ending where it should begin, over a
   * soft whirr.
   */
  rewind: {
    level: -1,
    render: () => {
      const notes = layer(
        ...['C4', 'F4', 'A4', 'G4'].map((note, rank) => [kalimba(hertzOf(note), 0.26), rank * 0.085, 1] as const),
      ).reverse();
      const reel = tone(0.5, curve([0, 190], [0.3, 330], [0.5, 240]), [0.6, 0.5, 0.2]);
      const whirr = shape(
        bandPass(hiss(0.5, seeded(211)), 700, 0.8),
        (time) => 0.6 + 0.4 * Math.sin(2 * Math.PI * 22 * time),
      );
      const tape = shape(layer([reel, 0, 0.12], [whirr, 0, 0.4]), swell(0.02, 0.2));
      return trimTail(layer([click(420), 0, 0.35], [notes, 0, 0.7], [tape]), 40);
    },
  },

  /** A word clicks into the sentence. */
  part: { level: -3, render: () => trimTail(layer([click(560)], [click(840), 0.042, 0.7]), 40) },

  /** A card slides over the table and lies. */
  card: {
    level: -3,
    render: () => {
      const slide = shape(lowPass(bandPass(hiss(0.1, seeded(223)), 1_500, 0.7), 3_000), swell(0.012, 0.05));
      const land = ring(0.16, [
        [170, 1, 0.028],
        [330, 0.5, 0.016],
        [720, 0.18, 0.008],
      ]);
      return trimTail(layer([slide, 0, 0.5], [land, 0.07, 0.8]), 38);
    },
  },

  coin: { level: -4, render: () => trimTail(coin(1_480, 0.07), 38) },

  /** The same coin, taken back into the hand: lower and shorter. */
  'coin-back': { level: -5, render: () => trimTail(coin(1_050, 0.035), 38) },

  /** A sign is seen: three quick notes, as one says "there". */
  found: {
    level: 0,
    render: () => {
      const notes = layer(
        [kalimba(hertzOf('F4'), 0.4), 0, 0.7],
        [kalimba(hertzOf('A4'), 0.4), 0.06, 0.7],
        [kalimba(hertzOf('C5'), 0.6), 0.12, 0.8],
      );
      return trimTail(inRoom(notes, 0.15, 0.3), 34, 0.08);
    },
  },

  /** Somebody is writing: three fingertips, far off. */
  dots: {
    level: -20,
    render: () => {
      const chance = seeded(227);
      return trimTail(
        layer(
          ...[0, 0.13, 0.25].map(
            (at) => [lowPass(click(between(chance, 330, 400)), 900), at, between(chance, 0.6, 1)] as const,
          ),
        ),
        36,
      );
    },
  },

  /** A message wiped away: a sleeve over glass, and the drop that announced it turned round. */
  removed: {
    level: -3,
    render: () => {
      const sleeve = shape(lowPass(bandPass(hiss(0.3, seeded(229)), 900, 0.6), 1_800), swell(0.02, 0.24));
      const drop = shape(tone(0.26, curve([0, 620], [0.2, 330]), [1, 0.12]), struck(0.07, 0.01));
      return trimTail(layer([scale(sleeve, 0.5)], [drop, 0, 0.5]), 38, 0.05);
    },
  },
} satisfies Effects;
