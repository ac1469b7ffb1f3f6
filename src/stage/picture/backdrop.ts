import { circle, pool } from '../../art/ground.ts';
import type { DrawPlace, Glow, Mood, Place } from '../../art/places/index.ts';
import { COLOURS } from '../../art/tokens.ts';
import type { Piece } from './canvas.ts';
import { drawPicture } from './composition.ts';
import { painted } from './painter.ts';
import { decoded } from './raster.ts';
import type { View } from '../../geometry/seen.ts';

/** All that the picture behind the figures depends on. Two equal ones look the same. */
export interface BackdropSpec {
  readonly place: string;
  readonly mood: Mood;
  readonly lit: number;
  readonly things: readonly string[];
  readonly ring: boolean;
  readonly taken: readonly boolean[];
  readonly light: number;
  readonly dots: number;
  readonly mirrored: boolean;
}

export interface Backdrop {
  readonly place: Place;
  readonly back: Piece;
  /** What stands before the figures; nothing where a place has no front. */
  readonly front: Piece | null;
}

/** The lamp's glow behind the figures grows with the light: radius in picture px and strength. */
const HALO = [
  [150, 0.5],
  [240, 0.55],
  [270, 0.55],
  [300, 0.55],
  [330, 0.5],
] as const;

const dots = (place: Place, count: number): { svg: string; glows: Glow[] } => {
  const lit = (place.marks ?? []).slice(0, count);
  return {
    svg: lit
      .map(
        ({ x, y }) =>
          `<rect x="${x - 4}" y="${y - 6}" width="8" height="12" rx="2" fill="${COLOURS.sky}" stroke="${COLOURS.ink}" stroke-width="2"/>`,
      )
      .join(''),
    glows: lit.map(({ x, y }) => ({ x, y, radius: 40, colour: COLOURS.sky, opacity: 0.7 })),
  };
};

/** Draws everything that does not move. `density` is canvas pixels for one CSS px. */
export async function drawBackdrop(
  draw: DrawPlace,
  spec: BackdropSpec,
  view: View,
  density: number,
): Promise<Backdrop> {
  const place = draw({ mood: spec.mood, mirrored: spec.mirrored, lit: spec.lit, things: spec.things });
  const scale = view.scale * density;
  const seen = { x: view.x, y: view.y, width: view.width / view.scale, height: view.height / view.scale };
  const far = dots(place, spec.dots);
  const ring = place.ring && spec.ring ? place.ring : undefined;
  const ground = ring ? pool(ring, spec.light, spec.mood, place.ground) + circle(ring, spec.taken, spec.mood) : '';
  const [radius, opacity] = HALO[Math.min(4, Math.max(0, spec.light))] ?? HALO[0];
  const halo =
    ring && place.lamp && spec.mood !== 'day'
      ? [{ ...place.lamp, y: place.lamp.y - 60, radius, colour: COLOURS.lamp, opacity }]
      : [];
  const [back, front] = await Promise.all([
    painted(async () => ({
      kind: 'backdrop',
      picture: await decoded(place.back + far.svg + ground + (place.middle ?? ''), seen, scale),
      width: view.width * density,
      height: view.height * density,
      corner: view,
      scale,
      mood: spec.mood,
      fall:
        place.ring && place.lamp
          ? { x: (place.lamp.x - view.x) * scale, y: (place.lamp.y - 50 - view.y) * scale, scale }
          : null,
      light: ring ? spec.light : 2,
      glows: [...place.glows.filter((glow) => !glow.front), ...far.glows, ...halo],
    })),
    place.front ? drawPicture({ svg: place.front, glows: [] }, seen, scale) : null,
  ]);
  return { place, back, front };
}
