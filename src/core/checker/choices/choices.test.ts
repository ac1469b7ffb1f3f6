import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLevels } from '../../../../tests/content/read-levels.ts';
import type { Level } from '../../level/schema.ts';
import { explore } from '../explore/explore.ts';
import { textsOf } from '../text/texts.ts';
import { allFigures, isOut, LEVEL_FIGURES, levelFigures, worse } from './bounds.ts';
import { countChoices } from './count.ts';
import { likenesses, type Spoken } from './voices.ts';

const root = resolve(import.meta.dirname, '../../../..');
const tiny = readLevels(join(root, 'tests/content')).find(({ name }) => name === 'tiny');
if (!tiny?.level || !tiny.words['en']) throw new Error('The tiny level is not sound.');
const { level } = tiny;
const words = tiny.words['en'];
const count = (changed: Level = level, said: unknown = words) =>
  countChoices({ level: changed, texts: { en: textsOf(said) }, explored: explore(changed) });

const changed = (change: (level: Level) => void): Level => {
  const copy = structuredClone(level);
  change(copy);
  return copy;
};
const beatOf = (of: Level, id: string): Record<string, unknown> =>
  (of.beats.find((beat) => beat.id === id) ?? {}) as Record<string, unknown>;

describe('the choices of a level', () => {
  it('are counted alike on every run', () => expect(count()).toEqual(count()));

  it('know where the best one stands, whether it is the longest and whether it speaks of telling', () => {
    const [d1, later] = count().forks;
    expect(d1).toMatchObject({ fork: 'd1', isDoor: false, places: [0, 1, 0, 0], hasFour: false });
    expect([d1?.longest['en'], d1?.telling['en'], d1?.tellingOfOthers['en']]).toEqual([1, 1, 0]);
    expect(d1?.labels.map(({ id, isBest }) => [id, isBest])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(later).toMatchObject({ fork: 'later', isDoor: true, places: [1, 0, 0, 0] });
  });

  it('stand elsewhere when the author moves them', () => {
    const turned = changed((of) => (beatOf(of, 'd1')['choices'] as unknown[]).reverse());
    expect(count(turned).forks[0]?.places).toEqual([1, 0, 0, 0]);
    expect(count(turned).reached.first).toBe(1);
    expect(count().reached.first).toBeLessThan(1);
  });

  it('that only change a line leave no trace; those that lead elsewhere do', () => {
    expect(count().traces).toEqual([{ fork: 'd1', changes: 0, linesOnly: 1, nothing: 0 }]);
    const elsewhere = changed((of) => {
      const beat = { id: 'roof', kind: 'tell' as const, lines: [{ say: 'a-hat' }], next: 'hats' };
      of.beats.push(beat);
      const [, b] = beatOf(of, 'd1')['choices'] as { outcome: { next: string } }[];
      if (b) b.outcome.next = 'roof';
    });
    expect(count(elsewhere).traces[0]?.changes).toBe(1);
  });
});

describe('an ending', () => {
  it('that names what it cost says so on every way on which the player tells nobody', () => {
    expect(count().costs).toBe(0);
    const named = changed((of) => (beatOf(of, 'hats')['cost'] = [{ say: 'ears', if: { later: 'b' } }]));
    expect(count(named).costs).toBe(1);
    expect(levelFigures(count(named))['uncosted']).toBe(0);
  });

  it('names none in a story in which the player can never tell', () => {
    const never = changed((of) => {
      for (const id of ['d1', 'later'])
        for (const choice of beatOf(of, id)['choices'] as { tells?: string }[])
          if (choice.tells === 'you') delete choice.tells;
    });
    expect(count(never).costs).toBeUndefined();
  });

  it('is not the fullest one where it names a cost', () => {
    expect(count().endings[0]).toMatchObject({ ending: 'hats', light: 4, isFullest: true });
    const always = changed((of) => (beatOf(of, 'hats')['cost'] = [{ say: 'ears' }]));
    expect(count(always).endings[0]?.isFullest).toBe(false);
  });

  it('is come to as the fullest by passing where passing brings as many people as the best answers', () => {
    expect(count().passed).toEqual({ ending: 'hats', isFullest: false });
    const brings = changed((of) => (beatOf(of, 'd1')['pass'] = { lines: [{ seen: { join: { you: 1 } } }] }));
    expect(count(brings).passed).toEqual({ ending: 'hats', isFullest: true });
  });
});

describe('voices', () => {
  const line = (person: string, text: string): Spoken => ({ person, text, isWritten: true, isChild: true });
  const many = (person: string, text: string): Spoken[] => Array.from({ length: 80 }, () => line(person, text));

  it('that use the same words are alike, and others are not', () => {
    const spoken = [
      ...many('ann', 'I think, well, it is what it is.'),
      ...many('ben', 'I think, well, it is what it is!'),
      ...many('cem', 'nope not today'),
      ...many('dia', 'Whatever you want from us?'),
    ];
    const [first] = likenesses(spoken);
    expect([first?.one, first?.other]).toEqual(['ann', 'ben']);
    expect(likenesses(spoken).at(-1)?.likeness).toBeLessThan(0);
  });

  it('of whom little is known are not held against one another', () =>
    expect(likenesses([line('ann', 'Hi.'), line('ben', 'Hi.')])).toEqual([]));
});

describe('bounds', () => {
  it('have their figures in every level, and over all', () => {
    const figures = levelFigures(count());
    expect(Object.keys(figures).filter((name) => !(name in LEVEL_FIGURES))).toEqual([]);
    expect(allFigures([count()])).toMatchObject({ first: 50, second: 50, third: 0 });
  });

  it('are outside on both sides', () => {
    expect([19, 20, 45, 46].map((value) => isOut(value, { least: 20, most: 45 }))).toEqual([true, false, false, true]);
  });

  it('refuse only what is further out than before, with a little room', () => {
    const kept = { same: 60, fresh: 30 };
    expect(worse({ same: 62, fresh: 29 }, kept, LEVEL_FIGURES)).toEqual([]);
    expect(worse({ same: 64, fresh: 30 }, kept, LEVEL_FIGURES)).toEqual(['same']);
    expect(worse({ same: 40, fresh: 20 }, kept, LEVEL_FIGURES)).toEqual(['fresh']);
    expect(worse({ same: 59 }, {}, LEVEL_FIGURES)).toEqual(['same']);
  });
});
