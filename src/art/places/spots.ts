import type { Glow, Ring, Spot } from './place.ts';

/** Before all that stands in a place, its front too. */
export const FOREMOST = 20_000;

/** The spots that every place has. */
export type CommonSpot = 'left' | 'right' | 'centre' | 'far-left' | 'far-right' | 'off-left' | 'off-right';

/** A standing spot; far off and facing right unless told. */
export const spot = (
  x: number,
  y: number,
  scale: number,
  nearness: Spot['nearness'] = 'far',
  facing: Spot['facing'] = 'right',
  seat?: number,
): Spot => ({ x, y, scale, nearness, facing, ...(seat === undefined ? {} : { seat }) });

/** The common spots of a place whose near ground is at `y`, where the far line of people stands at `farY`. */
export const commonSpots = (y: number, scale: number, farY: number, farScale: number): Record<CommonSpot, Spot> => ({
  left: spot(226, y - 4, scale, 'beside'),
  right: spot(652, y - 4, scale, 'beside', 'left'),
  centre: spot(438, y, scale, 'lit'),
  'far-left': spot(96, farY, farScale),
  'far-right': spot(706, farY + 4, farScale, 'far', 'left'),
  'off-left': spot(-130, y, scale, 'far'),
  'off-right': spot(910, y, scale, 'far', 'left'),
});

/** The four places of the ring; those at the back are drawn smaller. All look to the middle. */
export function ringSpots(ring: Ring, scale: number): Record<'place1' | 'place2' | 'place3' | 'place4', Spot> {
  const on = (degrees: number, size: number, facing: Spot['facing']): Spot => {
    const angle = (degrees * Math.PI) / 180;
    return spot(
      Math.round(ring.x + ring.rx * Math.cos(angle)),
      Math.round(ring.y + ring.ry * Math.sin(angle)),
      size,
      'beside',
      facing,
    );
  };
  const back = Math.round(scale * 800) / 1000;
  return {
    place1: on(152, scale, 'right'),
    place2: on(241, back, 'right'),
    place3: on(299, back, 'left'),
    place4: on(28, scale, 'left'),
  };
}

/** Lamp-light round a point, behind the figures unless told. */
export const lampGlow = (x: number, y: number, radius: number, opacity: number, front = false): Glow => ({
  x,
  y,
  radius,
  colour: '#ffc857',
  opacity,
  ...(front ? { front } : {}),
});

/** The cold light of a screen. */
export const coldGlow = (x: number, y: number, radius: number, opacity: number): Glow => ({
  x,
  y,
  radius,
  colour: '#cfe0f5',
  opacity,
});
