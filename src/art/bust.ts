import { CAST } from './cast.ts';
import { figure } from './figure.ts';
import { headCorners } from './head.ts';
import type { CastId, FaceId } from './ids.ts';

/**
 * What shows of a body under the base of the neck, and how far that lies under the middle of the head, in figure units.
 */
const BELOW = 130,
  NECK = 260;
/** Room for the broadest shoulders. */
const WIDTH = 640;

export interface BustOptions {
  readonly who: CastId;
  readonly face: FaceId;
  /** Turned to the other side. */
  readonly flipped?: boolean;
}

/** Head and shoulders, cut at the lower edge, with nothing behind: a whole SVG without words. */
export function bust({ who, face, flipped = false }: BustOptions): string {
  const { layers, anchors } = figure({ who, pose: 'bust', face, holds: null });
  const top = Math.min(...headCorners(CAST[who]).map(([, y]) => y)) - 24;
  const box = `${-WIDTH / 2} ${Math.round(anchors.head[1] + NECK + top)} ${WIDTH} ${Math.round(BELOW - top)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" preserveAspectRatio="xMidYMax meet">` +
    `<g${flipped ? ' transform="scale(-1 1)"' : ''}>${layers.map(({ svg }) => svg).join('')}</g></svg>`
  );
}
