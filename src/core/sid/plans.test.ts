import { describe, expect, it } from 'vitest';
import { ASSEMBLY } from './assembly.ts';
import { dayLevels, hallLevel } from './levels.ts';
import { ALL, only } from '../../../tests/fixtures/cards.ts';

const ids = (cards: readonly { readonly id: string }[]): string[] => cards.map((card) => card.id);

describe('the assembly', () => {
  it('takes twenty minutes', () => {
    expect(ASSEMBLY.reduce((sum, step) => sum + step.minutes, 0)).toBe(20);
    expect(ASSEMBLY.map((step) => step.id)).toEqual(['welcome', 'rules', 'play', 'chose', 'help', 'close']);
  });

  it('plays a level that opens freely, or none', () => {
    expect(hallLevel(ALL, '8-11')?.id).toBe('funny-frog');
    expect(hallLevel(ALL, '11-14')?.id).toBe('admin');
    expect(hallLevel(only('twelve-coins', 'stay-behind'), '11-14')?.id).toBe('stay-behind');
    expect(hallLevel(only('twelve-coins'), '11-14')).toBeUndefined();
  });
});

describe('one lesson', () => {
  it('has the levels of the curriculum, as far as they are here', () => {
    expect(ids(dayLevels(ALL, '8-11'))).toEqual(['funny-frog']);
    expect(ids(dayLevels(ALL, '11-14'))).toEqual(['admin', 'twelve-coins']);
    expect(ids(dayLevels(only('funny-frog', 'admin'), '11-14'))).toEqual(['admin']);
  });

  it('else has the first that opens freely, else the first, else none', () => {
    expect(ids(dayLevels(only('free-gems', 'just-joking'), '8-11'))).toEqual(['just-joking']);
    expect(ids(dayLevels(only('the-fake', 'the-queue'), '11-14'))).toEqual(['the-fake']);
    expect(dayLevels([], '8-11')).toEqual([]);
  });
});
