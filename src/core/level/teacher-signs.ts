import { kindOf } from '../kinds/index.ts';
import type { Level } from './schema.ts';
import { beatKey } from './word-keys.ts';

/**
 * What in a level's story shows that something is wrong, for its teacher, as keys of its words: what its teacher's part
 * names, or else the signs that are found in its conversations.
 */
export const teacherSigns = ({ beats, teacher }: Pick<Level, 'beats' | 'teacher'>): readonly string[] =>
  teacher.signs?.map((id) => `teacher.${id}`) ??
  beats.flatMap((beat) => {
    const { signs, signsAre = 'signs' } = kindOf(beat);
    return signsAre === 'signs' ? (signs?.(beat) ?? []).map(({ id }) => beatKey(beat.id, id)) : [];
  });
