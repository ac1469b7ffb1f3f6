import type { Lesson } from '../../core/record/lesson.ts';
import { listOf } from './list-of.ts';
import type { Surroundings } from '../app/surroundings.ts';

/** The title of a level in the language in use. */
export function titleOf({ levels, words }: Pick<Surroundings, 'levels' | 'words'>, id: string): string {
  const titles = levels.list().find((card) => card.id === id)?.titles ?? {};
  return titles[words.language()] ?? titles['en'] ?? id;
}

/** The stories of a lesson in one line. */
export const storiesOf = (services: Pick<Surroundings, 'levels' | 'words'>, { levels }: Lesson): string =>
  listOf(
    services.words.language(),
    levels.map((id) => titleOf(services, id)),
  );
