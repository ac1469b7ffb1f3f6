import { figure } from './figure.ts';
import type { CastId, FaceId } from './ids.ts';
import { COLOURS } from './tokens.ts';

export interface PortraitOptions {
  who: CastId;
  face: FaceId;
  /** Colour behind the person. */
  background?: string;
  /** Colour of the ring round it. */
  ring?: string;
}

/**
 * A round portrait as a whole SVG of 100 × 100 units, for `<img src="data:image/svg+xml,…">`.
 * It carries no words: a name belongs beside it.
 */
export function portrait({ who, face, background = COLOURS.sky, ring = COLOURS.ink }: PortraitOptions): string {
  const { layers, box, anchors } = figure({ who, pose: 'bust', face });
  // Tall hair shrinks the bust a little, so that chin and crown stay inside the ring.
  const scale = Math.min(0.155, 62 / -(box.y - anchors.head[1] - 330));
  const clip = `portrait-${who}-${face}`;
  return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    + `<clipPath id="${clip}"><circle cx="50" cy="50" r="46"/></clipPath><circle cx="50" cy="50" r="46" fill="${background}"/>`
    + `<g clip-path="url(#${clip})"><g transform="translate(49 ${Math.round(56 - anchors.head[1] * scale)}) scale(${scale.toFixed(3)})">${layers.map(layer => layer.svg).join('')}</g></g>`
    + `<circle cx="50" cy="50" r="47" fill="none" stroke="${ring}" stroke-width="6"/></svg>`;
}
