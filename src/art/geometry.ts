/** Points and path data. Everything in figure units; y grows downwards. */
export type Point = readonly [x: number, y: number];
/** Moves a point of an upright drawing to where the pose wants it. */
export type Bend = (x: number, y: number) => Point;

const RADIANS = Math.PI / 180;

export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;
export const between = (from: Point, to: Point, t: number): Point => [mix(from[0], to[0], t), mix(from[1], to[1], t)];
export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Walks from a point; the angle is in degrees from straight down, positive the way the figure faces. */
export const step = ([x, y]: Point, angle: number, length: number): Point => [
  x + Math.sin(angle * RADIANS) * length,
  y + Math.cos(angle * RADIANS) * length,
];

/** Turns a point about 0,0 by degrees, clockwise as on the screen. */
export function rotate([x, y]: Point, angle: number): Point {
  const cosine = Math.cos(angle * RADIANS),
    sine = Math.sin(angle * RADIANS);
  return [x * cosine - y * sine, x * sine + y * cosine];
}

/** Writes path data with whole units, relative, so that a figure stays a few kilobytes. */
export class Pen {
  data = '';
  private x = 0;
  private y = 0;

  /** Starts absolutely, so that path data can be joined to other path data. */
  move([x, y]: Point): this {
    this.x = Math.round(x);
    this.y = Math.round(y);
    this.data += `M${this.x}${this.y < 0 ? '' : ' '}${this.y}`;
    return this;
  }
  line(...to: Point[]): this {
    return this.write('l', to);
  }
  curve(...points: Point[]): this {
    return this.write('c', points);
  }
  close(): this {
    this.data += 'z';
    return this;
  }

  /** A smooth curve through points (Catmull-Rom), from where the pen is. */
  through(points: readonly Point[]): this {
    const all: Point[] = [[this.x, this.y], ...points];
    for (let i = 1; i < all.length; i++) {
      const before = all[i - 2] ?? all[i - 1]!,
        from = all[i - 1]!,
        to = all[i]!,
        after = all[i + 1] ?? to;
      this.curve(
        [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
        [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
        to,
      );
    }
    return this;
  }

  private write(letter: string, points: readonly Point[]): this {
    const size = letter === 'c' ? 3 : 1;
    const numbers: number[] = [];
    points.forEach(([px, py], i) => {
      const x = Math.round(px),
        y = Math.round(py);
      numbers.push(x - this.x, y - this.y);
      if (i % size === size - 1) {
        this.x = x;
        this.y = y;
      }
    });
    this.data += letter + numbers.map((value, i) => (i && value >= 0 ? ` ${value}` : value)).join('');
    return this;
  }
}

const TOKEN = /[MLQCZ]|-?\d+(?:\.\d+)?/g;

/**
 * Bends path data that was drawn upright (M L Q C Z, absolute).
 * Control points are bent with the curve they belong to; long pieces are halved first so that they follow.
 */
export function bendPath(data: string, bend: Bend): string {
  const pen = new Pen();
  const tokens = data.match(TOKEN) ?? [];
  let at = 0,
    command = '',
    here: Point = [0, 0];
  const place = (p: Point) => bend(p[0], p[1]);
  const next = (): Point => {
    at += 2;
    return [Number(tokens[at - 2]), Number(tokens[at - 1])];
  };
  while (at < tokens.length) {
    if (/[A-Z]/.test(tokens[at]!)) command = tokens[at++]!;
    if (command === 'Z') {
      pen.close();
      continue;
    }
    if (command === 'M') {
      here = next();
      pen.move(place(here));
      command = 'L';
      continue;
    }
    let a: Point, b: Point, end: Point;
    if (command === 'L') {
      end = next();
      a = between(here, end, 1 / 3);
      b = between(here, end, 2 / 3);
    } else if (command === 'Q') {
      const control = next();
      end = next();
      a = between(here, control, 2 / 3);
      b = between(end, control, 2 / 3);
    } else {
      a = next();
      b = next();
      end = next();
    }
    if (distance(here, end) > 130) {
      const ab = between(a, b, 0.5),
        first = between(here, a, 0.5),
        last = between(b, end, 0.5);
      const left = between(first, ab, 0.5),
        right = between(ab, last, 0.5),
        middle = between(left, right, 0.5);
      pen.curve(place(first), place(left), place(middle), place(right), place(last), place(end));
    } else pen.curve(place(a), place(b), place(end));
    here = end;
  }
  return pen.data;
}
