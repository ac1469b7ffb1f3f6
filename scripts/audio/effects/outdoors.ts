/**
 * Outdoors: crickets, birds, one real frog, one duck, a goat, a bus. All far enough away to be soft.
 */
import { curve, ease, struck, swell, trimTail } from '../envelopes';
import { bandPass, formants, lowPass } from '../filters';
import { between, type Chance, hiss, restlessHiss, seeded } from '../noise';
import { pulses, ring, tone } from '../oscillators';
import { echo, inRoom } from '../room';
import { layer, mixAround, scale, settle, shape, type Signal, silence } from '../signal';
import type { Effects } from './effect';

/**
 * One cricket's chirp: three strokes of the wing. Tuned well below a real cricket, which would be shrill on a small
 * speaker.
 */
function chirp(pitch: number): Signal {
  const stroke = shape(tone(0.034, pitch), swell(0.014, 0.018));
  return layer([stroke, 0, 0.7], [stroke, 0.048, 1], [stroke, 0.096, 0.8]);
}

/** Crickets of the bed: pitch in hertz, chirps in one round, level. Whole numbers of chirps keep the loop even. */
const crickets = [
  [2_780, 7, 1],
  [3_010, 6, 0.55],
  [2_560, 9, 0.3],
] as const;

/** One whistled note of a blackbird: [seconds, start pitch, end pitch, bend in the middle]. */
type Whistle = readonly [seconds: number, from: number, to: number, bend: number];

function whistle([seconds, from, to, bend]: Whistle): Signal {
  const pitch = curve([0, from], [seconds / 2, (from + to) / 2 + bend], [seconds, to]);
  const trembling = (time: number) => pitch(time) * (1 + 0.006 * Math.sin(2 * Math.PI * 21 * time));
  return shape(tone(seconds, trembling, [1, 0.04]), swell(0.03, Math.min(0.09, seconds / 2)));
}

/** Phrases of two far birds: when in the round, how near, and the notes with a short breath between them. */
const phrases: readonly (readonly [at: number, near: number, notes: readonly Whistle[]])[] = [
  [
    0.3,
    1,
    [
      [0.2, 1_720, 1_900, 60],
      [0.16, 2_100, 1_980, 90],
      [0.26, 1_640, 1_520, -40],
    ],
  ],
  [
    2.3,
    0.4,
    [
      [0.12, 2_300, 2_420, 0],
      [0.12, 2_300, 2_440, 0],
      [0.2, 2_150, 2_000, 60],
    ],
  ],
  [
    3.5,
    0.85,
    [
      [0.24, 1_500, 1_760, 50],
      [0.14, 1_980, 2_080, 40],
      [0.12, 1_800, 1_700, 0],
      [0.22, 1_900, 1_820, 80],
    ],
  ],
  [
    5.1,
    0.35,
    [
      [0.14, 2_380, 2_240, 40],
      [0.22, 2_060, 2_180, -50],
    ],
  ],
];

function sing(notes: readonly Whistle[]): Signal {
  let at = 0;
  return layer(
    ...notes.map((note) => {
      const start = at;
      at += note[0] + 0.05;
      return [whistle(note), start] as const;
    }),
  );
}

/** The air of an evening, as a loop: hiss with its top taken off, hardly moving. */
function air(seconds: number, cutoff: number, chance: Chance): Signal {
  return settle(restlessHiss(seconds, chance), (noise) => lowPass(lowPass(noise, cutoff), cutoff));
}

function withEcho(loop: Signal, wet: number, fall: number): Signal {
  return settle(loop, (signal) => layer([signal], [echo(signal, fall, 0.6), 0, wet]));
}

