import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../../scripts/schema/json-schema.ts';
import { BLAME, KEEPING } from './lists/lists.ts';
import { BROKEN } from '../../../tests/fixtures/broken-levels.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('levels/README.md');

const keysIn = (schema: unknown): string[] =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) => [
        ...(key === 'properties' ? Object.keys(value as object) : []),
        ...keysIn(value),
      ]);

describe('levels/README.md', () => {
  it('shows the tiny level as it is', () => {
    for (const file of ['level.json', 'en.json'])
      expect(readme).toContain(read(`tests/content/tiny/${file}`).trimEnd());
  });

  it('names every rule', () => {
    const rules = new Set([
      ...BROKEN.map((one) => one.rule),
      'json',
      'doubled-key',
      'level-missing',
      'folder-name',
      'too-many-ways',
    ]);
    expect([...rules].filter((rule) => !readme.includes(`\`${rule}\``))).toEqual([]);
  });

  it('names every key of the format', () => {
    const text = readme.replace(/```[\s\S]*?```/g, '').replace('"$schema"', '$schema');
    const keys = new Set(Object.values(schemaFiles()).flatMap((file) => keysIn(JSON.parse(file))));
    expect(
      [...keys].filter((key) => !new RegExp(`(^|[^a-z-])${key.replace('$', '\\$')}([^a-z-]|$)`, 'm').test(text)),
    ).toEqual([]);
  });
});

it('there are lists of phrases for every language of the game', () => {
  const folder = join(root, 'assets/locales');
  const languages = existsSync(folder) ? readdirSync(folder).map((file) => file.replace('.json', '')) : [];
  expect(languages.filter((language) => !(language in BLAME.phrases) || !(language in KEEPING))).toEqual([]);
});
