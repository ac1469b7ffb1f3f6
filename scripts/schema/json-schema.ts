import * as z from 'zod/mini';
import { choice } from '../../src/core/kinds/choose.ts';
import { KIND_NAMES, kindNamed } from '../../src/core/kinds/index.ts';
import { condition } from '../../src/core/level/condition.ts';
import { line } from '../../src/core/level/line.ts';
import { outcome, pass, result } from '../../src/core/level/outcome.ts';
import { amount, next, wording } from '../../src/core/level/parts.ts';
import { level } from '../../src/core/level/schema.ts';
import { figure, stageChange } from '../../src/core/level/stage.ts';
import { words } from '../../src/core/level/words.ts';
import { DESCRIPTIONS, EVERYWHERE } from './descriptions.ts';

/** Parts that stand in many places, each described once. */
const NAMED = {
  condition,
  line,
  stageChange,
  figure,
  wording,
  next,
  amount,
  outcome,
  pass,
  result,
  choice,
  ...Object.fromEntries(KIND_NAMES.map((name) => [name, kindNamed(name).schema])),
};

interface Schema {
  description?: string;
  title?: string;
  properties?: Record<string, Schema>;
  maximum?: number;
  [key: string]: unknown;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts of a level that stand in one place only, by the key they stand under. */
const PLACED: Readonly<Record<string, string>> = {
  cast: 'person',
  debrief: 'prompts',
  side: 'side',
  stepOut: 'stepOut',
  teacher: 'teacher',
};

/** Writes what each key means beside it. */
function describe(schema: Schema, name: string): void {
  // the largest number a computer holds exactly says nothing to an author
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const about = DESCRIPTIONS[name]?.keys?.[key] ?? EVERYWHERE[key];
    if (about !== undefined) property.description = about;
  }
  for (const [key, inside] of Object.entries(schema)) {
    if (key === 'definitions') continue;
    for (const part of Array.isArray(inside) ? inside : [inside])
      if (isSchema(part)) {
        if (key !== 'properties') describe(part, name);
        else
          for (const [property, value] of Object.entries(part))
            if (isSchema(value)) describe(value, name === 'level' ? (PLACED[property] ?? name) : name);
      }
  }
}

/** The JSON Schema of the whole, with a title and a description for every part and every key. */
function jsonSchema(of: z.ZodMiniType, name: string): object {
  const registry = z.registry<{ id?: string }>();
  for (const [id, part] of Object.entries(NAMED)) registry.add(part, { id });
  const schema = z.toJSONSchema(of, { io: 'input', target: 'draft-7', metadata: registry, reused: 'inline' }) as Schema;
  const { definitions = {} } = schema as { definitions?: Record<string, Schema> };
  for (const [id, part] of [[name, schema], ...Object.entries(definitions)] as [string, Schema][]) {
    describe(part, id);
    part.title = id;
    if (DESCRIPTIONS[id]) part.description = DESCRIPTIONS[id].about;
    delete part['id'];
  }
  return schema;
}

const asFile = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The files that are written to `levels/`, by name. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'level.schema.json': asFile(jsonSchema(level, 'level')),
  'words.schema.json': asFile(jsonSchema(words, 'words')),
});
