/**
 * A small soft room: four damped echo loops side by side, then two that smear, after M. R. Schroeder,
 * "Natural sounding artificial reverberation" (1962).
 */
import { join, type Signal, silence } from './signal';

/** Echo times in milliseconds that share no common divisor, so that no flutter builds up. */
const echoes = [29.7, 37.1, 41.1, 43.7];
const smears = [5.1, 1.7];

function comb(signal: Signal, milliseconds: number, fall: number, damping: number): Signal {
  const line = silence(milliseconds / 1000);
  const feedback = 10 ** ((-3 * milliseconds) / 1000 / fall);
  let dulled = 0;
  return signal.map((sample, index) => {
    const place = index % line.length;
    const out = line[place] ?? 0;
    dulled = out * (1 - damping) + dulled * damping;
    line[place] = sample + dulled * feedback;
    return out;
  });
}

function smear(signal: Signal, milliseconds: number): Signal {
  const line = silence(milliseconds / 1000);
  return signal.map((sample, index) => {
    const place = index % line.length;
    const old = line[place] ?? 0;
    const fed = sample + 0.6 * old;
    line[place] = fed;
    return old - 0.6 * fed;
  });
}

/**
 * The echo alone, as long as the signal.
 * @param fall seconds in which the echo sinks by 60 dB
 * @param damping 0…1, how fast it loses its highs
 */
export function echo(signal: Signal, fall: number, damping = 0.5): Signal {
  const parts = echoes.map((milliseconds) => comb(signal, milliseconds, fall, damping));
  const sum = signal.map((_, index) => parts.reduce((total, part) => total + (part[index] ?? 0), 0) / 4);
  return smears.reduce(smear, sum);
}

/** The signal with some echo under it, lengthened by the echo's tail. */
export function inRoom(signal: Signal, wet = 0.25, fall = 0.5, damping = 0.5): Signal {
  const long = join(signal, silence(fall));
  const tail = echo(long, fall, damping);
  return long.map((sample, index) => sample + wet * (tail[index] ?? 0));
}
