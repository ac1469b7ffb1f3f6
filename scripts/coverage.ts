/** npm run coverage: writes `docs/coverage.md` and `docs/strands.md`, which level covers what, from the level files. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage } from './levels/coverage.ts';
import { strands } from './levels/strands.ts';
import { levelIds, readLevel } from './vite/level-folder.ts';

const root = join(import.meta.dirname, '..');
const levels = levelIds(join(root, 'levels')).map((id) => readLevel(join(root, 'levels', id)));
writeFileSync(join(root, 'docs/coverage.md'), coverage(levels));
writeFileSync(join(root, 'docs/strands.md'), strands(levels));
