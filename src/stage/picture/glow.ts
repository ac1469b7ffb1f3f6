import type { Glow } from '../../art/places/index.ts';
import type { Pen } from './canvas.ts';

/** Lays a round glow on a canvas, as light adds to what is there. */
export function layGlow(pen: Pen, { x, y, radius, colour, opacity }: Glow): void {
  const gradient = pen.createRadialGradient(x, y, 0, x, y, radius);
  const clear = (amount: number): string =>
    colour +
    Math.round(amount * 255)
      .toString(16)
      .padStart(2, '0');
  gradient.addColorStop(0, clear(opacity));
  gradient.addColorStop(0.35, clear(opacity * 0.45));
  gradient.addColorStop(1, clear(0));
  pen.globalCompositeOperation = 'screen';
  pen.fillStyle = gradient;
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  pen.globalCompositeOperation = 'source-over';
}
