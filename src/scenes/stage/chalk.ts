import { COLOURS } from '../../art/tokens.ts';
import { createCanvas } from './raster.ts';

/** Somebody who could come: the chalk outline of a figure, faintly filled. `line` is its width in canvas px. */
export function chalk(source: HTMLCanvasElement, line: number, colour: string = COLOURS.lampPale): HTMLCanvasElement {
  const filled = createCanvas(source.width, source.height);
  filled.pen.drawImage(source, 0, 0);
  filled.pen.globalCompositeOperation = 'source-in';
  filled.pen.fillStyle = colour;
  filled.pen.fillRect(0, 0, source.width, source.height);
  const { canvas, pen } = createCanvas(source.width, source.height);
  for (let turn = 0; turn < 12; turn += 1) {
    const angle = (turn * Math.PI) / 6;
    pen.drawImage(filled.canvas, Math.cos(angle) * line, Math.sin(angle) * line);
  }
  pen.globalCompositeOperation = 'destination-out';
  pen.drawImage(source, 0, 0);
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = 0.26;
  pen.drawImage(filled.canvas, 0, 0);
  return canvas;
}
