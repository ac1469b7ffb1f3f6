/**
 * What a place sounds like when nothing happens in it, as loops so soft that one notices them when they end.
 */
import { struck, swell } from '../envelopes';
import { bandPass, formants, lowPass } from '../filters';
import { between, type Chance, hiss, restlessHiss, seeded, wander } from '../noise';
import { pulses, ring, tone } from '../oscillators';
import { echo } from '../room';
import { layer, mixAround, settle, shape, type Signal, silence } from '../signal';
import type { Effects } from './effect';

const SECONDS = 4;

/** Air that moves, or a machine that moves it. */
const air = (seed: number, hertz: number): Signal =>
  settle(restlessHiss(SECONDS, seeded(seed)), (noise) => lowPass(lowPass(noise, hertz), hertz));

/** Somebody speaks behind a wall: the melody of it, never a word. */
function murmur(chance: Chance): Signal {
  const seconds = between(chance, 0.5, 1.3);
  const pitch = between(chance, 140, 300);
  const melody = wander(seconds, chance, 4);
  const syllables = wander(seconds, chance, 9);
  const throat = pulses(seconds, (time) => pitch * (0.85 + 0.3 * melody(time)));
  const voice = formants(throat, [
    [between(chance, 420, 620), 3, 1],
    [between(chance, 900, 1_300), 4, 0.35],
  ]);
  return shape(
    shape(voice, (time) => syllables(time) ** 2),
    swell(0.08, 0.2),
  );
}

/** A loop with the room it is in. */
const within = (loop: Signal, wet: number, fall: number): Signal =>
  settle(loop, (signal) => layer([signal], [echo(signal, fall, 0.7), 0, wet]));

export const roomEffects = {
  /** A street: the town far off, and once a bicycle's freewheel. */
  'air-street': {
    level: -20,
    loop: true,
    wide: true,
    render: () => {
      const street = layer([air(503, 260), 0, 1], [air(509, 900), 0, 0.14]);
      const wheel = silence(1);
      for (let click = 0; click < 15; click += 1)
        mixAround(
          wheel,
          shape(bandPass(hiss(0.01, seeded(521 + click)), 2_400, 2), struck(0.002, 0.0005)),
          click * 0.06,
          0.05 * Math.sin((Math.PI * (click + 0.5)) / 15),
        );
      mixAround(street, wheel, 2.2);
      return street;
    },
  },

  /** A room of the school: what moves the air, and the class next door. */
  'air-school': {
    level: -22,
    loop: true,
    wide: true,
    render: () => {
      const chance = seeded(541);
      const room = layer([air(547, 420), 0, 1], [tone(SECONDS, 100, [0.3, 1, 0.2]), 0, 0.012]);
      for (let voice = 0; voice < 5; voice += 1)
        mixAround(room, lowPass(murmur(chance), 480), between(chance, 0, SECONDS), 0.1);
      return within(room, 0.3, 0.5);
    },
  },

  /** A hall: many voices and plates, as the walls give them back. */
  'air-hall': {
    level: -18,
    loop: true,
    wide: true,
    render: () => {
      const chance = seeded(557);
      const hall = layer([air(563, 500), 0, 0.5]);
      for (let voice = 0; voice < 22; voice += 1)
        mixAround(hall, lowPass(murmur(chance), 1_100), between(chance, 0, SECONDS), between(chance, 0.1, 0.3));
      for (let plate = 0; plate < 3; plate += 1) {
        const china = ring(0.3, [
          [between(chance, 1_100, 1_500), 1, 0.04],
          [between(chance, 2_200, 2_700), 0.4, 0.02],
        ]);
        mixAround(hall, lowPass(china, 1_800), between(chance, 0, SECONDS), 0.05);
      }
      return within(hall, 0.9, 1.1);
    },
  },
} satisfies Effects;
