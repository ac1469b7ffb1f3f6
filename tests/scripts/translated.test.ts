import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedSince, markTranslated, notNoted, TRANSLATED } from '../../scripts/levels/translated.ts';

let folder = '';
const write = (language: string, ask: string, title = 'A hat'): void =>
  writeFileSync(join(folder, `${language}.json`), JSON.stringify({ language, title, beats: { d1: { ask } } }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'translated-'));
  write('en', 'What do you do?');
  write('es', '¿Qué haces?', 'Un sombrero');
  write('ar', 'ماذا تفعل؟', 'قبعة');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('words that changed after they were translated', () => {
  it('are none where nothing was noted, and none where all is as it was', () => {
    expect(changedSince(folder)).toEqual({});
    markTranslated(folder, ['es', 'ar']);
    expect(changedSince(folder)).toEqual({});
  });

  it('are named by language, until they are translated anew or noted again', () => {
    markTranslated(folder, ['es', 'ar']);
    write('en', 'And now, what do you do?');
    expect(changedSince(folder)).toEqual({ es: ['beats.d1.ask'], ar: ['beats.d1.ask'] });
    write('es', 'Y ahora, ¿qué haces?', 'Un sombrero');
    expect(changedSince(folder)).toEqual({ ar: ['beats.d1.ask'] });
    // the Arabic already says it: noted without a change
    markTranslated(folder, ['ar']);
    expect(changedSince(folder)).toEqual({});
    write('en', 'What now?');
    expect(changedSince(folder)).toEqual({ ar: ['beats.d1.ask'] });
  });

  it('are named too where they were translated anew or are new, until they are noted', () => {
    expect(notNoted(folder)).toEqual({});
    markTranslated(folder, ['es', 'ar']);
    expect(notNoted(folder)).toEqual({});
    write('es', '¿Y ahora?', 'Un sombrero');
    expect(notNoted(folder)).toEqual({ es: ['beats.d1.ask'] });
    markTranslated(folder, ['es']);
    expect(notNoted(folder)).toEqual({});
  });

  it('are found in notes that went through a text editor', () => {
    markTranslated(folder, ['es']);
    const path = join(folder, TRANSLATED);
    writeFileSync(path, `\n${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}not a note\n`);
    write('en', 'What do you do?', 'Two hats');
    expect(changedSince(folder)).toEqual({ es: ['title'] });
  });
});
