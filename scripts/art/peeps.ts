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

/** Surprise is gentle: the raised brows of another face, without its mouth (the first outlines of its ink), and a small round one. */
const SURPRISED = { skip: 3, mouth: 'M67-141c11 0 17 10 17 22s-6 22-17 22-17-10-17-22 6-22 17-22z' };

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

function shrinkPart(source: string, skip = 0): { fragment: Fragment; extent: Extent } {
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
    const small = shrinkPath(/ d="([^"]*)"/.exec(tag)![1]!, moveX, moveY, scale, skip);
    fragment.push(letter, small.data);
    extent.left = Math.min(extent.left, small.extent.left);
    extent.top = Math.min(extent.top, small.extent.top);
    extent.right = Math.max(extent.right, small.extent.right);
    extent.bottom = Math.max(extent.bottom, small.extent.bottom);
  }
  return { fragment, extent };
}

const heads: Record<string, { box: number[]; parts: Fragment }> = {};
const faces: Record<string, Fragment> = {},
  beards: Record<string, Fragment> = {},
  glasses: Record<string, Fragment> = {};

for (const id of CAST_IDS) {
  const character = CAST[id];
  for (const face of FACE_IDS) {
    const parts = drawParts(character, FACES[face]);
    const fragment =
      face === 'surprised'
        ? [...shrinkPart(parts.face, SURPRISED.skip).fragment.slice(-2), 'k', SURPRISED.mouth]
        : shrinkPart(parts.face).fragment;
    // A face is stored once for all heads; that holds only while every head has it in the same place.
    if (faces[face] && faces[face].join() !== fragment.join())
      throw new Error(`face ${face} differs on ${character.head}`);
    faces[face] = fragment;
    if (face !== 'calm') continue;
    const { fragment: head, extent } = shrinkPart(parts.head);
    heads[character.head] = { box: [extent.left, extent.top, extent.right, extent.bottom], parts: head };
    if (character.beard) beards[character.beard] = shrinkPart(parts.beard).fragment;
    if (character.glasses) glasses[character.glasses] = shrinkPart(parts.glasses).fragment;
  }
}

const sort = <T>(table: Record<string, T>) =>
  Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify({ heads: sort(heads), faces: sort(faces), beards: sort(beards), glasses: sort(glasses) })}\n`;
writeFileSync(OUTPUT, text);

const size = (value: unknown) => {
  const raw = JSON.stringify(value);
  return `${raw.length} B, ${gzipSync(raw).length} B gzip`;
};
for (const [name, head] of Object.entries(sort(heads))) console.log(`head ${name}: ${size(head)}`);
console.log(`faces: ${size(faces)}; beards: ${size(beards)}; glasses: ${size(glasses)}`);
console.log(`peeps.json: ${text.length} B, ${gzipSync(text).length} B gzip`);
