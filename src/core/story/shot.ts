import { type Picture } from './picture.ts';

/** What the camera looks at: somebody of the story or the whole stage, and how near. 1 is the whole picture. */
export interface Shot {
  readonly on: string | null;
  readonly near: number;
}

const WIDE: Shot = { on: null, near: 1 };
/** How near the two shots of the level format are, and the one the light asks for. */
const NEAR = { near: 1.16, close: 1.34 } as const;
const ALONE = 1.14;
/** It leans no more than this to what is looked at: what else can be touched stays where it is to the hand. */
const LEAN = 1.025;

/**
 * The shot of a picture. A room that is looked round in is seen whole, but for a lean to what is looked at. A level may ask for one at a turn of its story; else the camera goes by the light: nearer to
 * somebody who is left alone in the dark, and back again with the first who comes, so that the whole circle is seen.
 * @param centre who stands at the centre of the circle of support
 */
export function shotOf(picture: Picture, centre: string): Shot {
  if (picture.looked) return picture.looked.at === null ? WIDE : { on: picture.looked.at, near: LEAN };
  if (picture.shot) return { on: picture.shot.on, near: NEAR[picture.shot.near] };
  const dark = picture.mood === 'dusk' || picture.mood === 'night';
  return picture.dim && dark && centre in picture.figures ? { on: centre, near: ALONE } : WIDE;
}
