import { expect, it } from 'vitest';
import { levelNamed } from '../../../tests/fixtures/records.ts';
import { type Beat, isFork, isLast } from '../kinds/index.ts';
import type { Line } from '../level/line.ts';
import { isPictured } from './pictured.ts';

const tell = (...lines: Line[]): Beat => ({ id: 'dusk', kind: 'tell', lines, next: 'night' });
const seen: Line = { seen: { lit: 2 }, alt: 'lamps' };

it('is a picture where nobody speaks or writes, under no condition', () => {
  expect(isPictured(tell(seen, { silence: 1 }, { say: 'it-is-late' }))).toBe(true);
  expect(isPictured(tell({ if: { asked: 'mum' }, then: [{ say: 'she-waits' }, seen] } as Line))).toBe(true);
  for (const line of [
    { say: 'come-in', who: 'gran' },
    { say: 'forty', style: 'count' },
    { say: 'a-message', chat: true },
    { speak: ['ask.first'], who: 'mei' },
    { if: { asked: 'mum' }, then: [seen, { say: 'come-in', who: 'gran' }] },
  ] as Line[])
    expect(isPictured(tell(seen, line))).toBe(false);
});

it('is never a beat that asks something, nor an ending', () => {
  const { beats } = levelNamed('funny-frog');
  for (const beat of beats) if (isFork(beat) || isLast(beat)) expect(isPictured(beat)).toBe(false);
  expect(beats.filter(isPictured).map(({ id }) => id)).toContain('race');
});
