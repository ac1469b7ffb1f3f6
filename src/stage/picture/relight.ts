import { type Canvas, createCanvas, type Pen } from './canvas.ts';

/** How light falls on a figure. Colours as CSS; widths in figure units. */
export interface Light {
  /** Multiplies every colour. */
  readonly tint: string;
  /** The band on the side away from the light: its colour and how much of it. */
  readonly shade: { readonly colour: string; readonly amount: number };
  /** The lit edge on the near side. */
  readonly edge: { readonly colour: string; readonly amount: number; readonly width: number };
}

type Mode = GlobalCompositeOperation;

function layered(source: Canvas, steps: readonly [mode: Mode, draw: (pen: Pen) => void][]): Canvas {
  const { canvas, pen } = createCanvas(source.width, source.height);
  pen.drawImage(source, 0, 0);
  for (const [mode, draw] of steps) {
    pen.globalCompositeOperation = mode;
    draw(pen);
    pen.globalAlpha = 1;
  }
  return canvas;
}

const flood =
  (colour: string) =>
  (pen: Pen): void => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  };
const stamp =
  (image: Canvas, x = 0, y = 0, amount = 1) =>
  (pen: Pen): void => {
    pen.globalAlpha = amount;
    pen.drawImage(image, x, y);
  };

/** The shape within its ink line: what stays when it is moved a line's width to all sides. */
function inside(source: Canvas, by: number): Canvas {
  const sides: readonly [number, number][] = [
    [by, 0],
    [-by, 0],
    [0, by],
    [0, -by],
  ];
  return layered(
    source,
    sides.map(([x, y]) => ['destination-in', stamp(source, x, y)]),
  );
}

/** The part of a shape that it does not cover when it is moved: a band along one side. */
const band = (shape: Canvas, x: number, y: number, colour: string): Canvas =>
  layered(shape, [
    ['destination-out', stamp(shape, x, y)],
    ['source-in', flood(colour)],
  ]);

/**
 * One layer of a figure, lit: tinted, a shade band on the far side, a lit edge on the near one.
 * `towards` is 1 when the light comes from the right, -1 from the left; `scale` is pixels for one figure unit.
 */
export function relight(source: Canvas, light: Light, towards: 1 | -1, scale: number): Canvas {
  const within = inside(source, 11 * scale);
  const steps: [Mode, (pen: Pen) => void][] = [
    ['multiply', flood(light.tint)],
    ['destination-in', stamp(source)],
  ];
  if (light.shade.amount > 0)
    steps.push([
      'multiply',
      stamp(band(within, towards * 52 * scale, -12 * scale, light.shade.colour), 0, 0, light.shade.amount),
    ]);
  if (light.edge.amount > 0)
    steps.push([
      'source-over',
      stamp(band(within, -towards * light.edge.width * scale, 8 * scale, light.edge.colour), 0, 0, light.edge.amount),
    ]);
  return layered(source, steps);
}

/** Small parts of a figure in its tint alone: ink takes no shade. */
export const tint = (source: Canvas, light: Light): Canvas =>
  layered(source, [
    ['multiply', flood(light.tint)],
    ['destination-in', stamp(source)],
  ]);
