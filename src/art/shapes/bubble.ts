import { at, d, shape, stroke } from './ink.ts';

/** A message too far off to read: bars for words; its corner on `side` is the speaker's. */
export function blankBubble(
  x: number,
  y: number,
  w: number,
  h: number,
  turn: number,
  fill: string,
  bars: string,
  side: 'left' | 'right' = 'left',
): string {
  const corner =
    side === 'left'
      ? d`V${h - 18} Q${w},${h} ${w - 18},${h} H5 Q0,${h} 0,${h - 5}`
      : d`V${h - 5} Q${w},${h} ${w - 5},${h} H18 Q0,${h} 0,${h - 18}`;
  return at(
    x,
    y,
    shape(`M18,0 H${w - 18} Q${w},0 ${w},18 ${corner} V18 Q0,0 18,0Z`, fill) +
      stroke(d`M20,${h / 2} h${(w - 40) * 0.66}`, 6, 1, bars),
    1,
    turn,
  );
}
