/** npm run codebook: writes `research/codebook.md` and `research/columns.json`, what the exports hold, from the program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codebook } from './research/codebook.ts';
import { exportsOf } from './research/exports.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'research/codebook.md'), codebook(root));
writeFileSync(join(root, 'research/columns.json'), `${JSON.stringify(exportsOf(root), undefined, 2)}\n`);
