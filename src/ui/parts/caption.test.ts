import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FACE_IDS } from '../../art/ids.ts';
import { PLACE_IDS } from '../../art/places/ids.ts';

const root = join(import.meta.dirname, '../../..');

it.each(['en', 'es', 'ar'])('%s has words for every place and every face', (language) => {
  const words = JSON.parse(readFileSync(join(root, `assets/locales/${language}.json`), 'utf8')) as {
    captions: { places: Record<string, string> };
    faces: Record<string, string>;
  };
  expect(Object.keys(words.captions.places).sort()).toEqual([...PLACE_IDS].sort());
  expect(Object.keys(words.faces).sort()).toEqual([...FACE_IDS].sort());
});
