import { expect, it } from 'vitest';
import { allKinds } from '../../../tests/fixtures/play.ts';
import { teacherSigns } from './teacher-signs.ts';

const { level, words } = allKinds;

it('a teacher reads the signs that are found in the story, or those the level names itself', () => {
  const found = teacherSigns(level);
  expect(found.length).toBeGreaterThan(0);
  for (const key of found) {
    const [, beat = '', sign = ''] = key.split('.');
    expect([key, typeof words['en']?.beats[beat]?.[sign]]).toEqual([key, 'string']);
  }
  expect(teacherSigns({ ...level, teacher: { ...level.teacher, signs: ['quiet'] } })).toEqual(['teacher.quiet']);
});
