/**
 * What a thing says when it is touched: small, near and dry, as if one's own hand had done it. What it is made of is
 * heard in its modes: wood is low and gone at once, metal and china ring on partials that fit no scale, cloth and paper
 * are breath alone.
 */
import { curve, struck, swell, trimTail } from '../envelopes';
import { bandPass, formants, highPass, lowPass } from '../filters';
import { between, type Chance, hiss, seeded } from '../noise';
import { type Mode, pulses, ring, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, mix, scale, shape, type Signal, silence } from '../signal';
import type { Effect, Effects } from './effect';
import { sampled } from './sampled';

/** A fingertip: the soft noise with which every touch begins. */
const fingertip = (seed: number, hertz = 2_400): Signal =>
  shape(lowPass(hiss(0.04, seeded(seed)), hertz), struck(0.006, 0.001));

/** Modes of a body over its lowest one: [ratio, strength, fall of it in seconds]. */
const body = (lowest: number, modes: readonly Mode[]): Mode[] =>
  modes.map(([ratio, strength, fall]) => [lowest * ratio, strength, fall]);

const WOOD: readonly Mode[] = [
  [1, 1, 0.035],
  [1.83, 0.6, 0.024],
  [2.76, 0.32, 0.016],
  [4.1, 0.16, 0.009],
  [6.3, 0.08, 0.005],
];
const GLASS: readonly Mode[] = [
  [1, 0.8, 0.2],
  [2.32, 0.5, 0.14],
  [4.25, 0.3, 0.09],
  [6.63, 0.14, 0.05],
];
const METAL: readonly Mode[] = [
  [1, 0.7, 0.16],
  [1.47, 0.5, 0.2],
  [2.09, 0.6, 0.12],
  [2.83, 0.35, 0.09],
  [3.94, 0.2, 0.05],
  [5.4, 0.12, 0.03],
];

const tap = (lowest: number, modes: readonly Mode[], seed: number, seconds = 0.5): Signal =>
  layer([ring(seconds, body(lowest, modes), 0.001)], [fingertip(seed), 0, 0.35]);

/** Breath of a surface that is rubbed: a band of noise that swells and goes. */
function rub(chance: Chance, seconds: number, hertz: number, quality = 0.8): Signal {
  return shape(bandPass(hiss(seconds, chance), hertz, quality), swell(seconds * 0.4, seconds * 0.5));
}

/** Crackle: grains at chance times, each a tiny click in a band of its own. */
function crackle(chance: Chance, seconds: number, grains: number, low: number, high: number): Signal {
  const total = silence(seconds + 0.02);
  for (let grain = 0; grain < grains; grain += 1) {
    const click = shape(bandPass(hiss(0.012, chance), between(chance, low, high), 1.2), struck(0.003, 0.0006));
    mix(total, click, between(chance, 0, seconds), between(chance, 0.15, 1));
  }
  return total;
}

/** A drop of water that closes over itself: a bubble whose note rises. */
const drop = (pitch: number, seconds = 0.16): Signal =>
  shape(tone(seconds, curve([0, pitch], [seconds * 0.6, pitch * 1.9]), [1, 0.1]), struck(0.035, 0.004));

const small = (render: () => Signal, wet = 0.08): Effect => ({
  level: -5,
  render: () => trimTail(inRoom(render(), wet, 0.22, 0.6), 38, 0.05),
});

