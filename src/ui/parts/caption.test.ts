import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FACE_IDS } from '../../art/ids.ts';
import { PLACE_IDS } from '../../art/places/ids.ts';
import { readLevels } from '../../../tests/content/read-levels.ts';
import { SOUNDS } from './caption.tsx';

/** They go with a press, a light or a step of the telling. */
const ONLY_GOES_WITH = ['choose', 'join', 'light-grow', 'soft-note', 'step-out', 'tap'];

const root = join(import.meta.dirname, '../../..');

it.each(['en', 'es', 'ar'])('%s has words for every place and every face', (language) => {
  const words = JSON.parse(readFileSync(join(root, `assets/locales/${language}.json`), 'utf8')) as {
    captions: { places: Record<string, string>; sounds: Record<string, string> };
    faces: Record<string, string>;
  };
  expect(Object.keys(words.captions.places).sort()).toEqual([...PLACE_IDS].sort());
  expect(Object.keys(words.captions.sounds).sort()).toEqual([...SOUNDS].sort());
  expect(Object.keys(words.faces).sort()).toEqual([...FACE_IDS].sort());
});

/** Nor does what a thing says when it is touched: what it is has just been read. */
const TOUCHED = /^touch-/;

/** Every sound that a piece of a level asks for. */
const soundsIn = (piece: unknown): string[] =>
  typeof piece !== 'object' || piece === null
    ? []
    : Object.entries(piece).flatMap(([name, value]) =>
        name === 'sound' && typeof value === 'string' ? [value] : soundsIn(value),
      );

it('knows every sound of the levels: it has a caption, or only goes with something', () => {
  const heard = new Set(readLevels(join(root, 'levels')).flatMap(({ level }) => soundsIn(level)));
  expect(heard.size).toBeGreaterThan(20);
  const untold = [...heard].filter((sound) => ![...SOUNDS, ...ONLY_GOES_WITH].includes(sound) && !TOUCHED.test(sound));
  expect(untold).toEqual([]);
});
