/**
 * What an effect is, and the last touch every effect gets: no rumble, no sharp top, clean ends, its level.
 */
import { fadeEnds } from '../envelopes';
import { highPass, lowPass } from '../filters';
import { factorOf, peakOf, scale, settle, type Signal } from '../signal';

export interface Effect {
  /** Peak in dBFS, at most -6. */
  readonly peak: number;
  /** Goes round without a seam until it is stopped. */
  readonly loop?: true;
  readonly render: () => Signal;
}

export type Effects = Readonly<Record<string, Effect>>;

/** Pitches in hertz beyond which nothing is wanted: below is rumble no small speaker plays, above is sharp. */
const lowest = 60;
const highest = 5_200;

function smooth(signal: Signal): Signal {
  return lowPass(lowPass(highPass(signal, lowest), highest), highest);
}

/** Renders an effect ready to be packed. */
export function finish({ peak, loop, render }: Effect): Signal {
  const signal = loop ? settle(render(), smooth) : fadeEnds(smooth(render()));
  return scale(signal, factorOf(peak) / peakOf(signal));
}
