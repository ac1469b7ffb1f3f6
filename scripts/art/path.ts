/** SVG path data, made small: moved, rounded to whole units and written as short as it goes. */

interface Segment {
  command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z';
  /** Absolute coordinates, x and y in turn; for an arc only the end point. */
  points: number[];
  arc?: number[];
  smooth?: boolean;
}

/** The smallest box round all points of a path, control points included. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const PARAMETERS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;

function readNumbers(source: string, letter: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  while (at < source.length) {
    if (/[\s,]/.test(source[at]!)) {
      at++;
      continue;
    }
    const place = numbers.length % 7;
    // The two flags of an arc may be written without a space between them and what follows.
    if (letter === 'A' && (place === 3 || place === 4)) {
      numbers.push(Number(source[at]));
      at++;
      continue;
    }
    NUMBER.lastIndex = at;
    const match = NUMBER.exec(source);
    if (!match) throw new Error(`not a number in path data: ${source.slice(at, at + 12)}`);
    numbers.push(Number(match[0]));
    at = NUMBER.lastIndex;
  }
  return numbers;
}

/** Reads path data into absolute segments. Throws on what is no path data. */
function parsePath(data: string): Segment[] {
  const segments: Segment[] = [];
  let x = 0,
    y = 0,
    startX = 0,
    startY = 0,
    lastControl: [number, number] | undefined;
  for (const [, letterAsWritten, rest] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    let letter = letterAsWritten!.toUpperCase();
    const relative = letter !== letterAsWritten;
    const count = PARAMETERS[letter];
    if (count === undefined) throw new Error(`unknown path command ${letterAsWritten}`);
    if (letter === 'Z') {
      segments.push({ command: 'Z', points: [] });
      x = startX;
      y = startY;
      lastControl = undefined;
      continue;
    }
    const numbers = readNumbers(rest!, letter);
    for (let i = 0; i < numbers.length; i += count) {
      const part = numbers.slice(i, i + count);
      const absolute = (values: number[]) => values.map((value, j) => value + (relative ? (j % 2 ? y : x) : 0));
      let next: Segment;
      if (letter === 'H') next = { command: 'L', points: [part[0]! + (relative ? x : 0), y] };
      else if (letter === 'V') next = { command: 'L', points: [x, part[0]! + (relative ? y : 0)] };
      else if (letter === 'A') next = { command: 'A', points: absolute(part.slice(5)), arc: part.slice(0, 5) };
      else if (letter === 'S' || letter === 'T') {
        const [cx, cy] = lastControl ?? [x, y];
        next = {
          command: letter === 'S' ? 'C' : 'Q',
          points: [2 * x - cx, 2 * y - cy, ...absolute(part)],
          smooth: lastControl !== undefined,
        };
      } else next = { command: letter as Segment['command'], points: absolute(part) };
      segments.push(next);
      lastControl = next.points.length > 2 ? [next.points.at(-4)!, next.points.at(-3)!] : undefined;
      [x, y] = next.points.slice(-2) as [number, number];
      if (letter === 'M') {
        startX = x;
        startY = y;
        letter = 'L';
      }
    }
  }
  return segments;
}

const joinNumbers = (numbers: number[]) =>
  numbers.map((value, i) => (i && value >= 0 ? ` ${value}` : `${value}`)).join('');

/**
 * Moves and scales path data, rounds every point to whole units and writes it with relative commands.
 * Each point is rounded where it lies, so that errors never add up along the path. Outlines are counted from 0; those
 * that are not wanted are left out.
 */
export function shrinkPath(
  data: string,
  moveX: number,
  moveY: number,
  scaleX = 1,
  wanted: (outline: number) => boolean = () => true,
): { data: string; extent: Extent } {
  const extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let out = '',
    last = '',
    x = 0,
    y = 0,
    startX = 0,
    startY = 0;
  let control: [number, number] | undefined,
    outline = -1;
  const write = (letter: string, numbers: number[]) => {
    const text = joinNumbers(numbers);
    out += letter === last && letter !== 'm' ? (text.startsWith('-') ? text : ` ${text}`) : letter + text;
    last = letter;
  };
  for (const { command, points, arc, smooth } of parsePath(data)) {
    if (command === 'M') outline++;
    if (!wanted(outline)) continue;
    if (command === 'Z') {
      out += last === 'z' ? '' : 'z';
      last = 'z';
      x = startX;
      y = startY;
      control = undefined;
      continue;
    }
    const placed = points.map((value, i) => Math.round(i % 2 ? value + moveY : value * scaleX + moveX));
    placed.forEach((value, i) => {
      if (i % 2) {
        extent.top = Math.min(extent.top, value);
        extent.bottom = Math.max(extent.bottom, value);
      } else {
        extent.left = Math.min(extent.left, value);
        extent.right = Math.max(extent.right, value);
      }
    });
    const shift = placed.map((value, i) => value - (i % 2 ? y : x));
    const [dx, dy] = shift.slice(-2) as [number, number];
    if (command === 'M') {
      write('m', shift);
      startX = placed[0]!;
      startY = placed[1]!;
      control = undefined;
    } else if (shift.every((value) => value === 0)) {
      control = undefined;
      continue;
    } else if (command === 'A') {
      write('a', [
        Math.round(arc![0]! * 10) / 10,
        Math.round(arc![1]! * 10) / 10,
        Math.round(arc![2]!),
        arc![3]!,
        arc![4]!,
        dx,
        dy,
      ]);
      control = undefined;
    } else if (command === 'L') {
      if (dy === 0) write('h', [dx]);
      else if (dx === 0) write('v', [dy]);
      else write('l', shift);
      control = undefined;
    } else if (command === 'C') {
      const mirrored = control && smooth;
      write(mirrored ? 's' : 'c', mirrored ? shift.slice(2) : shift);
      control = [placed[2]!, placed[3]!];
    } else {
      write('q', shift);
      control = [placed[0]!, placed[1]!];
    }
    x = placed.at(-2)!;
    y = placed.at(-1)!;
  }
  return { data: out, extent };
}
