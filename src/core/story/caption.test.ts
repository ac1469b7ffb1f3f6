import { expect, test } from 'vitest';
import { captionsOfBeat, captionsOfLine } from './caption.ts';

const same = (who: string): string => who;

test('a new place is told, and its light, unless words of the level tell it', () => {
  const stage = { place: 'kitchen', mood: 'dusk' } as const;
  expect(captionsOfBeat(stage, same)).toEqual([{ kind: 'place', place: 'kitchen', mood: 'dusk' }]);
  expect(captionsOfLine({ seen: stage }, same)).toEqual([{ kind: 'place', place: 'kitchen', mood: 'dusk' }]);
  expect(captionsOfLine({ seen: stage, alt: 'words' }, same)).toEqual([]);
  expect(captionsOfBeat(undefined, same)).toEqual([]);
});

test('a silence is told where the level has no words for it', () => {
  expect(captionsOfLine({ silence: 2 }, same)).toEqual([{ kind: 'silence' }]);
  expect(captionsOfLine({ silence: 2, alt: 'words' }, same)).toEqual([]);
});

test('sounds and changes of the circle are told beside the words, by whoever stands behind a name', () => {
  const name = (who: string): string => (who === 'helper' ? 'nurse' : who);
  expect(captionsOfLine({ seen: { sound: 'door', join: { helper: 1 } }, alt: 'words' }, name)).toEqual([
    { kind: 'sound', sound: 'door' },
    { kind: 'joined', who: 'nurse' },
  ]);
  expect(captionsOfLine({ seen: { leave: ['helper'], dim: true, sound: null } }, name)).toEqual([
    { kind: 'left', who: 'nurse' },
    { kind: 'alone' },
  ]);
  expect(captionsOfLine({ say: 'words' }, name)).toEqual([]);
});
