/**
 * Steps by what is walked on. Two steps and their pauses make a walk; who comes near gets louder, and each of those who
 * come together has a gait of their own.
 */
import { ease, struck, swell, trimTail } from '../envelopes';
import { bandPass, lowPass } from '../filters';
import { between, type Chance, hiss, seeded } from '../noise';
import { ring } from '../oscillators';
import { inRoom } from '../room';
import { layer, mix, shape, type Signal, silence } from '../signal';
import type { Effect, Effects } from './effect';

/** One soft shoe on a floor: the heel's dull thud, then the sole rolling off. */
export function step(chance: Chance): Signal {
  const heel = ring(0.12, [
    [between(chance, 105, 125), 0.7, 0.03],
    [between(chance, 230, 270), 0.7, 0.02],
    [between(chance, 420, 480), 0.3, 0.012],
  ]);
  const scuff = shape(lowPass(hiss(0.1, chance), 900), struck(0.02, 0.006));
  const sole = shape(lowPass(bandPass(hiss(0.12, chance), 1_300, 0.7), 2_400), swell(0.05, 0.07));
  return layer([heel], [scuff, 0, 1.1], [sole, 0.05, 0.28]);
}

/** Boards over a hollow: the heel is answered from below. */
function onWood(chance: Chance): Signal {
  const boards = ring(0.22, [
    [between(chance, 96, 110), 0.6, 0.05],
    [between(chance, 172, 196), 0.8, 0.04],
    [between(chance, 330, 380), 0.45, 0.022],
    [between(chance, 700, 790), 0.18, 0.01],
  ]);
  return layer([boards], [step(chance), 0, 0.8]);
}

/** Paving: hard and short, with grit under the sole. */
function onStone(chance: Chance): Signal {
  const heel = ring(0.1, [
    [between(chance, 150, 175), 0.6, 0.018],
    [between(chance, 610, 690), 0.5, 0.01],
    [between(chance, 1_350, 1_500), 0.28, 0.006],
  ]);
  const grit = silence(0.2);
  for (let grain = 0; grain < 16; grain += 1) {
    const click = shape(bandPass(hiss(0.01, chance), between(chance, 1_900, 3_800), 1.4), struck(0.002, 0.0005));
    mix(grit, click, between(chance, 0.02, 0.17), between(chance, 0.1, 0.6));
  }
  return layer([heel], [grit, 0, 1.2], [shape(lowPass(hiss(0.1, chance), 1_600), struck(0.016, 0.003)), 0, 0.7]);
}

/** A floor of tiles in a large room: a clear heel, and the walls. */
function onTiles(chance: Chance): Signal {
  const heel = ring(0.1, [
    [between(chance, 130, 150), 0.6, 0.02],
    [between(chance, 480, 540), 0.5, 0.014],
    [between(chance, 980, 1_120), 0.4, 0.009],
  ]);
  return inRoom(layer([heel], [step(chance), 0, 0.3]), 0.3, 0.35, 0.35);
}

/** Grass and earth: no heel, blades that give way and a breath of them coming up again. */
function onGrass(chance: Chance): Signal {
  const earth = ring(0.12, [
    [between(chance, 90, 104), 0.22, 0.03],
    [between(chance, 170, 190), 0.16, 0.02],
  ]);
  const blades = shape(bandPass(hiss(0.2, chance), 2_600, 0.6), swell(0.04, 0.13));
  const rising = shape(bandPass(hiss(0.14, chance), 3_600, 0.7), swell(0.06, 0.07));
  return layer([earth], [blades, 0, 0.55], [rising, 0.17, 0.22]);
}

const GROUNDS = { wood: onWood, stone: onStone, tiles: onTiles, grass: onGrass } as const;
type Ground = keyof typeof GROUNDS;

/**
 * People who walk in: steps that come nearer.
 * @param walkers seconds from step to step, and seconds after which the first is heard
 */
function comeNear(
  ground: Ground,
  seed: number,
  ...walkers: readonly (readonly [pace: number, from: number])[]
): Signal {
  const chance = seeded(seed);
  const seconds = 1.25;
  const steps = walkers.flatMap(([pace, from]) => {
    const times = Array.from({ length: Math.ceil((seconds - 0.2 - from) / pace) }, (_, rank) => from + rank * pace);
    return times.map(
      (at) => [GROUNDS[ground](chance), at + between(chance, 0, 0.02), 0.35 + 0.65 * ease(at / seconds)] as const,
    );
  });
  return trimTail(layer(...steps), 36, 0.04);
}

const stepsOn = (ground: Ground, seed: number): Readonly<Record<string, Effect>> => ({
  [`steps-one-${ground}`]: { level: -8, render: () => comeNear(ground, seed, [0.5, 0]) },
  [`steps-two-${ground}`]: { level: -7, render: () => comeNear(ground, seed + 6, [0.48, 0], [0.41, 0.17]) },
  [`steps-more-${ground}`]: {
    level: -5,
    render: () => comeNear(ground, seed + 8, [0.48, 0], [0.41, 0.17], [0.37, 0.29]),
  },
});

export const stepEffects: Effects = {
  ...stepsOn('wood', 233),
  ...stepsOn('stone', 263),
  ...stepsOn('tiles', 283),
  ...stepsOn('grass', 293),

  /** Somebody turns, sits down, takes another's arm: a sleeve. */
  cloth: {
    level: -12,
    render: () => {
      const chance = seeded(307);
      const sleeve = (seconds: number, hertz: number): Signal =>
        shape(bandPass(hiss(seconds, chance), hertz, 0.5), swell(seconds * 0.4, seconds * 0.5));
      return layer([sleeve(0.24, 1_000)], [sleeve(0.2, 1_400), 0.16, 0.6]);
    },
  },
};
