/**
 * Instruments: felt piano, kalimba and pad. Each plays one note at full strength; whoever mixes sets the level.
 */
import { struck, swell } from './envelopes';
import { lowPass } from './filters';
import { hiss, seeded } from './noise';
import { type Mode, ring, tone } from './oscillators';
import { layer, scale, shape, type Signal } from './signal';

/**
 * A piano with felt over its strings: few overtones, each a little sharp and gone sooner than the one below, and a soft
 * thud.
 */
export function feltPiano(pitch: number, seconds: number): Signal {
  const modes = [1, 2, 3, 4, 5].map((rank): Mode => [
    pitch * rank * Math.sqrt(1 + 0.0004 * rank * rank),
    rank ** -2.2,
    1.1 / rank ** 0.9,
  ]);
  const strings = ring(seconds, modes, 0.012);
  const thud = shape(lowPass(hiss(0.08, seeded(Math.round(pitch))), 420), struck(0.018, 0.004));
  return shape(layer([strings], [thud, 0, 0.35]), swell(0.002, Math.min(0.4, seconds / 3)));
}

/** A plucked tongue of metal on a wooden box: nearly a sine, with one far overtone that is gone at once. */
export function kalimba(pitch: number, seconds: number): Signal {
  const modes: Mode[] = [
    [pitch, 1, 0.55],
    [pitch * 2, 0.12, 0.3],
    [Math.min(pitch * 5.4, 4_200), 0.05, 0.035],
    [190, 0.12, 0.03],
  ];
  return shape(ring(seconds, modes, 0.005), swell(0.002, Math.min(0.3, seconds / 3)));
}

/** A warm held tone: two voices a hair apart that slowly swell against each other. */
export function pad(pitch: number, seconds: number, attack = 1.2, release = 1.4): Signal {
  const overtones = [1, 0.38, 0.16, 0.06];
  const voices = layer([tone(seconds, pitch * 1.0012, overtones)], [tone(seconds, pitch * 0.9988, overtones)]);
  return shape(scale(lowPass(voices, 1_100), 0.5), swell(attack, release));
}
