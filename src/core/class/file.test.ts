import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo } from './class.ts';
import { MOST_BYTES, openFile, writeClassFile, writeRecordsFile } from './file.ts';
import { hash } from '../record/hash.ts';
import { anyRecords, empty, pupils, today } from '../../../tests/fixtures/classes.ts';

const filled = addTo(empty, pupils(3, ['a', 'c']));
const kept = 'class' in filled ? { ...filled.class, helpers: [{ name: 'Ms Adeyemi', where: 'room 12' }] } : empty;
const file = writeClassFile(kept);
const signed = (content: unknown): string =>
  JSON.stringify({ file: 'a-role-to-play/class', check: hash(JSON.stringify(content)), content });

describe('a file', () => {
  it('of a class restores it, with the days that went by', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const added = addTo(empty, records);
        const full = 'class' in added ? added.class : empty;
        expect(openFile(writeClassFile(full), today)).toEqual({ ok: { class: full } });
      }),
    );
    expect(openFile(file, '2026-12-04')).toMatchObject({
      ok: { class: { life: { left: 20, seen: '2026-12-04' }, helpers: [{ name: 'Ms Adeyemi' }] } },
    });
    expect(openFile(file, '2026-12-24')).toEqual({ refused: 'expired', place: 'life' });
  });

  it('of a class says nothing of the order in which records came', () => {
    const records = pupils(9, ['a', 'c']);
    const [one, other] = [addTo(empty, records), addTo(empty, [...records].reverse())];
    expect('class' in one && 'class' in other && writeClassFile(one.class) === writeClassFile(other.class)).toBe(true);
  });

  it('of records gives their payloads', () => {
    expect(openFile(writeRecordsFile(['ROLE1/A', 'ROLE1/B']), today)).toEqual({
      ok: { payloads: ['ROLE1/A', 'ROLE1/B'] },
    });
  });

  it('is refused where it is nested a hundred thousand levels deep, in whichever part', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const text of [
      deep,
      `{"file":${deep}}`,
      `{"file":"a-role-to-play/class","content":${deep}}`,
      `{"file":"a-role-to-play/records","check":"1","content":[${deep}]}`,
      file.replace('"helpers":', `"more":${deep},"helpers":`),
    ])
      expect(openFile(text, today)).toHaveProperty('refused', text.includes('content') ? 'tampered' : 'not-ours');
  });

  it('is refused for its own reason', () => {
    for (const none of ['', 'hello', '[]', 'null', '{"file":"other"}', '\u0000'])
      expect(openFile(none, today)).toEqual({ refused: 'not-ours', place: 'file' });
    expect(openFile('x'.repeat(MOST_BYTES), today)).toEqual({ refused: 'too-large', place: 'file' });
    expect(openFile(file.replace('Class 5b', 'Class 5c'), today)).toEqual({ refused: 'tampered', place: 'file' });
    expect(openFile('{"file":"a-role-to-play/class"}', today)).toEqual({ refused: 'tampered', place: 'file' });
    expect(openFile(signed({ ...kept, class: 2, more: true }), today)).toEqual({
      refused: 'unknown-version',
      place: 'class',
    });
    expect(openFile(signed({ ...kept, life: { left: 400, seen: today } }), today)).toEqual({
      refused: 'tampered',
      place: 'life.left',
    });
    const [key = ''] = Object.keys(kept.playthroughs);
    expect(openFile(signed({ ...kept, playthroughs: { [`${key}x`]: kept.playthroughs[key] } }), today)).toEqual({
      refused: 'tampered',
      place: `playthroughs.${key}x`,
    });
    expect(
      openFile(signed({ ...kept, playthroughs: { [key]: { ...kept.playthroughs[key], name: 'Lena' } } }), today),
    ).toEqual({ refused: 'tampered', place: `playthroughs.${key}` });
    expect(openFile(writeRecordsFile([1, 2] as unknown as string[]), today)).toEqual({
      refused: 'tampered',
      place: 'content',
    });
  });

  it('of anything is opened or refused, and never fails', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(signed)),
        (text) => void expect(openFile(text, today)).toHaveProperty('refused'),
      ),
    );
    for (let cut = 0; cut < file.length; cut += 7)
      expect(openFile(file.slice(0, cut), today)).toHaveProperty('refused');
  });
});
