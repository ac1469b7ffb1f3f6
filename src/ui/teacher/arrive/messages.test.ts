import { describe, expect, it } from 'vitest';
import { pupils } from '../../../../tests/fixtures/classes.ts';
import type { Arrival } from '../../../core/class/class.ts';
import type { Surroundings } from '../../app/surroundings.ts';
import { outcomeText, putText, summaryOf } from './messages.ts';
import type { Outcome } from './receive.ts';

const names = {
  words: { language: () => 'en', t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}` },
} as unknown as Pick<Surroundings, 'words' | 'levels'>;

describe('what was to go into the class it belongs to', () => {
  it('is in only where it is kept', () => {
    const came = { kind: 'in', records: [], arrivals: [], kept: true } as const;
    expect(putText(names, came, 'Owls')).toBe('class.put {"label":"Owls"}');
    expect(putText(names, { ...came, kept: false }, 'Owls')).toContain('class.unkept');
  });
  it('is said to have come with other last choices, alone or among others', () => {
    const [one, two] = pupils(2, ['a', 'b']);
    const came = { kind: 'in', kept: true } as const;
    const say = (arrivals: readonly Arrival[]): string =>
      outcomeText(names, { ...came, records: [one!, two!].slice(0, arrivals.length), arrivals }, 'scan');
    expect(say(['other'])).toContain('class.in.other ');
    expect(say(['fuller'])).toContain('class.in.one');
    expect(say(['other', 'new'])).toBe('class.in.many {"count":1} class.in.others {"number":1}');
    expect(say(['other', 'again'])).toBe('class.in.others {"number":1}');
    expect(say(['again', 'again'])).toBe('class.in.nothing {}');
  });
  it('is not said to be in where the class is gone, or refuses it', () => {
    expect(putText(names, { kind: 'gone' }, 'Owls')).toContain('class.gone.text');
    const refusal = { refused: 'wrong-lesson', place: 'file' } as const;
    expect(putText(names, { kind: 'refused', refusal }, 'Owls')).toContain('class.refused.wrong-lesson');
  });
});

describe('several files', () => {
  const [one, two] = pupils(2, ['a', 'b']);
  const file = (name: string, outcome: Outcome) => ({ file: { name }, outcome });
  const came = (record: typeof one): Outcome => ({ kind: 'in', kept: true, records: [record!], arrivals: ['new'] });

  it('are one sentence: how many came in, not that one more did', () => {
    expect(summaryOf(names, [file('a', came(one)), file('b', came(two))])).toMatchObject({
      text: 'class.in.many {"count":2}',
      good: true,
    });
    expect(summaryOf(names, [file('a', came(one))])).toBeUndefined();
  });

  it('are offered to the class they are from, and each that was refused is named', () => {
    const refusal = { refused: 'tampered', place: 'file' } as const;
    const other = { kind: 'elsewhere', class: { label: 'Owls' }, records: [two] } as unknown as Outcome;
    const told = summaryOf(names, [
      file('a', came(one)),
      file('b', other),
      file('c.json', { kind: 'refused', refusal }),
    ]);
    expect(told?.text).toBe(
      'class.in.one {"who":"class.someone {}"} class.elsewhere {"label":"Owls"} c.json: class.refused.tampered.file {}',
    );
    expect([told?.good, told?.elsewhere.length]).toEqual([false, 1]);
  });
});
