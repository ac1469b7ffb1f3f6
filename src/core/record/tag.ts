import { evenHash } from './hash.ts';
import { readLetters, writeLetters } from './letters.ts';

/**
 * A short tag of a lesson, from 1 up to below `radix`; 0 when it was played in none. The version of the level goes into
 * it, so that two versions that look alike in a short code are still told apart.
 * @param content what else it is to agree with
 */
export const lessonTag = (lesson: string | null, version: number, radix: number, content = ''): number =>
  lesson === null
    ? 0
    : 1 + (evenHash(`${writeLetters(readLetters(lesson) ?? [])}/${version}${content && `/${content}`}`) % (radix - 1));
