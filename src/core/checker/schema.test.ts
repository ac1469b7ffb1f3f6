import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../../scripts/schema/json-schema.ts';

const folder = resolve(import.meta.dirname, '../../../levels');

/** Keys without a description, as `definition.key`. */
function undescribed(schema: unknown, name: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'definitions') return Object.entries(value as object).flatMap(([id, part]) => undescribed(part, id));
    if (key !== 'properties') return undescribed(value, name);
    return Object.entries(value as Record<string, { description?: string }>).flatMap(([property, part]) => [
      ...(part.description === undefined ? [`${name}.${property}`] : []),
      ...undescribed(part, name),
    ]);
  });
}

describe.each(Object.entries(schemaFiles()))('levels/%s', (file, text) => {
  it('is what npm run schema writes', () => expect(readFileSync(join(folder, file), 'utf8')).toBe(text));
  it('says of every key what it means', () => expect(undescribed(JSON.parse(text), 'level')).toEqual([]));
});
