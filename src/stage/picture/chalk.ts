import { COLOURS } from '../../art/tokens.ts';
import { type Canvas, createCanvas, type Pixels } from './canvas.ts';

/** How an outline looks: chalk in the light of the title, or a pale shape in the street of the town. */
export interface Chalk {
  readonly edge: string;
  readonly fill: string;
  readonly amount: number;
}

export const CHALK: Chalk = { edge: COLOURS.lampPale, fill: COLOURS.lampPale, amount: 0.26 };
export const SHADE: Chalk = { edge: '#b6c3e4', fill: '#46548f', amount: 1 };

function flood(source: Pixels, colour: string): Canvas {
  const { canvas, pen } = createCanvas(source.width, source.height);
  pen.drawImage(source, 0, 0);
  pen.globalCompositeOperation = 'source-in';
  pen.fillStyle = colour;
  pen.fillRect(0, 0, source.width, source.height);
  return canvas;
}

/** Somebody who could come: the outline of a figure, filled. `line` is its width in canvas px. */
export function outlineOf(source: Pixels, line: number, { edge, fill, amount }: Chalk): Canvas {
  const edged = flood(source, edge);
  const { canvas, pen } = createCanvas(source.width, source.height);
  for (let turn = 0; turn < 12; turn += 1) {
    const angle = (turn * Math.PI) / 6;
    pen.drawImage(edged, Math.cos(angle) * line, Math.sin(angle) * line);
  }
  pen.globalCompositeOperation = 'destination-out';
  pen.drawImage(source, 0, 0);
  pen.globalCompositeOperation = 'source-over';
  pen.globalAlpha = amount;
  pen.drawImage(flood(source, fill), 0, 0);
  return canvas;
}
