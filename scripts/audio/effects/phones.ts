/**
 * Phones: a small motor shaking on a table top, one of them, and a pond of them.
 */
import { swell, trimTail } from '../envelopes';
import { formants, lowPass } from '../filters';
import { between, type Chance, hiss, seeded } from '../noise';
import { tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, mix, shape, type Signal, silence } from '../signal';
import type { Effects } from './effect';

/** One shake: the motor's hum with its overtones, and the rattle of the table in the same time. */
function shake(seconds: number, pitch: number, chance: Chance): Signal {
  const glide = (time: number) => pitch * (1 - 0.06 * Math.exp(-time / 0.03));
  const hum = tone(seconds, glide, [0.7, 1, 0.55, 0.35, 0.2, 0.1]);
  const rattle = shape(hiss(seconds, chance), (time) => Math.max(0, Math.sin(2 * Math.PI * pitch * time)) ** 4);
  const body = formants(layer([hum], [rattle, 0, 0.3]), [
    [310, 1.2, 1],
    [720, 2, 0.4],
  ]);
  return shape(lowPass(body, 1_300), swell(0.025, 0.06));
}

function buzz(pitch: number, chance: Chance): Signal {
  return layer([shake(0.2, pitch, chance)], [shake(0.24, pitch * 1.01, chance), 0.3]);
}

/** Seconds at which the pond's phones answer: one, a pause, another, then all over each other. */
const answers = [0, 0.75, 1.05, 1.25, 1.5, 1.6, 1.78, 1.9, 2.05, 2.15, 2.3];

export const phoneEffects = {
  'phone-buzz': { level: 0, render: () => trimTail(inRoom(buzz(158, seeded(31)), 0.1, 0.15), 36) },

  'buzz-many': {
    level: 0,
    render: () => {
      const chance = seeded(37);
      const pond = silence(3);
      for (const [rank, at] of answers.entries()) {
        const near = rank === 0 ? 1 : between(chance, 0.25, 0.7);
        const phone = buzz(between(chance, 132, 188), chance);
        mix(pond, lowPass(phone, 500 + 900 * near), at, near);
      }
      return trimTail(inRoom(pond, 0.3, 0.4), 36, 0.1);
    },
  },
} satisfies Effects;
