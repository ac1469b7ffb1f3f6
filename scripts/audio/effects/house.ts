/**
 * The house and the school: things one can knock on, doors, and the rooms themselves when nobody speaks.
 */
import { curve, ease, struck, swell, trimTail } from '../envelopes';
import { bandPass, formants, lowPass } from '../filters';
import { between, hiss, restlessHiss, seeded } from '../noise';
import { hertzOf, pulses, ring, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, mix, scale, settle, shape, silence } from '../signal';
import type { Effects } from './effect';
import { sampled } from './sampled';

export const houseEffects = {
  /** The motor (whole turns in the round, so that it has no seam), its case humming along, and a breath of air. */
  fridge: {
    level: -13,
    loop: true,
    render: () => {
      const motor = tone(3, 100, [0.6, 1, 0.35, 0.4, 0.12, 0.15]);
      const casing = shape(tone(3, 151, [0.5, 0.4, 0.2]), (time) => 0.6 + 0.4 * Math.sin((4 * Math.PI * time) / 3));
      const breath = settle(restlessHiss(3, seeded(71)), (noise) => lowPass(lowPass(noise, 420), 700));
      return settle(layer([motor, 0, 0.3], [casing, 0, 0.2], [breath, 0, 1.4]), (signal) => lowPass(signal, 900));
    },
  },

  hush: {
    level: -22,
    loop: true,
    render: () => settle(restlessHiss(3, seeded(73)), (noise) => lowPass(lowPass(noise, 420), 800)),
  },

  /** Wood that sticks and slips, on B flat: the note the tune was missing. */
  'stair-squeak': {
    level: 0,
    render: () => {
      const pitch = hertzOf('Bb4');
      const bend = curve([0, pitch * 0.9], [0.07, pitch], [0.36, pitch], [0.46, pitch * 0.97]);
      const sticking = (time: number) => bend(time) * (1 + 0.004 * Math.sin(2 * Math.PI * 27 * time));
      const wood = formants(tone(0.46, sticking, [1, 0.55, 0.5, 0.28, 0.2, 0.1]), [
        [480, 2, 1],
        [950, 3, 0.6],
        [1_650, 4, 0.4],
      ]);
      const grip = shape(wood, (time) => 0.8 + 0.2 * Math.sin(2 * Math.PI * 27 * time + 1));
      const rub = bandPass(hiss(0.46, seeded(77)), pitch * 2, 3);
      const loudness = curve([0, 0], [0.05, 0.9], [0.2, 0.7], [0.3, 1], [0.46, 0]);
      // wood that lets go in jerks, quicker and quicker, until it sings
      const jerks = formants(pulses(0.2, curve([0, 34], [0.2, 120])), [
        [480, 4, 1],
        [1_150, 5, 0.7],
        [2_300, 5, 0.3],
      ]);
      const tread = ring(0.1, [
        [130, 1, 0.025],
        [290, 0.4, 0.014],
      ]);
      return trimTail(
        inRoom(
          layer([shape(layer([grip], [rub, 0, 0.12]), loudness), 0.02], [jerks, 0, 2.5], [tread, 0, 0.5]),
          0.2,
          0.35,
        ),
        38,
        0.06,
      );
    },
  },

  'spoon-tap': {
    level: -3,
    render: () =>
      trimTail(
        ring(0.5, [
          [1_245, 0.7, 0.07],
          [2_090, 0.4, 0.04],
          [3_260, 0.12, 0.018],
          [420, 0.5, 0.012],
        ]),
        40,
      ),
  },

  /** The lever goes down, the spring answers late. */
  toaster: {
    level: -2,
    render: () => {
      const chance = seeded(79);
      const lever = shape(bandPass(hiss(0.05, chance), 1_100, 0.8), struck(0.012, 0.002));
      const spring = ring(
        0.4,
        [
          [205, 1, 0.05],
          [466, 0.6, 0.09],
          [835, 0.3, 0.06],
          [1_390, 0.12, 0.03],
        ],
        0.003,
      );
      return trimTail(layer([lever, 0, 0.4], [spring, 0.045, 0.8]), 38);
    },
  },

  'radiator-tap': {
    level: 0,
    render: () => {
      const pipe = ring(0.7, [
        [349, 0.8, 0.16],
        [698 * 1.03, 0.5, 0.11],
        [1_290, 0.28, 0.07],
        [2_150, 0.1, 0.03],
      ]);
      return trimTail(inRoom(pipe, 0.12, 0.3, 0.6), 36, 0.08);
    },
  },

  /** A hand on a big drum; a skin higher up lets a phone's speaker say it too. */
  'drum-boom': {
    level: 0,
    render: () =>
      trimTail(layer([sampled(116, [[0, 'C3', 96]], 1.3)], [sampled(117, [[0, 'C4', 70]], 1), 0, 1]), 36, 0.1),
  },

  /** Tick and tock, one a second. */
  clock: {
    level: -10,
    loop: true,
    render: () => {
      const beat = (pitch: number) =>
        layer([
          ring(0.18, [
            [pitch, 1, 0.018],
            [pitch * 1.9, 0.4, 0.009],
            [pitch * 3.1, 0.15, 0.005],
            [210, 0.5, 0.03],
          ]),
        ]);
      const round = silence(2);
      mix(round, beat(880), 0.1);
      mix(round, beat(700), 1.1, 0.9);
      return round;
    },
  },

  /** A pencil on paper: four strokes of a hand that knows what it wants to write. */
  pencil: {
    level: -9,
    render: () => {
      const chance = seeded(89);
      const strokes = [0, 0.2, 0.46, 0.62, 0.9].map((at) => {
        const seconds = between(chance, 0.12, 0.22);
        const grain = bandPass(hiss(seconds, chance), between(chance, 1_500, 2_100), 0.9);
        return [
          shape(lowPass(grain, 3_200), swell(seconds * 0.35, seconds * 0.5)),
          at,
          between(chance, 0.6, 1),
        ] as const;
      });
      return layer(...strokes);
    },
  },

  /** A latch, and a door that falls to softly. */
  door: {
    level: -2,
    render: () => {
      const chance = seeded(97);
      const latch = ring(0.09, [
        [760, 0.6, 0.012],
        [1_480, 0.3, 0.008],
      ]);
      const draught = shape(lowPass(hiss(0.3, chance), 500), (time) => ease(time / 0.2) * ease((0.3 - time) / 0.06));
      const leaf = ring(0.3, [
        [98, 0.7, 0.06],
        [204, 0.8, 0.045],
        [345, 0.5, 0.03],
        [610, 0.2, 0.015],
      ]);
      const closing = layer([latch, 0, 0.7], [draught, 0.05, 0.25], [leaf, 0.34], [latch, 0.36, 0.6]);
      return trimTail(inRoom(scale(closing, 0.9), 0.2, 0.4), 38, 0.08);
    },
  },

  /** One second of the watch: five ticks. */
  'stopwatch-tick': {
    level: -17,
    render: () => {
      const second = silence(1);
      const tick = ring(0.05, [
        [1_750, 1, 0.005],
        [2_900, 0.35, 0.003],
        [640, 0.4, 0.006],
      ]);
      for (let turn = 0; turn < 5; turn += 1) mix(second, tick, turn / 5, turn % 2 ? 0.75 : 1);
      return second;
    },
  },

  /** The knob goes down and comes up. */
  'stopwatch-click': {
    level: -7,
    render: () => {
      const click = (pitch: number) =>
        ring(0.08, [
          [pitch, 1, 0.009],
          [pitch * 2.2, 0.4, 0.005],
          [310, 0.6, 0.012],
        ]);
      return trimTail(layer([click(980)], [click(1_240), 0.085, 0.55]), 40);
    },
  },

  /** The mirror goes up, the shutter runs, the mirror comes down. */
  'camera-click': {
    level: -9,
    render: () => {
      const chance = seeded(107);
      const slap = (pitch: number) =>
        ring(0.07, [
          [pitch, 0.8, 0.008],
          [pitch * 1.83, 0.4, 0.005],
          [260, 0.6, 0.014],
        ]);
      const run = shape(bandPass(hiss(0.06, chance), 1_900, 0.9), swell(0.01, 0.04));
      return trimTail(layer([slap(920)], [run, 0.018, 0.3], [slap(1_120), 0.088, 0.7]), 40);
    },
  },
} satisfies Effects;
