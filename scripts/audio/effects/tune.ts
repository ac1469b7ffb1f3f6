/**
 * A tune out of the house: the tap, the toaster, a spoon on the radiator. It has a hole in its middle, and one stair
 * fits it.
 */
import { curve, struck, trimTail } from '../envelopes';
import { hertzOf, tone } from '../oscillators';
import { inRoom } from '../room';
import { layer, shape, type Signal } from '../signal';
import { type Effects, withPeak } from './effect';
import { houseEffects } from './house';

/** Seconds of one round: eight beats. */
const round = 4;

/** A drop from the tap into a full basin: it rises to its note as the water closes. */
function drip(note: string): Signal {
  const pitch = hertzOf(note);
  return shape(tone(0.3, curve([0, pitch * 0.74], [0.05, pitch]), [1, 0.16, 0.05]), struck(0.05, 0.008));
}

/** One round without what belongs in the hole, which is open from beat four to beat six. The toaster is always late. */
function play(): Signal {
  const radiator = withPeak(houseEffects['radiator-tap'], -11);
  const spoon = withPeak(houseEffects['spoon-tap'], -11);
  const toaster = withPeak(houseEffects.toaster, -10);
  const tap = inRoom(
    layer([drip('D5'), 0, 0.2], [drip('F5'), 1, 0.2], [drip('D5'), 3, 0.2], [drip('F5'), 3.25, 0.16]),
    0.3,
    0.4,
  );
  return layer(
    [tap],
    [radiator, 0.5],
    [spoon, 0.75, 0.45],
    [radiator, 1.25, 0.6],
    [toaster, 1.56],
    [radiator, 3.5],
    [spoon, 3.625, 0.35],
    [spoon, 3.75, 0.5],
  );
}

export const tuneEffects = {
  tune: { level: -2, render: () => trimTail(play(), 38, 0.08) },

  'tune-whole': {
    level: -1,
    render: () => {
      const squeak = withPeak(houseEffects['stair-squeak'], -10);
      return trimTail(layer([play()], [squeak, 2.25, 0.8], [play(), round], [squeak, round + 2.25, 0.8]), 38, 0.08);
    },
  },
} satisfies Effects;
