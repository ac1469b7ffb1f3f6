import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** file → its text → a piece of the message the author must see. */
const offences: readonly (readonly [file: string, text: string, message: string])[] = [
  ['src/core/a.ts', `import { h } from 'preact'; h`, 'src/core imports only src/core, zod/mini and @noble'],
  ['src/core/b.ts', `import * as z from 'zod'; z`, 'src/core imports only src/core, zod/mini and @noble'],
  ['src/core/i.ts', `import h from '@preact/signals'; h`, 'src/core imports only src/core, zod/mini and @noble'],
  ['src/core/deep/c.ts', `import { x } from '../../art/x.ts'; x`, 'what it needs from outside rides on actions'],
  ['src/core/d.ts', `import { x } from '../services/x.ts'; x`, 'what it needs from outside rides on actions'],
  ['src/core/e.ts', `export const now = () => Date.now()`, 'time rides on the action'],
  ['src/core/f.ts', `export const dice = () => Math.random()`, 'the seed rides on the action'],
  ['src/core/g.ts', `export const page = () => document.title`, 'no page and no browser here'],
  ['src/art/a.ts', `import { x } from '../core/x.ts'; x`, 'it knows shapes, not stories'],
  ['src/art/b.ts', `import sharp from 'sharp'; sharp`, 'src/art imports only src/art'],
  [
    'src/core/p.ts',
    `import type { X } from '../ports/x.ts'; export type Y = X`,
    'what it needs from outside rides on actions',
  ],
  ['src/geometry/a.ts', `import { x } from '../ui/x.ts'; x`, 'and knows neither'],
  ['src/geometry/b.ts', `export const wide = () => window.innerWidth`, 'no page and no browser here'],
  ['src/ports/a.ts', `import type { X } from '../services/x.ts'; export type Y = X`, 'and of nothing else'],
  ['src/ui/a.ts', `import { x } from '../services/x.ts'; x`, 'services are handed in'],
  ['src/ui/b.ts', `import type { X } from '../stage/x.ts'; export type Y = X`, 'scenes stand beside it'],
  ['src/ui/c.ts', `import { Game } from 'phaser'; Game`, 'Only src/stage/phaser.ts opens the engine'],
  ['src/ui/d.ts', `import i18next from 'i18next'; i18next`, 'take a service as an argument'],
  ['src/ui/e.ts', `export const save = () => localStorage.setItem('a', 'b')`, 'Storage belongs to src/services'],
  ['src/ui/f.ts', `export const get = () => fetch('x')`, 'Network belongs to src/services'],
  ['src/ui/g.ts', `export const put = (box: HTMLElement) => { box.innerHTML = 'x' }`, 'never as HTML'],
  ['src/ui/h.ts', `import * as z from 'zod'; z`, 'The schema library is zod/mini'],
  ['src/services/a.ts', `import { x } from '../ui/x.ts'; x`, 'not how the game looks'],
  ['src/services/b.ts', `import { h } from 'preact'; h`, 'panels belong to src/ui'],
  ['src/services/c.ts', `import { Game } from '../stage/phaser.ts'; Game`, 'not how the game looks'],
  ['src/stage/a.ts', `import { x } from '../services/x.ts'; x`, 'Scenes receive their services by constructor'],
  ['src/stage/b.ts', `import { Game } from 'phaser'; Game`, 'Only src/stage/phaser.ts opens the engine'],
  ['src/stage/c.ts', `import { Howl } from 'howler'; Howl`, 'take a service as an argument'],
  ['src/stage/long.ts', `export const lines = 1\n${'\n'.repeat(250)}`, 'too many lines'],
  ['src/core/long.ts', `export const lines = 1\n${'\n'.repeat(400)}`, 'too many lines'],
  ['src/core/any.ts', `export const x: any = 1`, 'Unexpected `any`'],
  ['src/core/loop-a.ts', `import { b } from './loop-b.ts'; export const a = () => b`, 'Dependency cycle'],
  ['src/core/loop-b.ts', `import { a } from './loop-a.ts'; export const b = () => a`, 'Dependency cycle'],
  ['src/ui/lazy.ts', `export const later = () => import('../services/x.ts')`, 'services are handed in'],
  ...[
    `(beat: { kind: string }) => beat.kind === 'choose'`,
    `(beat: { kind: string }) => 'choose' !== beat.kind`,
    `(beat?: { kind: string }) => beat?.kind === 'choose'`,
    `(beat: { kind: string }) => beat['kind'] === 'choose'`,
    `({ kind }: { kind: string }) => kind === 'choose'`,
    `(beat: object) => 'choices' in beat`,
    `(beat: { kind: string }) => { switch (beat.kind) { case 'choose': return 1; default: return 2 } }`,
  ].map(
    (asks, at) =>
      [`src/ui/kind-${at}.ts`, `export const asks = ${asks}`, 'A kind of beat is not asked for its name'] as const,
  ),
  ['src/core/type-a.ts', `import type { B } from './type-b.ts'; export type A = B | 1`, 'Dependency cycle'],
  ['src/core/type-b.ts', `import type { A } from './type-a.ts'; export type B = A[]`, 'Dependency cycle'],
  ['src/main.ts', `import { Game } from 'phaser'; Game`, 'Only src/stage/phaser.ts opens the engine'],
];

/** What every folder may do; none of these files may be named. */
const allowed: readonly (readonly [file: string, text: string])[] = [
  ['src/core/fine/a.ts', `import * as z from 'zod/mini'; import { x } from '../x.ts'; export const y = [z, x]`],
  ['src/core/x.ts', `export const x = 1`],
  ['src/core/kinds/choose.ts', `export const asks = (beat: { kind: string }) => beat.kind === 'choose'`],
  ['src/ui/play/beats/choose.ts', `export const asks = (beat: object) => 'choices' in beat`],
  [
    'src/ui/no-kind.ts',
    `export const asks = (beat: { kind: string; id: string }, of: { kind: string }) => beat.id === 'choose' || of.kind === 'refused' || 'title' in beat`,
  ],
  ['src/art/x.ts', `export const x = 1`],
  [
    'src/ui/x.ts',
    `import { h } from 'preact'; import { x as a } from '../core/x.ts'; import { x as b } from '../art/x.ts'; export const x = [h, a, b]`,
  ],
  [
    'src/services/x.ts',
    `import i18next from 'i18next'; import { x as a } from '../core/x.ts'; export const x = () => [i18next, a, fetch('x')]`,
  ],
  [
    'src/stage/x.ts',
    `import { Game } from './phaser.ts'; import { x as a } from '../ui/x.ts'; export const x = [Game, a]`,
  ],
  ['src/stage/phaser.ts', `export { Game } from 'virtual:engine'`],
  [
    'src/app.ts',
    `import { x as a } from './stage/x.ts'; import { x as b } from './services/x.ts'; export const y = [a, b]`,
  ],
];

interface Diagnostic {
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}

let folder: string;
let found: Map<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  // rules of our own lie beside it
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const [file, text] of [...offences, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  found = new Map();
  for (const { filename, message, help } of lint())
    found.set(filename, `${found.get(filename) ?? ''}${message} ${help ?? ''}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

function lint(): Diagnostic[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  try {
    execFileSync(process.execPath, [oxlint, '--format', 'json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout).diagnostics;
  }
  return [];
}

describe('import boundaries', () => {
  it.each(offences)('%s is refused', (file, _text, message) => {
    expect(found.get(file) ?? 'nothing was said').toContain(message);
  });

  it.each(allowed)('%s is allowed', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