export const touchEffects = {
  'touch-wood': small(() => layer([tap(290, WOOD, 301)], [tap(305, WOOD, 303), 0.13, 0.7])),
  'touch-metal': small(() => tap(620, METAL, 307, 0.7)),
  'touch-glass': small(() => tap(1_320, GLASS, 311, 0.7)),
  'touch-china': small(() =>
    layer(
      [
        tap(
          980,
          GLASS.map(([ratio, strength, fall]) => [ratio * 1.04, strength, fall * 0.45]),
          313,
        ),
      ],
      [tap(1_410, GLASS, 317, 0.3), 0.07, 0.25],
    ),
  ),
  'touch-stone': small(() =>
    layer([tap(820, WOOD, 319, 0.2), 0, 0.6], [rub(seeded(321), 0.24, 1_700, 0.6), 0.03, 0.4]),
  ),
  'touch-plastic': small(() =>
    layer(
      [
        ring(
          0.16,
          body(540, [
            [1, 1, 0.014],
            [2.4, 0.7, 0.008],
            [3.7, 0.35, 0.005],
          ]),
          0.001,
        ),
      ],
      [fingertip(323, 3_600), 0, 0.5],
    ),
  ),
  'touch-box': small(() => {
    const cardboard = lowPass(tap(170, WOOD, 327, 0.3), 1_400);
    return layer([cardboard], [rub(seeded(329), 0.22, 1_200, 0.6), 0.1, 0.25], [cardboard, 0.3, 0.6]);
  }, 0.12),

  /** A sheet that is lifted and laid down. */
  'touch-paper': small(() => {
    const chance = seeded(331);
    return layer([crackle(chance, 0.32, 70, 2_200, 5_400), 0, 0.7], [rub(chance, 0.34, 3_400, 0.5), 0, 0.35]);
  }),
  /** Pages that run past a thumb, and the cover. */
  'touch-book': small(() => {
    const chance = seeded(337);
    const pages = silence(0.5);
    for (let page = 0; page < 11; page += 1) mix(pages, rub(chance, 0.045, 2_600, 0.7), 0.034 * page, 0.5 + page / 22);
    return layer([pages, 0, 0.8], [lowPass(tap(190, WOOD, 341, 0.2), 1_100), 0.42, 0.9]);
  }),
  'touch-cloth': small(() => {
    const chance = seeded(347);
    return layer([rub(chance, 0.26, 1_100, 0.5)], [rub(chance, 0.22, 1_500, 0.5), 0.2, 0.7]);
  }),
  'touch-leaf': small(() => {
    const chance = seeded(349);
    return layer([rub(chance, 0.42, 3_200, 0.6), 0, 0.5], [crackle(chance, 0.4, 34, 2_600, 5_600), 0, 0.5]);
  }),
  'touch-water': small(
    () => layer([drop(520)], [drop(760), 0.11, 0.6], [drop(610), 0.2, 0.45], [rub(seeded(353), 0.3, 900), 0.02, 0.12]),
    0.2,
  ),

  /** A light switch: the rocker and its spring. */
  'touch-switch': small(() =>
    layer([tap(1_150, WOOD, 359, 0.1)], [tap(760, WOOD, 361, 0.12), 0.032, 1], [fingertip(363, 5_000), 0.03, 0.4]),
  ),
  /** Wood that slides on wood, and stops. */
  'touch-drawer': small(() => {
    const chance = seeded(367);
    const slide = shape(
      formants(hiss(0.36, chance), [
        [420, 1, 1],
        [900, 1.4, 0.5],
        [2_100, 1, 0.2],
      ]),
      swell(0.09, 0.1),
    );
    return layer([slide, 0, 0.5], [tap(150, WOOD, 369, 0.3), 0.34, 0.9], [tap(640, METAL, 371, 0.2), 0.36, 0.12]);
  }, 0.12),
  /** The handle goes down and comes up; the door stays. */
  'touch-door': small(
    () =>
      layer(
        [tap(430, METAL, 373, 0.18), 0, 0.5],
        [tap(120, WOOD, 379, 0.3), 0.05, 0.6],
        [tap(380, METAL, 383, 0.2), 0.26, 0.6],
        [tap(135, WOOD, 389, 0.3), 0.28, 0.5],
      ),
    0.15,
  ),
  'touch-chalk': small(() => {
    const chance = seeded(397);
    const stroke = shape(
      bandPass(hiss(0.2, chance), 2_900, 0.8),
      (time) => 0.55 + 0.45 * Math.sin(2 * Math.PI * 61 * time),
    );
    return layer([tap(1_300, WOOD, 401, 0.1), 0, 0.8], [shape(stroke, swell(0.02, 0.1)), 0.05, 0.4]);
  }),

  /** Three ticks of a clock close by. */
  'touch-clock': small(() => {
    const tick = tap(1_450, WOOD, 409, 0.1);
    return layer([tick], [tap(1_120, WOOD, 419, 0.1), 0.26, 0.85], [tick, 0.52, 0.9]);
  }),
  'touch-coin': small(() =>
    layer(
      [tap(2_150, METAL, 421, 0.5), 0, 0.8],
      [tap(2_240, METAL, 431, 0.4), 0.09, 0.55],
      [tap(2_190, METAL, 433, 0.3), 0.15, 0.3],
    ),
  ),
  'touch-bell': small(() => sampled(9, [[0, 'C6', 64]], 1.5), 0.15),
  /** Three strings of a guitar that leans there. */
  'touch-string': small(
    () =>
      sampled(
        24,
        [
          [0, 'G3', 70],
          [0.08, 'B3', 60],
          [0.16, 'D4', 58],
        ],
        1.1,
      ),
    0.12,
  ),
  /** Two fingers on a hand drum. */
  'touch-drum': small(
    () =>
      sampled(
        117,
        [
          [0, 'C4', 84],
          [0.17, 'G4', 64],
        ],
        0.6,
      ),
    0.1,
  ),

  /** A cat that answers: up, and down again. */
  'touch-cat': small(() => {
    const chance = seeded(457);
    const pitch = curve([0, 520], [0.14, 700], [0.3, 660], [0.55, 430]);
    const voice = tone(
      0.55,
      (time) => pitch(time) * (1 + 0.012 * between(chance, -1, 1)),
      [1, 0.8, 0.6, 0.4, 0.25, 0.15, 0.1],
    );
    const closed = formants(voice, [
      [480, 2, 0.7],
      [1_900, 3, 0.35],
    ]);
    const open = formants(voice, [
      [900, 3, 1],
      [1_500, 4, 0.7],
      [2_700, 5, 0.25],
    ]);
    const mouth = curve([0, 0], [0.12, 0.2], [0.26, 1], [0.42, 0.6], [0.55, 0]);
    return shape(layer([shape(closed, (time) => 1 - mouth(time))], [shape(open, mouth)]), swell(0.05, 0.22));
  }, 0.15),
  'touch-bird': small(() => {
    const note = (seconds: number, from: number, to: number): Signal =>
      shape(tone(seconds, curve([0, from], [seconds, to]), [1, 0.05]), swell(0.012, seconds * 0.5));
    return layer([note(0.1, 2_900, 3_500)], [note(0.09, 3_600, 3_100), 0.13, 0.8], [note(0.16, 2_800, 3_300), 0.25, 1]);
  }, 0.25),
  /** Blades that begin to turn and slow down again. */
  'touch-fan': small(() => {
    const rate = curve([0, 4], [0.45, 15], [1.1, 7]);
    const blades = pulses(1.1, rate);
    const air = shape(lowPass(highPass(hiss(1.1, seeded(461)), 160), 900), swell(0.4, 0.6));
    const chopped = lowPass(blades, 30);
    return layer(
      [scale(air, 0.35)],
      [shape(air, (time) => 9 * Math.max(0, chopped[Math.round((time * chopped.length) / 1.1)] ?? 0)), 0, 1],
    );
  }),
} satisfies Effects;
