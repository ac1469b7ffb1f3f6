import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { levelIds, readLevel, type LevelFolder } from '../../../scripts/vite/level-folder.ts';
import { withEveryKind } from '../../fixtures/every-kind.ts';
import { root } from './words.ts';

/** The levels that ship. */
export const levels: readonly LevelFolder[] = levelIds(join(root, 'levels')).map((id) =>
  readLevel(join(root, 'levels', id)),
);

/** A level that ships, by its id. */
export function levelOf(id: string): LevelFolder {
  const found = levels.find(({ level }) => level.id === id);
  if (!found) throw new Error(`There is no level "${id}".`);
  return found;
}

/** The level that plays every kind of beat. It does not ship. */
export const allKinds = withEveryKind(readLevel(join(root, 'tests/content/all-kinds')));

/**
 * Has the server answer with another level wherever the page asks for the files of `id`: the built game itself plays a
 * level that is not in the build.
 */
export async function standIn(
  page: Page,
  id: string,
  { level, words }: { level: object; words: LevelFolder['words'] },
): Promise<void> {
  await page.route(`**/levels/${id}-*.json`, (route) => route.fulfill({ json: { ...level, id } }));
  await page.route(`**/levels/${id}/*.json`, (route) => {
    const language = /\/([\w-]+)-[\w-]{8}\.json$/.exec(new URL(route.request().url()).pathname)?.[1] ?? '';
    return route.fulfill({ json: words[language] });
  });
}
