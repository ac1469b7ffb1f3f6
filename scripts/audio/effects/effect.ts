/**
 * What an effect is, and the last touch every effect gets: no rumble, no sharp top, clean ends, room on both sides, and
 * the loudness all effects have in their file.
 */
import { fadeEnds } from '../envelopes';
import { highPass, lowPass } from '../filters';
import { measure } from '../loudness';
import { factorOf, peakOf, sampleRate, scale, settle, type Signal } from '../signal';
import { amplify, both, type Stereo } from '../stereo';

export interface Effect {
  /** Decibels under its loudness in the file at which the game plays it, 0 or below. */
  readonly level: number;
  /** Goes round without a seam until it is stopped. */
  readonly loop?: true;
  /** It is all around, such as rain: each ear hears another part of it. */
  readonly wide?: true;
  readonly render: () => Signal;
}

export type Effects = Readonly<Record<string, Effect>>;

/** LUFS of every effect in its file. */
export const EFFECT_LOUDNESS = -18;
/** Highest level between the samples, dBTP: half a decibel under what is allowed, for the coding may add some. */
const CEILING = -2.2;

/** Pitches in hertz beyond which nothing is wanted: below is rumble no small speaker plays, above is sharp. */
const LOWEST = 60;
const HIGHEST = 7_000;

const smooth = (signal: Signal): Signal => lowPass(lowPass(highPass(signal, LOWEST), HIGHEST), HIGHEST);

/** One channel, clean, with its peak where it should be in dBFS: for those that are made of others. */
export function withPeak({ render }: Effect, decibels: number): Signal {
  const signal = fadeEnds(smooth(render()));
  return scale(signal, factorOf(decibels) / peakOf(signal));
}

/** What comes back from the walls, sooner on one side. */
function late(signal: Signal, seconds: number, loop: boolean): Signal {
  const delay = Math.round(seconds * sampleRate);
  const dull = lowPass(signal, 3_000);
  return signal.map((_, at) => (loop ? dull.at((at - delay) % dull.length) : dull[at - delay]) ?? 0);
}

function placed(signal: Signal, loop: boolean, wide: boolean): Stereo {
  const other = (seconds: number, share: number): Signal => {
    const back = late(signal, seconds, loop);
    return signal.map((sample, at) => sample + share * (back[at] ?? 0));
  };
  if (!wide) return { left: other(0.0113, 0.1), right: other(0.0171, 0.1) };
  const half = Math.floor(signal.length / 2);
  return { left: signal, right: signal.map((_, at) => signal[(at + half) % signal.length] ?? 0) };
}

/** Bends what sticks out, so that a short knock can be as loud as the rest without its tip. */
const bent = (signal: Signal, ceiling: number): Signal =>
  signal.map((sample) => {
    const knee = ceiling * 0.6;
    const over = Math.abs(sample) - knee;
    return over <= 0 ? sample : Math.sign(sample) * (knee + (ceiling - knee) * Math.tanh(over / (ceiling - knee)));
  });

/** Brings a sound to its loudness; where its tips stand in the way they are bent. */
export function levelled(sound: Stereo, wanted: number, whole: boolean): Stereo {
  const ceiling = factorOf(CEILING);
  let now = amplify(sound, factorOf(wanted - measure(sound, whole).loudness));
  // bending takes loudness away: twice more brings it near enough
  for (let turn = 0; turn < 2 && Math.max(peakOf(now.left), peakOf(now.right)) > ceiling * 0.6; turn += 1) {
    now = both(now, (channel) => bent(channel, ceiling));
    now = amplify(now, factorOf(Math.min(3, Math.max(0, wanted - measure(now, whole).loudness))));
  }
  return both(now, (channel) => bent(channel, ceiling));
}

/** Renders an effect ready to be packed. */
export function finish(effect: Effect): Stereo {
  const signal = effect.loop ? settle(effect.render(), smooth) : fadeEnds(smooth(effect.render()));
  const loop = effect.loop ?? false;
  return levelled(placed(signal, loop, effect.wide ?? false), EFFECT_LOUDNESS, loop);
}
