/** Paper that says something: a page turned, a strip that a till prints. */
import { struck, swell, trimTail } from '../envelopes';
import { bandPass, formants, lowPass } from '../filters';
import { between, type Chance, hiss, seeded } from '../noise';
import { ring } from '../oscillators';
import { layer, mix, shape, type Signal, silence } from '../signal';
import type { Effects } from './effect';

/** Small creases: grains that are the denser the more the sheet is bent. */
function creases(chance: Chance, seconds: number, grains: number): Signal {
  const sheet = silence(seconds + 0.02);
  for (let grain = 0; grain < grains; grain += 1) {
    const click = shape(bandPass(hiss(0.01, chance), between(chance, 1_800, 5_600), 1.1), struck(0.0025, 0.0005));
    mix(sheet, click, seconds * Math.sqrt(between(chance, 0, 1)), between(chance, 0.1, 1));
  }
  return sheet;
}

export const paperEffects = {
  /** A page lifted by its corner, swung over, and laid down. */
  page: {
    level: -3,
    render: () => {
      const chance = seeded(601);
      const lift = creases(chance, 0.16, 26);
      const swing = shape(bandPass(hiss(0.34, chance), 1_900, 0.5), swell(0.2, 0.12));
      const bend = creases(chance, 0.3, 60);
      const lie = shape(lowPass(hiss(0.14, chance), 1_300), struck(0.035, 0.006));
      return trimTail(layer([lift, 0, 0.5], [swing, 0.1, 0.8], [bend, 0.12, 0.6], [lie, 0.42, 0.9]), 36, 0.05);
    },
  },

  /** A till's printer: a strip pushed out line by line, and torn off. */
  receipt: {
    level: -4,
    render: () => {
      const chance = seeded(607);
      const line = (seconds: number): Signal => {
        const needles = silence(seconds);
        for (let at = 0; at < seconds - 0.01; at += 0.0068)
          mix(needles, shape(bandPass(hiss(0.008, chance), 2_300, 1.4), struck(0.0018, 0.0004)), at, 1);
        return formants(needles, [
          [620, 2, 0.6],
          [1_450, 2, 0.8],
          [2_900, 2, 1],
        ]);
      };
      const feed = ring(0.06, [
        [240, 1, 0.012],
        [530, 0.6, 0.008],
      ]);
      const tear = shape(
        bandPass(hiss(0.17, chance), 3_300, 0.6),
        (time) => (time / 0.17) ** 2 * swell(0.01, 0.02)(time, 0.17),
      );
      return trimTail(
        layer(
          [line(0.2), 0, 6],
          [feed, 0.21, 0.1],
          [line(0.14), 0.27, 6],
          [feed, 0.42, 0.1],
          [line(0.22), 0.48, 6],
          [feed, 0.71, 0.1],
          [tear, 0.86, 0.9],
        ),
        36,
        0.05,
      );
    },
  },
} satisfies Effects;
