import { circle, pool } from '../../art/ground.ts';
import type { DrawPlace, Glow, Mood, Place } from '../../art/places/index.ts';
import { COLOURS } from '../../art/tokens.ts';
import { cutOut, type Piece } from './crop.ts';
import { layFalloff } from './falloff.ts';
import { createCanvas, rasterise } from './raster.ts';
import { turn } from './turns.ts';
import type { View } from './view.ts';

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
  readonly back: HTMLCanvasElement;
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

/** Lays a round glow on a canvas, as light adds to what is there. */
export function layGlow(pen: CanvasRenderingContext2D, { x, y, radius, colour, opacity }: Glow): void {
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
  const [picture, front] = await Promise.all([
    rasterise(place.back + far.svg + ground + (place.middle ?? ''), seen, scale),
    place.front ? rasterise(place.front, seen, scale) : null,
  ]);
  const { canvas, pen } = createCanvas(view.width * density, view.height * density, true);
  pen.fillStyle = COLOURS.duskDeep;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0);
  await turn();
  if (place.ring && place.lamp)
    layFalloff(
      pen,
      { x: (place.lamp.x - view.x) * scale, y: (place.lamp.y - 50 - view.y) * scale, scale },
      spec.mood,
      ring ? spec.light : 2,
    );
  await turn();
  pen.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  for (const glow of place.glows) if (!glow.front) layGlow(pen, glow);
  for (const glow of far.glows) layGlow(pen, glow);
  const [radius, opacity] = HALO[Math.min(4, Math.max(0, spec.light))] ?? HALO[0];
  if (ring && place.lamp && spec.mood !== 'day')
    layGlow(pen, { ...place.lamp, y: place.lamp.y - 60, radius, colour: COLOURS.lamp, opacity });
  if (front) await turn();
  return { place, back: canvas, front: front && cutOut(front) };
}
