import { expect, it } from 'vitest';
import { FORMATS } from '../services/sound/formats.ts';
import { FORMS, isKeptWith } from './music.ts';

it('keeps music in one form on a device, and all where it is not known which', () => {
  const files = ['index.html', 'assets/harp-aaaaaaaa.ogg', 'assets/harp-bbbbbbbb.m4a', 'assets/effects-cccccccc.mp3'];
  const kept = (wanted: string | null) => files.filter((file) => isKeptWith(wanted, file));
  expect(kept('ogg')).toEqual([files[0], files[1], files[3]]);
  expect(kept('m4a')).toEqual([files[0], files[2], files[3]]);
  expect(kept(null)).toEqual(files);
  expect(kept('flac')).toEqual(files);
});

it('knows the forms that the page knows', () => {
  expect(FORMS).toEqual(FORMATS);
});
