import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helplinesFrom, helplinesText } from '../../scripts/helplines/shape.ts';

const assets = join(import.meta.dirname, '../../assets');
const row = {
  cc: 'KE',
  kind: 'child-helpline',
  name: 'Line',
  number: '116',
  other: '',
  site: '',
  hours: '',
  source: 'https://a.example/',
  grade: 'A',
  verified_on: null,
};
const made = (changes: object) => helplinesFrom({ rows: [{ ...row, ...changes }] });

describe('the file of helplines', () => {
  it('is what the script makes of its source', () => {
    const source: unknown = JSON.parse(readFileSync(join(assets, 'helplines.source.json'), 'utf8'));
    expect(readFileSync(join(assets, 'helplines.json'), 'utf8')).toBe(helplinesText(helplinesFrom(source)));
  });

  it.each([{ source: '' }, { source: 'a leaflet' }, { verified_on: 'yesterday' }, { cc: 'Kenya' }])(
    'refuses a row with %o and names it',
    (changes) => {
      expect(() => made(changes)).toThrow(/Line/);
    },
  );

  it.each([{ grade: 'C' }, { kind: 'report' }, { kind: 'directory-for-adults' }])(
    'leaves out a row with %o',
    (changes) => {
      expect(made(changes).countries).toEqual({});
    },
  );

  it('reads numbers and what needs no words', () => {
    expect(made({ number: '179 or 116 111', other: 'webchat', hours: '24/7' }).countries['KE']).toEqual([
      { name: 'Line', numbers: ['179', '116 111'], chat: true, always: true, checked: null },
    ]);
    expect(made({ number: '1-800-4-A-CHILD (1-800-422-4453)' }).countries['KE']?.[0]?.numbers).toEqual([
      '1-800-422-4453',
    ]);
    expect(made({ number: '(online only)', site: 'https://b.example/' }).countries['KE']?.[0]).toEqual({
      name: 'Line',
      numbers: [],
      site: 'https://b.example/',
      checked: null,
    });
  });
});
