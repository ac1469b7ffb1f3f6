import type { Mood } from '../../art/places/index.ts';
import { type Canvas, createCanvas, type Pen } from './canvas.ts';

/** Where the one warm light burns, in canvas px of what it falls on, and canvas px for one px of the picture. */
export interface Fall {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * What is left of a colour where the light does not reach, by the steps of light from the lamp alone (0) to the full
 * circle (4).
 */
const DARK: Readonly<Partial<Record<Mood, readonly string[]>>> = {
  dusk: ['#7a85be', '#8d97c8', '#a3abd3', '#bfc5e1', '#e2e5f2'],
  night: ['#727db6', '#838dc0', '#989fcb', '#b3b9da', '#d6d9ec'],
};
/** How far the light reaches undimmed, by the same steps, and where it ends; px of the picture. */
const REACH = [110, 190, 280, 380, 520] as const,
  END = 820;

/**
 * Lets the light fall off from the lamp over everything already drawn. By day, and at the full circle, it is
 * everywhere.
 */
export function layFalloff(pen: Pen, { x, y, scale }: Fall, mood: Mood, light: number): void {
  const step = Math.min(4, Math.max(0, light));
  const dark = DARK[mood]?.[step];
  if (dark === undefined) return;
  const gradient = pen.createRadialGradient(x, y, (REACH[step] ?? 0) * scale, x, y, END * scale);
  gradient.addColorStop(0, '#ffffff');
  gradient.addColorStop(1, dark);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalCompositeOperation = 'multiply';
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.restore();
}

/**
 * Of a figure the side that is away from the lamp is darker, and what is far from it more so: half of what falls on the
 * place, so that faces stay clear.
 */
export function dimFigure(figure: Canvas, fall: Fall, mood: Mood): Canvas {
  if (DARK[mood] === undefined) return figure;
  const { canvas, pen } = createCanvas(figure.width, figure.height);
  pen.drawImage(figure, 0, 0);
  layFalloff(pen, fall, mood, 2);
  pen.globalCompositeOperation = 'destination-in';
  pen.drawImage(figure, 0, 0);
  return canvas;
}
