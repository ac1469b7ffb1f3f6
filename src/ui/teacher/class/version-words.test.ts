import { expect, it, vi } from 'vitest';
import type { WordsPort } from '../../../ports/device.ts';
import { empty, frog } from '../../../../tests/fixtures/classes.ts';
import { keepingLevels } from './version-words.ts';

it('puts a version in words once for a class, however often something comes in for it', () => {
  const level = vi.fn<WordsPort['level']>((_id, key) => `word of ${key}`);
  const words = { level, t: ((key: string) => key) as WordsPort['t'] };
  const kept = keepingLevels(empty, [frog], words);
  expect(kept.shapes?.[`${frog.id}/${frog.version}`]?.words['title']).toBe('word of title');
  level.mockClear();
  expect(keepingLevels(kept, [frog], words)).toBe(kept);
  expect(level).not.toHaveBeenCalled();
});
