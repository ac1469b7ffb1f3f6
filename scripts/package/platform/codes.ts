/** Prints, as JSON, the letters of the lesson of each story by its id: what a learning platform opens it by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessonCode } from '../../../src/core/record/lesson.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../levels', path), 'utf8'));
const levels = (read('order.json') as string[]).map(
  (id) => read(`${id}/level.json`) as { id: string; number?: number },
);
const codes = levels.map(({ id }) => [
  id,
  lessonCode({ levels: [id], language: null, seats: false, check: false, draw: 0 }, levels),
]);
console.log(JSON.stringify(Object.fromEntries(codes)));
