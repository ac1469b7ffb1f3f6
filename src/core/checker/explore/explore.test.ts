import { describe, expect, it } from 'vitest';
import type { Checked } from '../checked.ts';
import { RULES } from '../rules/index.ts';
import { survey } from './survey.ts';
import { countPaths, pathsOf } from './graph.ts';
import { explore, type Explored } from './explore.ts';
import { level as levelSchema, type Level } from '../../level/schema.ts';
import { checkLevel } from '../checker.ts';
import { cut, OPTIONS, put, tinyFiles } from '../../../../tests/fixtures/level-files.ts';

/** The tiny level with these beats in place of its own. */
function levelOf(beats: readonly unknown[]): Level {
  const { level } = tinyFiles();
  put(level, '/start', (beats[0] as { id: string }).id);
  put(level, '/beats', beats);
  return levelSchema.parse(level);
}

const ending = { id: 'end', kind: 'ending', helped: [], could: [] };
const lineIf = (condition: unknown) => ({ if: condition, then: [{ say: 'line' }] });
const visits = ({ moments }: Explored, id: string): number => moments.filter((moment) => moment.beat.id === id).length;

const rank = (lines: readonly unknown[]): Level =>
  levelOf([
    {
      id: 'queue',
      kind: 'rank',
      next: 'after',
      items: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })),
      results: [{ id: 'first', if: { 'queue.1': 'a' } }, { id: 'other' }],
    },
    { id: 'after', kind: 'tell', next: 'end', lines },
    ending,
  ]);

describe('the explored', () => {
  it('keeps of 120 orders only what somebody looks at', () => {
    const unseen = explore(rank([]));
    expect(visits(unseen, 'after')).toBe(1);
    // first, other, pass
    expect(countPaths(unseen)).toBe(3n);
    const seen = explore(rank([lineIf({ 'queue.2': 'b' })]));
    expect(visits(seen, 'after')).toBe(2);
  });

  it('knows that a passed fork was reached', () => {
    const { moments } = explore(rank([lineIf({ queue: '*' })]));
    expect(moments.find((moment) => moment.beat.id === 'after')?.given).toEqual({ queue: [] });
  });

  it('keeps of all purses only what somebody looks at', () => {
    const level = levelOf([
      {
        id: 'purse',
        kind: 'spend',
        next: 'after',
        coins: 6,
        cards: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, icon: 'gem', cost: 2 })),
        results: [{ id: 'one' }],
      },
      { id: 'after', kind: 'tell', next: 'end', lines: [lineIf({ purse: 'a' })] },
      ending,
    ]);
    expect(visits(explore(level), 'after')).toBe(2);
  });

  it('forgets what no beat ahead looks at', () => {
    const { level } = tinyFiles();
    cut(level, '/side');
    const { moments } = explore(levelSchema.parse(level));
    // d1 is looked at in `later` and nowhere after it; later is looked at in the ending
    expect(moments.filter((moment) => moment.beat.id === 'hats').map((moment) => Object.keys(moment.given))).toEqual([
      [],
      ['later'],
    ]);
  });

  it('gives up at its bounds, and the checker says so', () => {
    const { level, ...words } = tinyFiles();
    const parsed = levelSchema.parse(level);
    for (const bounds of [
      { moments: 3, answers: 2_000_000 },
      { moments: 200_000, answers: 3 },
    ]) {
      const walked = explore(parsed, bounds);
      expect(walked.whole).toBe(false);
      const checked: Checked = {
        level: parsed,
        words,
        texts: {},
        id: 'tiny',
        options: OPTIONS,
        uses: [],
        explored: walked,
        survey: survey(parsed, walked),
      };
      expect(RULES.flatMap((rule) => [...rule(checked)]).map((one) => one.rule)).toEqual(['too-many-ways']);
    }
  });

  it('goes every way once, each to an ending', () => {
    const { level } = tinyFiles();
    const walked = explore(levelSchema.parse(level));
    const paths = [...pathsOf(walked)].map((path) =>
      path.map((way) => `${way.from.beat.id}${way.answer ? `=${way.answer['']?.join()}` : ''}`).join(' '),
    );
    expect(paths.sort()).toEqual([
      'bell d1=a later=a',
      'bell d1=a later=b',
      'bell d1=b',
      'bell d1=none later=a',
      'bell d1=none later=b',
    ]);
    expect(countPaths(walked)).toBe(5n);
  });

  it('counts no paths where the story can go round', () => {
    const { level } = tinyFiles();
    put(level, '/beats/2/choices/1/outcome/next', 'd1');
    const walked = explore(levelSchema.parse(level));
    expect(countPaths(walked)).toBeUndefined();
    expect([...pathsOf(walked)].length).toBeGreaterThan(0);
  });

  it('counts more paths than a number holds', () => {
    const forks = Array.from({ length: 40 }, (_, at) => ({
      id: `f${at}`,
      kind: 'choose',
      next: at < 39 ? `f${at + 1}` : 'end',
      choices: ['a', 'b', 'c'].map((id) => ({ id, icon: 'do' })),
    }));
    expect(countPaths(explore(levelOf([...forks, ending])))).toBe(4n ** 40n);
  });
});

describe('the way back', () => {
  const rules = (change: (level: unknown) => void): string[] => {
    const { level, ...words } = tinyFiles();
    change(level);
    return checkLevel(level, { ...words }, OPTIONS).map((one) => one.rule);
  };

  it('is not asked for when somebody has told before', () => {
    expect(
      rules((level) => {
        put(level, '/beats/0/tells', 'mei');
        put(level, '/beats/1/choices/0/outcome/next', 'hats');
      }),
    ).not.toContain('way-back');
  });

  it('may be a beat in which somebody else tells', () => {
    const told = (tells: object): string[] =>
      rules((level) => {
        put(level, '/beats/-', { id: 'mei-tells', kind: 'tell', later: true, lines: [], next: 'hats', ...tells });
        put(level, '/beats/1/choices/0/outcome/next', 'mei-tells');
      });
    expect(told({})).toContain('way-back');
    expect(told({ tells: 'mei' })).not.toContain('way-back');
  });
});
