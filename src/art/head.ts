import type { Character } from './cast.ts';
import type { Point } from './geometry.ts';
import { drawHeadBack } from './head-back.ts';
import type { FaceId } from './ids.ts';
import { type Feature, beards, faces, glasses, heads, shut } from './peeps.ts';
import { line, outline, place } from './shape.ts';
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

/** What lies over a face. */
const drawOver = (character: Character): string =>
  (character.beard ? drawFragment(beards[character.beard], character) : '') +
  (character.glasses ? drawFragment(glasses[character.glasses], character) : '');

/**
 * The head from the front with its face; base of the neck at 0,0.
 * @param apart without those parts of the face that move by themselves: `drawLooks` draws them
 */
export function drawHead(character: Character, face: FaceId, apart = false): string {
  const { rest, mouth, eyes } = faces[face];
  return (
    drawFragment(heads[character.head].parts, character) +
    drawFragment(rest, character) +
    (apart ? '' : drawFragment(mouth.parts, character) + (eyes ? drawFragment(eyes.parts, character) : '')) +
    drawOver(character) +
    (character.hearingAid ? HEARING_AID : '')
  );
}

/** How a mouth is while it speaks; `mouth` is that of the face. */
export const MOUTH_IDS = ['mouth', 'wide', 'round', 'narrow'] as const;
/** Where eyes look: as the face has them, further ahead, back over the shoulder, up, down; or they are shut. */
export const EYE_IDS = ['eyes', 'ahead', 'back', 'up', 'down', 'shut'] as const;
export type LookId = (typeof MOUTH_IDS)[number] | (typeof EYE_IDS)[number];

/** Corners of a part of the face, as left, top, right and bottom, and how it is drawn there in each of its looks. */
export interface FaceFeature {
  readonly box: readonly [number, number, number, number];
  readonly looks: readonly { readonly id: LookId; readonly svg: string }[];
}

/** How far eyes go to each side, up and down, in figure units; eyes under heavy lids go half as far. */
const GAZE = { ahead: [12, 0], back: [-14, 0], up: [2, -9], down: [2, 9] } as const;
const LIDDED: ReadonlySet<FaceId> = new Set(['uneasy']);
/** Mouths of other faces, and how large they are here. */
const SPOKEN = { wide: ['explaining', 0.62], round: ['surprised', 0.86], narrow: ['serious', 0.9] } as const;
const MARGIN = 10;

const middleOf = ({ box: [left = 0, top = 0, right = 0, bottom = 0] }: Feature): [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

const around = ({ box }: Feature, wide: number, high: number): FaceFeature['box'] => {
  const [x, y] = middleOf({ box, parts: [] });
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const [width, height] = [Math.max((right - left) / 2, wide) + MARGIN, Math.max((bottom - top) / 2, high) + MARGIN];
  return [x - width, y - height, x + width, y + height];
};

function drawEyes(eyes: Feature, face: FaceId, draw: (feature: Feature, x: number, y: number) => string): FaceFeature {
  const far = LIDDED.has(face) ? 0.5 : 1;
  const [x, y] = middleOf(eyes),
    [shutX, shutY] = middleOf(shut);
  return {
    box: around(eyes, 84, 28),
    looks: [
      { id: 'eyes', svg: draw(eyes, 0, 0) },
      ...(['ahead', 'back', 'up', 'down'] as const).map((id) => ({
        id,
        svg: draw(eyes, GAZE[id][0] * far, GAZE[id][1] * far),
      })),
      { id: 'shut', svg: draw(shut, x - shutX, y - shutY + 4) },
    ],
  };
}

/** Eyes, where they are open, and mouth of a face, in all their looks; the first of each is how the face has them. */
export function drawLooks(character: Character, face: FaceId): FaceFeature[] {
  const { mouth, eyes } = faces[face];
  const over = drawOver(character);
  const draw = ({ parts }: Feature, x: number, y: number, scale = 1): string =>
    place(drawFragment(parts, character), x, y, 0, scale, scale) + over;
  const [x, y] = middleOf(mouth);
  const spoken = (['wide', 'round', 'narrow'] as const).map((id) => {
    const [from, scale] = SPOKEN[id];
    const [fromX, fromY] = middleOf(faces[from].mouth);
    return { id, svg: draw(faces[from].mouth, x - fromX * scale, y - fromY * scale, scale) };
  });
  return [
    ...(eyes ? [drawEyes(eyes, face, draw)] : []),
    { box: around(mouth, 42, 28), looks: [{ id: 'mouth', svg: draw(mouth, 0, 0) }, ...spoken] },
  ];
}

export { drawHeadBack };

/** Corners of a box of left, top, right and bottom. */
export const cornersOf = ([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): Point[] => [
  [left, top],
  [right, top],
  [left, bottom],
  [right, bottom],
];

/** Corners of the head's box, for the bounding box of a figure. */
export const headCorners = ({ head }: Character): Point[] => cornersOf(heads[head].box);
