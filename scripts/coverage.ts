/** npm run coverage: writes `docs/coverage.md`, which level covers what, from the level files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage } from './levels/coverage.ts';
import { levelIds, readLevel } from './vite/level-folder.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(
  join(root, 'docs/coverage.md'),
  coverage(levelIds(join(root, 'levels')).map((id) => readLevel(join(root, 'levels', id)))),
);
