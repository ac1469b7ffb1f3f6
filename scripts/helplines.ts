/**
 * Makes `assets/helplines.json`, which pupils' devices get, from `assets/helplines.source.json`, where each number
 * stands with its source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { helplinesFrom, helplinesText } from './helplines/shape.ts';

const assets = join(import.meta.dirname, '../assets');

const helplines = helplinesFrom(JSON.parse(readFileSync(join(assets, 'helplines.source.json'), 'utf8')));
writeFileSync(join(assets, 'helplines.json'), helplinesText(helplines));

const lines = Object.values(helplines.countries).flat();
const unchecked = lines.filter((one) => one.checked === null).length;
console.log(
  `assets/helplines.json: ${lines.length} lines in ${Object.keys(helplines.countries).length} countries, ${unchecked} not yet checked by a person.`,
);
