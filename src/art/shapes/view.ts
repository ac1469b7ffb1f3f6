import { COLOURS } from '../tokens.ts';
import { d, dot, flat, slab } from './ink.ts';
import { cloud } from './sky.ts';

/** What is seen through a window of a room. */
export type Hour = 'day' | 'evening' | 'night';

const TONES: Record<Hour, { sky: string; low: string; roofs: string; lit: string }> = {
  day: { sky: '#a9c6e9', low: '#d9e4f0', roofs: '#7f96c4', lit: '#a9bbdd' },
  evening: { sky: '#6577ad', low: '#dcae98', roofs: '#4c5a92', lit: COLOURS.lamp },
  night: { sky: '#2a3866', low: '#34437a', roofs: '#3f4f86', lit: COLOURS.lamp },
};

/** Sky, roofs and two far windows behind the glass x, y, w, h. */
export function view(x: number, y: number, w: number, h: number, hour: Hour): string {
  const tone = TONES[hour];
  const sky =
    hour === 'day'
      ? cloud(x + w * 0.2, y + h * 0.34, w * 0.5, '#e6eef8')
      : dot(x + w * 0.24, y + h * 0.2, 2, '#fdf3d4') +
        dot(x + w * 0.7, y + h * 0.14, 2.4, '#fdf3d4') +
        dot(x + w * 0.85, y + h * 0.36, 1.8, '#fdf3d4');
  return (
    slab(x, y, w, h, tone.sky) +
    flat(
      d`M${x},${y + h * 0.52} q${w * 0.3},${-h * 0.08} ${w * 0.56},0 t${w * 0.44},${-h * 0.03} V${y + h} H${x}Z`,
      tone.low,
    ) +
    sky +
    flat(
      d`M${x},${y + h * 0.74} l${w * 0.2},${-h * 0.14} l${w * 0.16},${h * 0.1} l${w * 0.22},${-h * 0.22} l${w * 0.2},${h * 0.2} l${w * 0.22},${-h * 0.06} V${y + h} H${x}Z`,
      tone.roofs,
    ) +
    slab(x + w * 0.56, y + h * 0.74, w * 0.06, h * 0.085, tone.lit) +
    slab(x + w * 0.18, y + h * 0.8, w * 0.055, h * 0.08, tone.lit)
  );
}
