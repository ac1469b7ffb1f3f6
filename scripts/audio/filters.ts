/**
 * Filters: second-order sections after Robert Bristow-Johnson's "Audio EQ Cookbook" (W3C note, 2021). Cut-offs in
 * hertz.
 */
import { sampleRate, type Signal } from './signal';

type Coefficients = readonly [b0: number, b1: number, b2: number, a0: number, a1: number, a2: number];

function section(signal: Signal, [b0, b1, b2, a0, a1, a2]: Coefficients): Signal {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return signal.map((x) => {
    const y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}

function angles(hertz: number, quality: number): readonly [cosine: number, alpha: number] {
  const turn = (2 * Math.PI * hertz) / sampleRate;
  return [Math.cos(turn), Math.sin(turn) / (2 * quality)];
}

/** Keeps what is below the cut-off. */
export function lowPass(signal: Signal, hertz: number, quality = Math.SQRT1_2): Signal {
  const [cosine, alpha] = angles(hertz, quality);
  return section(signal, [(1 - cosine) / 2, 1 - cosine, (1 - cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha]);
}

/** Keeps what is above the cut-off. */
export function highPass(signal: Signal, hertz: number, quality = Math.SQRT1_2): Signal {
  const [cosine, alpha] = angles(hertz, quality);
  return section(signal, [(1 + cosine) / 2, -(1 + cosine), (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha]);
}

/** Keeps a band around a pitch, whose level stays as it is; the higher the quality, the narrower. */
export function bandPass(signal: Signal, hertz: number, quality = 1): Signal {
  const [cosine, alpha] = angles(hertz, quality);
  return section(signal, [alpha, 0, -alpha, 1 + alpha, -2 * cosine, 1 - alpha]);
}

/** Several bands side by side, each with a strength: the formants of a throat or the body of a box. */
export function formants(
  signal: Signal,
  bands: readonly (readonly [hertz: number, quality: number, strength: number])[],
): Signal {
  const parts = bands.map(([hertz, quality, strength]) => ({ part: bandPass(signal, hertz, quality), strength }));
  return signal.map((_, index) => parts.reduce((sum, { part, strength }) => sum + strength * (part[index] ?? 0), 0));
}
