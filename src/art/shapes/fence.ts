import { bar } from './ink.ts';

/** A railing between two x, standing on `y`, 64 px high. */
export function fence(from: number, to: number, y: number, colour: string): string {
  let posts = '';
  for (let x = from; x < to; x += 34) posts += `M${x},${y} V${y - 64} `;
  return (
    bar(posts.trim(), colour, 4, 2.5) +
    bar(`M${from - 8},${y - 48} H${to} M${from - 8},${y - 16} H${to}`, colour, 4, 2.5)
  );
}

/** A street or yard lamp, 170 px high at scale 1, its foot at 0,0 of `at`. */
export const lampPost = (x: number, y: number, post: string, glass: string): string =>
  bar(`M${x},${y} V${y - 132}`, post, 6) +
  `<path d="M${x - 14},${y} h28" stroke="#1d1b26" stroke-width="11"/>` +
  `<path d="M${x - 14},${y - 132} h28 l8,-36 h-44z" fill="${glass}" stroke="#1d1b26" stroke-width="3"/>` +
  `<path d="M${x - 28},${y - 168} h56 l-28,-20z" fill="${post}" stroke="#1d1b26" stroke-width="3"/>`;
