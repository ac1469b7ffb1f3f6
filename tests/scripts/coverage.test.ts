import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { coverage } from '../../scripts/levels/coverage.ts';
import { strands } from '../../scripts/levels/strands.ts';
import { levelIds, readLevel } from '../../scripts/vite/level-folder.ts';

const root = resolve(import.meta.dirname, '../..');

const levels = levelIds(join(root, 'levels')).map((id) => readLevel(join(root, 'levels', id)));

it('docs/coverage.md is what the level files say (npm run coverage writes it anew)', () => {
  expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8')).toBe(coverage(levels));
});

it('docs/strands.md is what the level files say', () => {
  expect(readFileSync(join(root, 'docs/strands.md'), 'utf8')).toBe(strands(levels));
});
