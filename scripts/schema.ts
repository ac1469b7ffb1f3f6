/**
 * npm run schema: writes the JSON Schemas of a level and of its words, with which an editor completes and checks them.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaFiles } from './schema/json-schema.ts';

const folder = resolve(import.meta.dirname, '../levels');
for (const [file, text] of Object.entries(schemaFiles())) {
  writeFileSync(join(folder, file), text);
  console.log(`levels/${file} written.`);
}
