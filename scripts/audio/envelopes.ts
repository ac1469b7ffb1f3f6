/**
 * Envelopes: how loud a sound is over time. Each one makes a gain for `shape`: (time, length) in seconds to 0…1.
 */
import { sampleRate, type Signal, shape } from './signal';

export type Envelope = (time: number, length: number) => number;

/**
 * A smooth step from 0 to 1 while `x` goes from 0 to 1: half a cosine, which starts and ends level and so never clicks.
 */
export function ease(x: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, x)));
}

/** Struck and dying away: eased in over `attack`, then down to 1/e every `fall` seconds. */
export function struck(fall: number, attack = 0.004): Envelope {
  return (time) => ease(time / attack) * Math.exp(-Math.max(0, time - attack) / fall);
}

/** Breathing in and out: eased in over `attack` and out over `release` at the end. */
export function swell(attack: number, release: number): Envelope {
  return (time, length) => ease(time / attack) * ease((length - time) / release);
}

/** A curve through points of [time, value], eased from each to the next. Also good for pitches. */
export function curve(...points: readonly (readonly [time: number, value: number])[]): (time: number) => number {
  return (time) => {
    const next = points.findIndex(([at]) => at > time);
    if (next === 0) return points[0]?.[1] ?? 0;
    const [toTime, toValue] = points.at(next) ?? [0, 0];
    if (next < 0) return toValue;
    const [fromTime, fromValue] = points[next - 1] ?? [0, 0];
    return fromValue + (toValue - fromValue) * ease((time - fromTime) / (toTime - fromTime));
  };
}

/** Fades both ends so that nothing clicks. */
export function fadeEnds(signal: Signal, attack = 0.003, release = 0.012): Signal {
  return shape(signal, swell(attack, release));
}

/** Cuts the tail off where the sound has sunk `decibels` under its peak for good, and fades out what is left. */
export function trimTail(signal: Signal, decibels = 46, release = 0.03): Signal {
  const floor = signal.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0) * 10 ** (-decibels / 20);
  const last = signal.findLastIndex((sample) => Math.abs(sample) > floor);
  return fadeEnds(signal.slice(0, last + 1 + Math.round(release * sampleRate)), 0.003, release);
}
