/** Takes heads, faces, beards and glasses of the cast out of Open Peeps (CC0) and writes them small. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { CAST, type Character } from '../../src/art/cast.ts';
import { CAST_IDS, FACE_IDS, type FaceId } from '../../src/art/ids.ts';
import { shrinkPath, type Extent } from './path.ts';

const OUTPUT = new URL('../../src/art/peeps.json', import.meta.url);

/** Base of the neck in the picture of 704 × 704; it becomes 0,0. */
const NECK = { x: 395, y: 600 };

/** Names of the faces in Open Peeps. */
const FACES: Record<FaceId, string> = {
  calm: 'smile',
  worried: 'concerned',
  sad: 'solemn',
  cross: 'veryAngry',
  relieved: 'calm',
  uneasy: 'tired',
  laughing: 'smileTeethGap',
  'laughing-big': 'smileBig',
  explaining: 'explaining',
  serious: 'serious',
  driven: 'driven',
  suspicious: 'suspicious',
  cheeky: 'cheeky',
  surprised: 'explaining',
  closed: 'eyesClosed',
};

/**
 * Which outlines of a face's ink are its eyes and its mouth, counted from 0, so that they can move by themselves; white
 * and tongue belong to the mouth. Eyes that are shut, or that hang on their brows, stay where they are.
 */
const FEATURES: Record<FaceId, { readonly mouth: readonly number[]; readonly eyes?: readonly number[] }> = {
  calm: { mouth: [0], eyes: [2, 3] },
  cheeky: { mouth: [0] },
  closed: { mouth: [0] },
  cross: { mouth: [0] },
  driven: { mouth: [0], eyes: [3, 4] },
  explaining: { mouth: [0, 1, 2], eyes: [5, 6] },
  laughing: { mouth: [2, 3, 4, 5, 6, 7, 8, 9, 10], eyes: [11, 12] },
  'laughing-big': { mouth: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  relieved: { mouth: [0] },
  sad: { mouth: [0] },
  serious: { mouth: [0], eyes: [2] },
  surprised: { mouth: [0, 1, 2], eyes: [5, 6] },
  suspicious: { mouth: [0, 1] },
  uneasy: { mouth: [0], eyes: [2, 3] },
  worried: { mouth: [0, 1, 2], eyes: [5, 6] },
};

/** The eyes of the face that has them closed: any open ones are shut by these. */
const SHUT_EYES = [2, 3];

/** Surprise is gentle: the raised brows of another face, and in place of its mouth a small round one. */
const ROUND_MOUTH = 'M67-141c11 0 17 10 17 22s-6 22-17 22-17-10-17-22 6-22 17-22z';
/** Seriousness has brow and eyes in one outline; here they come apart. */
const SERIOUS = {
  brow: 'M143-268c12 0 12 19 0 19h-141c-2-1-5-1-7-1-6 0-13 1-18-2 0 0 0 0 0-1 5-3 13-4 18-5h1a372.7 372.7 0 0 1 62-7c29-2 57-2 85-3z',
  eyes: 'M24-252a30 30 0 0 1 2 17c-2 8-6 17-13 16-9-1-12-9-11-18 0-6 1-10 2-15zM132-252c2 9 1 19-3 26a7.8 7.8 0 0 1-12 2c-6-6-7-16-5-28z',
};

/** Colours by which the source's fills are told apart, and the letter each gets in the file. */
const MARKS = { skin: '010101', clothing: '020202', hair: '030303' };
const LETTERS: Record<string, string> = {
  '#010101': 's',
  '#020202': 'c',
  '#030303': 'h',
  '#000': 'k',
  '#fff': 'w',
  '#FF8181': 't',
};

/** One drawing: letter of the fill and path data in turn. */
type Fragment = string[];

function drawParts(character: Character, face: string) {
  const one = (value?: string) => (value ? [value] : []);
  const svg = createAvatar(openPeeps, {
    head: [character.head],
    face: [face],
    facialHair: one(character.beard),
    accessories: one(character.glasses),
    facialHairProbability: character.beard ? 100 : 0,
    accessoriesProbability: character.glasses ? 100 : 0,
    maskProbability: 0,
    skinColor: [MARKS.skin],
    clothingColor: [MARKS.clothing],
    headContrastColor: [MARKS.hair],
  } as Parameters<typeof createAvatar>[1]).toString();
  const [, head, faceSource, beard, , glasses] = svg
    .split('<g transform=')
    .map((text, i) => (i ? `<g transform=${text}` : text));
  return { head: head!, face: faceSource!, beard: beard!, glasses: glasses! };
}

type Wanted = (outline: number) => boolean;
const everyOutline: Wanted = () => true;

/** A part made small: those outlines of its ink that are wanted, and of its other fills all or none. */
function shrinkPart(source: string, wanted = everyOutline, fills = true): { fragment: Fragment; extent: Extent } {
  const place = /transform="(?:matrix\(([\d.]+) 0 0 1 (\d+) (\d+)\)|translate\((\d+) (\d+)\))"/.exec(source);
  if (!place) throw new Error(`a part without a place: ${source.slice(0, 80)}`);
  const scale = Number(place[1] ?? 1),
    moveX = Number(place[2] ?? place[4]) - NECK.x,
    moveY = Number(place[3] ?? place[5]) - NECK.y;
  const fragment: Fragment = [];
  const extent: Extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let groupFill = '';
  for (const [tag] of source.matchAll(/<(?:g|path) [^>]*>/g)) {
    const fill = /fill="(#\w+)"/.exec(tag)?.[1] ?? groupFill;
    if (tag.startsWith('<g')) {
      groupFill = fill;
      continue;
    }
    const letter = LETTERS[fill];
    if (!letter) throw new Error(`a fill without a letter: ${fill}`);
    if (letter !== 'k' && !fills) continue;
    const small = shrinkPath(
      / d="([^"]*)"/.exec(tag)![1]!,
      moveX,
      moveY,
      scale,
      letter === 'k' ? wanted : everyOutline,
    );
    if (small.data === '') continue;
    fragment.push(letter, small.data);
    extent.left = Math.min(extent.left, small.extent.left);
    extent.top = Math.min(extent.top, small.extent.top);
    extent.right = Math.max(extent.right, small.extent.right);
    extent.bottom = Math.max(extent.bottom, small.extent.bottom);
  }
  return { fragment, extent };
}

