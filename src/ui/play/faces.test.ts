import { expect, test } from 'vitest';
import { smallLevel } from '../../../tests/fixtures/small-level.ts';
import { start } from '../../core/story/state.ts';
import { changedFaces } from './faces.ts';
import type { Entry } from './transcript-lines.ts';

const line = (key: string, who?: string, face?: string): Entry =>
  ({ key, path: 'beats.begin', line: { say: key, ...(who && { who }), ...(face && { face }) } }) as Entry;

test('a face is told when it is another than before, and of each person by themselves', () => {
  const entries = [
    line('calm', 'ole', 'calm'),
    line('sad', 'ole', 'sad'),
    line('other', 'ida', 'happy'),
    line('narrated'),
    line('still', 'ole', 'sad'),
    line('faceless', 'ole'),
    line('back', 'ole', 'calm'),
  ];
  expect([...changedFaces(entries, smallLevel, start(smallLevel))]).toEqual(['sad', 'other', 'back']);
});
