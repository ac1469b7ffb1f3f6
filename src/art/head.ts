import type { Character } from './cast.ts';
import type { Point } from './geometry.ts';
import { drawHeadBack } from './head-back.ts';
import type { FaceId } from './ids.ts';
import { beards, faces, glasses, heads } from './peeps.ts';
import { line, outline } from './shape.ts';
import { COLOURS, FINE } from './tokens.ts';

/** How far a face tips the head, in degrees; other faces leave it as the pose has it. */
export const FACE_TILT: Partial<Record<FaceId, number>> = { sad: 5, worried: 2 };

function drawFragment(parts: readonly string[], { skin, hair, cloth }: Character): string {
  const colours: Record<string, string> = {
    s: skin,
    h: hair,
    c: cloth,
    k: COLOURS.ink,
    w: COLOURS.white,
    t: '#e8857f',
  };
  let svg = '';
  for (let i = 0; i < parts.length; i += 2) svg += `<path fill="${colours[parts[i]!]!}" d="${parts[i + 1]!}"/>`;
  return `<g fill-rule="evenodd" stroke="none">${svg}</g>`;
}

/** A hearing aid: the case behind the near ear and its thin tube. */
const HEARING_AID =
  outline(
    'M-168-246C-196-238-206-196-190-168C-184-158-170-162-172-174C-178-196-172-212-158-220C-148-228-154-250-168-246Z',
    COLOURS.leaf,
    FINE,
  ) + line('M-158-236C-136-240-132-214-146-190', 6, COLOURS.sky);

/** The head from the front with its face; base of the neck at 0,0. */
export function drawHead(character: Character, face: FaceId): string {
  return (
    drawFragment(heads[character.head].parts, character) +
    drawFragment(faces[face], character) +
    (character.beard ? drawFragment(beards[character.beard], character) : '') +
    (character.glasses ? drawFragment(glasses[character.glasses], character) : '') +
    (character.hearingAid ? HEARING_AID : '')
  );
}

export { drawHeadBack };

/** Corners of the head's box, for the bounding box of a figure. */
export function headCorners({ head }: Character): Point[] {
  const [left, top, right, bottom] = heads[head].box as [number, number, number, number];
  return [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
}
