import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../app/surroundings.ts';
import { putText } from './messages.ts';

const names = {
  words: { t: (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}` },
} as unknown as Pick<Surroundings, 'words' | 'levels'>;

describe('what was to go into the class it belongs to', () => {
  it('is in only where it is kept', () => {
    const came = { kind: 'in', records: [], arrivals: [], kept: true } as const;
    expect(putText(names, came, 'Owls')).toBe('class.put {"label":"Owls"}');
    expect(putText(names, { ...came, kept: false }, 'Owls')).toContain('class.unkept');
  });
  it('is not said to be in where the class is gone, or refuses it', () => {
    expect(putText(names, { kind: 'gone' }, 'Owls')).toContain('class.gone.text');
    const refusal = { refused: 'wrong-lesson', place: 'file' } as const;
    expect(putText(names, { kind: 'refused', refusal }, 'Owls')).toContain('class.refused.wrong-lesson');
  });
});