export const outdoorEffects = {
  crickets: {
    level: -15,
    loop: true,
    render: () => {
      const chance = seeded(61);
      const bed = scale(air(4, 600, chance), 0.25);
      for (const [pitch, chirps, level] of crickets) {
        for (let turn = 0; turn < chirps; turn += 1) {
          const at = ((turn + 0.5 * between(chance, 0, 0.4)) * 4) / chirps;
          mixAround(bed, chirp(pitch * between(chance, 0.995, 1.005)), at, level * between(chance, 0.6, 1));
        }
      }
      return withEcho(bed, 0.5, 0.5);
    },
  },

  birds: {
    level: -5,
    loop: true,
    render: () => {
      const bed = scale(air(6, 500, seeded(67)), 0.12);
      for (const [at, near, notes] of phrases) mixAround(bed, sing(notes), at, near);
      return withEcho(bed, 0.7, 0.9);
    },
  },

  /** A throat that opens in quick pulses, each ringing in the frog's two air sacs. */
  frog: {
    level: -4,
    render: () => {
      const seconds = 0.62;
      const rate = curve([0, 34], [0.2, 46], [seconds, 38]);
      const strength = (time: number) => ease(time / 0.16) * ease((seconds - time) / 0.18);
      const sacs = formants(pulses(seconds, rate, strength), [
        [540, 6, 1],
        [1_020, 7, 0.3],
        [1_560, 9, 0.4],
      ]);
      return trimTail(inRoom(lowPass(layer([sacs], [silence(0.1), seconds]), 2_400), 0.35, 0.6, 0.7), 38, 0.1);
    },
  },

  /** A bleat: a nasal voice that trembles as only a goat's does, and gives up. */
  goat: {
    level: -3,
    render: () => {
      const chance = seeded(571);
      const seconds = 0.85;
      const pitch = curve([0, 330], [0.12, 392], [0.5, 372], [seconds, 318]);
      const tremble = (time: number) => Math.sin(2 * Math.PI * 8.6 * time);
      const throat = pulses(
        seconds,
        (time) => pitch(time) * (1 + 0.045 * tremble(time)),
        () => between(chance, 0.8, 1),
      );
      const bleat = formants(layer([throat], [hiss(seconds, chance), 0, 0.03]), [
        [680, 4, 0.9],
        [1_720, 6, 1],
        [2_650, 7, 0.5],
        [3_500, 7, 0.2],
      ]);
      const mouth = curve([0, 0.2], [0.1, 1], [0.6, 0.8], [seconds, 0.1]);
      const voice = shape(bleat, (time) => mouth(time) * (0.62 + 0.38 * tremble(time + 0.03)));
      return trimTail(inRoom(shape(voice, swell(0.03, 0.16)), 0.2, 0.4), 38, 0.08);
    },
  },

  /** A bus pulls in: its engine, the brakes' breath, and the doors that fold. */
  bus: {
    level: -4,
    render: () => {
      const chance = seeded(577);
      const engine = curve([0, 46], [1.1, 34], [2.6, 31]);
      const strokes = pulses(2.6, engine, () => between(chance, 0.7, 1));
      const motor = formants(layer([strokes], [hiss(2.6, chance), 0, 0.02]), [
        [95, 1.2, 1],
        [210, 1.5, 0.8],
        [460, 2, 0.35],
      ]);
      const near = curve([0, 0.15], [1, 0.8], [2.6, 0.6]);
      const breath = shape(bandPass(hiss(0.5, chance), 3_400, 0.5), struck(0.13, 0.02));
      const doors = shape(bandPass(hiss(0.34, chance), 1_500, 0.7), swell(0.08, 0.2));
      const fold = ring(0.12, [
        [190, 1, 0.03],
        [430, 0.6, 0.02],
        [910, 0.25, 0.01],
      ]);
      const whole = layer([shape(motor, near), 0, 12], [breath, 1.15, 0.4], [doors, 1.75, 0.28], [fold, 2.02, 0.6]);
      return trimTail(shape(lowPass(whole, 5_000), swell(0.5, 0.5)), 36, 0.1);
    },
  },

  /** Plop: something sits down on water. It says its one word twice. */
  quack: {
    level: -3,
    render: () => {
      const chance = seeded(103);
      const drop = shape(tone(0.2, curve([0, 250], [0.1, 520]), [1, 0.12]), struck(0.045, 0.012));
      const ripple = shape(lowPass(hiss(0.16, chance), 900), swell(0.03, 0.12));
      const word = (seconds: number, pitch: number): Signal => {
        const glide = curve([0, pitch * 0.92], [0.05, pitch], [seconds, pitch * 0.72]);
        const throat = pulses(seconds, glide, () => between(chance, 0.6, 1));
        const bill = formants(layer([throat], [hiss(seconds, chance), 0, 0.02]), [
          [760, 3, 0.5],
          [1_280, 5, 1],
          [2_400, 6, 0.7],
          [3_300, 7, 0.3],
        ]);
        return shape(bill, swell(0.018, seconds * 0.55));
      };
      const words = layer([word(0.26, 232), 0, 1], [word(0.2, 214), 0.33, 0.8]);
      return trimTail(
        inRoom(layer([drop, 0, 0.3], [ripple, 0.03, 0.12], [words, 0.36, 20]), 0.25, 0.45, 0.6),
        36,
        0.08,
      );
    },
  },
} satisfies Effects;
