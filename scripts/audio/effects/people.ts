/**
 * People: a far cheer, a child who plays at being a frog, one who hums; and what a hearing aid says when they
 * are close.
 */
import { curve, ease, swell, trimTail } from '../envelopes';
import { formants, lowPass } from '../filters';
import { feltPiano } from '../instruments';
import { between, type Chance, hiss, seeded, wander } from '../noise';
import { hertzOf, pulses, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, mixAround, settle, shape, type Signal } from '../signal';
import type { Effects } from './effect';
import { step } from './steps';

/** One far voice that calls "ay": breath through two formants, never a word. */
function call(chance: Chance): Signal {
  const seconds = between(chance, 0.5, 1.1);
  const pitch = between(chance, 260, 420);
  const breath = hiss(seconds, chance);
  const throat = pulses(seconds, (time) => pitch * (1 + 0.18 * ease(time / seconds)));
  const voice = formants(layer([breath, 0, 0.14], [throat, 0, 1]), [
    [between(chance, 620, 780), 4, 1],
    [between(chance, 1_150, 1_500), 5, 0.5],
  ]);
  return shape(voice, swell(seconds * 0.3, seconds * 0.55));
}

/** A child's closed mouth on four notes, none of them quite in tune: [note, cents beside it, start, seconds, level]. */
const hummed = [
  ['C5', -14, 0, 0.46, 0.9],
  ['A4', -34, 0.5, 0.42, 0.8],
  ['Bb4', 24, 0.98, 0.4, 1],
  ['G4', -22, 1.44, 0.86, 0.85],
] as const;

/** It comes up to its note from a little below and wavers. */
function humNote(pitch: number, seconds: number, chance: Chance): Signal {
  const scoop = curve([0, pitch * 0.955], [0.09, pitch], [seconds, pitch * 0.99]);
  const waver = wander(seconds, chance, 4);
  const voice = tone(seconds, (time) => scoop(time) * (0.994 + 0.012 * waver(time)), [1, 0.5, 0.26, 0.12, 0.06]);
  const nose = formants(layer([voice], [hiss(seconds, chance), 0, 0.05]), [
    [300, 0.8, 1],
    [1_000, 3, 0.3],
    [2_100, 4, 0.08],
  ]);
  return shape(lowPass(nose, 1_800), swell(0.07, Math.min(0.3, seconds * 0.3)));
}

export const peopleEffects = {
  'cheer-far': {
    level: -5,
    loop: true,
    render: () => {
      const chance = seeded(43);
      const round = 3.96;
      const level = wander(round, chance);
      const crowd = shape(
        settle(hiss(round, chance), (noise) =>
          formants(noise, [
            [520, 1.2, 0.7],
            [1_050, 1.6, 0.6],
          ]),
        ),
        (time) => 0.2 + 0.25 * level(time),
      );
      for (let voice = 0; voice < 26; voice += 1) {
        mixAround(crowd, call(chance), between(chance, 0, round), between(chance, 1, 3));
      }
      return settle(crowd, (signal) => lowPass(lowPass(signal, 1_700), 1_700));
    },
  },

  /** "Rrr-bit", with the throat creaking as children do it. */
  'croak-child': {
    level: -4,
    render: () => {
      const chance = seeded(47);
      const creak = (seconds: number, pitch: (time: number) => number, first: number, second: number) => {
        const jitter = (time: number) => pitch(time) * (1 + 0.05 * between(chance, -1, 1));
        const throat = pulses(seconds, jitter, () => between(chance, 0.8, 1));
        const breath = hiss(seconds, chance);
        return shape(
          formants(layer([throat], [breath, 0, 0.015]), [
            [first, 5, 1],
            [second, 7, 0.55],
            [3_100, 8, 0.12],
          ]),
          swell(0.03, 0.07),
        );
      };
      const roll = creak(0.26, curve([0, 62], [0.26, 84]), 560, 1_250);
      const bit = creak(0.22, curve([0, 190], [0.1, 260], [0.22, 205]), 480, 2_100);
      return trimTail(inRoom(lowPass(layer([roll], [bit, 0.27, 0.5]), 3_400), 0.15, 0.3), 38);
    },
  },

  /** Someone steps into the circle: two steps, and the two notes with which the theme comes home. */
  join: {
    level: 0,
    render: () => {
      const chance = seeded(53);
      const notes = layer([feltPiano(hertzOf('G4'), 0.6), 0.3, 0.5], [feltPiano(hertzOf('F4'), 0.9), 0.5, 0.7]);
      return trimTail(layer([step(chance), 0, 0.5], [step(chance), 0.4, 0.7], [inRoom(notes, 0.2, 0.4)]), 36, 0.12);
    },
  },

  hum: {
    level: 0,
    render: () => {
      const chance = seeded(101);
      const notes = hummed.map(
        ([note, cents, at, seconds, level]) =>
          [humNote(hertzOf(note) * 2 ** (cents / 1_200), seconds, chance), at, level] as const,
      );
      return trimTail(inRoom(layer(...notes), 0.15, 0.35), 38, 0.1);
    },
  },

  /** A hearing aid that hears itself: one thin tone, kept lower and much softer than a real one, and slow to come. */
  'ear-whistle': {
    level: -10,
    render: () => {
      const pitch = curve([0, 2_260], [0.4, 2_390], [0.85, 2_350]);
      return shape(
        tone(0.85, (time) => pitch(time) * (1 + 0.003 * Math.sin(2 * Math.PI * 6 * time))),
        swell(0.3, 0.4),
      );
    },
  },
} satisfies Effects;
