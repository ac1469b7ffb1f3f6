import { figure } from './figure.ts';
import { CAST } from './cast.ts';
import { headCorners } from './head.ts';
import type { CastId, FaceId } from './ids.ts';
import { COLOURS } from './tokens.ts';

/** How far the middle of the head lies over the base of the neck. */
const NECK = 260;
/** How much of the body shows under the base of the neck. */
const BELOW = 90;

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
  const { layers, anchors } = figure({ who, pose: 'bust', face });
  const corners = headCorners(CAST[who]),
    top = Math.min(...corners.map(([, y]) => y));
  // From a little under the collar to the crown; tall hair makes the whole a little smaller.
  const scale = Math.min(0.158, 84 / (BELOW - top)),
    neck = anchors.head[1] + NECK;
  const y = 50 + ((BELOW - top) / 2 - BELOW - neck) * scale + 5;
  const clip = `portrait-${who}-${face}`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">' +
    `<clipPath id="${clip}"><circle cx="50" cy="50" r="46"/></clipPath><circle cx="50" cy="50" r="46" fill="${background}"/>` +
    `<g clip-path="url(#${clip})"><g transform="translate(48 ${y.toFixed(1)}) scale(${scale.toFixed(3)})">${layers.map((layer) => layer.svg).join('')}</g></g>` +
    `<circle cx="50" cy="50" r="47" fill="none" stroke="${ring}" stroke-width="6"/></svg>`
  );
}
