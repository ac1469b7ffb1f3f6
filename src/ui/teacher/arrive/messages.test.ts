import { describe, expect, it } from 'vitest';
import { pupils } from '../../../../tests/fixtures/classes.ts';
import type { Arrival } from '../../../core/class/class.ts';
import type { Surroundings } from '../../app/surroundings.ts';
import { outcomeText, putText } from './messages.ts';

const names = {
  words: { t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}` },
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