/** Left, top, right and bottom. */
const boxOf = ({ left, top, right, bottom }: Extent): number[] => [left, top, right, bottom];

interface Feature {
  box: number[];
  parts: Fragment;
}

/** A face with its eyes and its mouth apart. */
function takeFace(source: string, face: FaceId): { rest: Fragment; mouth: Feature; eyes?: Feature } {
  const { mouth, eyes = [] } = FEATURES[face];
  const rest = shrinkPart(source, (outline) => !mouth.includes(outline) && !eyes.includes(outline), false).fragment;
  const own = shrinkPart(source, (outline) => mouth.includes(outline));
  const looks = eyes.length > 0 ? shrinkPart(source, (outline) => eyes.includes(outline), false) : undefined;
  const feature = ({ fragment, extent }: ReturnType<typeof shrinkPart>): Feature => ({
    box: boxOf(extent),
    parts: fragment,
  });
  if (face === 'serious')
    return {
      rest: [...rest, 'k', SERIOUS.brow],
      mouth: feature(own),
      eyes: { box: [2, -252, 133, -219], parts: ['k', SERIOUS.eyes] },
    };
  return {
    rest,
    mouth: face === 'surprised' ? { box: [50, -141, 84, -97], parts: ['k', ROUND_MOUTH] } : feature(own),
    ...(looks ? { eyes: feature(looks) } : {}),
  };
}

const heads: Record<string, { box: number[]; parts: Fragment }> = {};
const faces: Record<string, ReturnType<typeof takeFace>> = {},
  beards: Record<string, Fragment> = {},
  glasses: Record<string, Fragment> = {};
let shut: Feature | undefined;

for (const id of CAST_IDS) {
  const character = CAST[id];
  for (const face of FACE_IDS) {
    const parts = drawParts(character, FACES[face]);
    const taken = takeFace(parts.face, face);
    // A face is stored once for all heads; that holds only while every head has it in the same place.
    if (faces[face] && JSON.stringify(faces[face]) !== JSON.stringify(taken))
      throw new Error(`face ${face} differs on ${character.head}`);
    faces[face] = taken;
    if (face === 'closed') {
      const { fragment, extent } = shrinkPart(parts.face, (outline) => SHUT_EYES.includes(outline));
      shut = { box: boxOf(extent), parts: fragment };
    }
    if (face !== 'calm') continue;
    const { fragment: head, extent } = shrinkPart(parts.head);
    heads[character.head] = { box: boxOf(extent), parts: head };
    if (character.beard) beards[character.beard] = shrinkPart(parts.beard).fragment;
    if (character.glasses) glasses[character.glasses] = shrinkPart(parts.glasses).fragment;
  }
}

const sort = <T>(table: Record<string, T>) =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify({ heads: sort(heads), faces: sort(faces), beards: sort(beards), glasses: sort(glasses), shut })}\n`;
writeFileSync(OUTPUT, text);

const size = (value: unknown) => {
  const raw = JSON.stringify(value);
  return `${raw.length} B, ${gzipSync(raw).length} B gzip`;
};
for (const [name, head] of Object.entries(sort(heads))) console.log(`head ${name}: ${size(head)}`);
console.log(`faces: ${size(faces)}; beards: ${size(beards)}; glasses: ${size(glasses)}`);
console.log(`peeps.json: ${text.length} B, ${gzipSync(text).length} B gzip`);
