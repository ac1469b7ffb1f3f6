import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADDRESSEES,
  charterBy,
  type CharterLine,
  charterOf,
  firstTicks,
  MOST_PROMISES,
  PART_OF,
  promiseId,
  promiseIds,
} from './charter.ts';
import { project } from './projector.ts';
import { NOTHING_SHOWN, revealed } from './shown.ts';
import { summarise } from './summary.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { anyRecord, levels } from '../../../tests/fixtures/records.ts';
import { frog, pupils } from '../../../tests/fixtures/classes.ts';
import { classes, seen } from '../../../tests/fixtures/group-sizes.ts';

const lines = (records: readonly Playthrough[]): CharterLine[] =>
  charterOf([{ level: frog, summary: summarise(frog, records) }]);
const valued = (records: readonly Playthrough[]): boolean[] => lines(records).map((line) => line.valued);
const line = (level: string, fork: string, to: CharterLine['to'] = 'children', is = true): CharterLine => ({
  level,
  fork,
  to,
  valued: is,
});

/** A class with groups of these sizes at the first fork, in the order of its values. */
const VALUES = ['a', 'b', 'c', 'd', 'none'] as const;
const classOf = (sizes: readonly number[]): Playthrough[] =>
  sizes.flatMap((size, at) => pupils(size, [VALUES[at] ?? 'none', VALUES[at] ?? 'none']));

describe('what a class could promise', () => {
  it('is every fork it talks about, in the order of its levels, of those that have answers', () => {
    const all = levels.map((level) => ({
      level,
      summary: summarise(level, level === frog ? pupils(5, ['b', 'b']) : []),
    }));
    expect(charterOf(all)).toEqual([
      line('funny-frog', 'd1', 'children', false),
      line('funny-frog', 'd2', 'children', false),
      line('funny-frog', 'd3', 'children', false),
    ]);
    expect(lines([])).toEqual([]);
  });

  it('holds nothing else of the class', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(anyRecord(level), { maxLength: 20 }), (records) => {
          for (const one of charterOf([{ level, summary: summarise(level, records) }]))
            expect(Object.keys(one)).toEqual(['level', 'fork', 'to', 'valued']);
        }),
        { numRuns: 10 },
      );
    }
  });

  it('speaks to the group that each role is part of', () => {
    const { roles } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../assets/locales/en.json'), 'utf8'),
    ) as { roles: object };
    expect(Object.keys(roles).filter((role) => !Object.hasOwn(PART_OF, role))).toEqual([]);
    expect([...new Set(Object.values(PART_OF))]).toEqual([...ADDRESSEES]);
  });
});

describe('a promise is valued', () => {
  it('when half of the class or more ended at its protective choices', () => {
    // 8 of 24 at first, 13 in the end; 7 change, so that both columns stand
    const ending = (last: string) => [
      ...pupils(2, ['a', 'a']),
      ...pupils(1, ['a', last]),
      ...pupils(5, ['b', 'b']),
      ...pupils(4, ['b', last]),
      ...pupils(8, ['c', 'c']),
      ...pupils(1, ['d', 'd']),
      ...pupils(1, ['d', 'b']),
      ...pupils(1, ['none', 'none']),
      ...pupils(1, ['none', 'd']),
    ];
    expect(valued(ending('c'))[0]).toBe(true);
    expect(valued(ending('b'))[0]).toBe(false);
    // both protective choices of the second fork together
    const seconds = [...'aaaaaaaaabbbbbbbbbccdd', 'none', 'none'];
    expect(valued(seconds.flatMap((value) => pupils(1, ['c', 'c'], [value, value])))[1]).toBe(true);
  });

  it('by the first choices where the last may not be shown: nobody changed', () =>
    expect(valued(classOf([0, 4, 20, 0, 0]))[0]).toBe(true));
  it('by a rank that says half of the class or more, where the sizes are not shown', () => {
    expect(valued(classOf([0, 1, 23, 0, 0]))[0]).toBe(true);
    expect(valued(classOf([0, 0, 10, 2, 0]))[0]).toBe(true);
    // a and b are both protective at the second fork; of c and d there are eight at most
    const seconds = [...'aaaaaaaaaabbbbbbbbbbcd'];
    expect(valued(seconds.flatMap((value) => pupils(1, ['c', 'c'], [value, value])))[1]).toBe(true);
    // more than any other, and yet not half for sure
    expect(valued(classOf([5, 4, 8, 1, 0]))[0]).toBe(false);
  });
  it('by what was revealed, whoever comes in later', () => {
    const early = classOf([2, 2, 9, 9, 0]);
    const shown = revealed(NOTHING_SHOWN, project(summarise(frog, early)), { view: 'paths', at: 0 }, () => 0);
    const summary = summarise(frog, [...early, ...classOf([0, 0, 20, 0, 0])]);
    expect(charterOf([{ level: frog, summary }])[0]?.valued).toBe(true);
    expect(charterOf([{ level: frog, summary, shown }])[0]?.valued).toBe(false);
  });
  it('never by a group that is not shown', () => expect(valued(classOf([0, 0, 4, 0, 0]))[0]).toBe(false));
  it('never where a level puts groups without a grade in place of its choices', () => {
    const queue = levels.find((level) => level.id === 'the-queue');
    if (!queue) throw new Error('no queue');
    const records = pupils(20).map((one) => ({
      ...one,
      level: queue.id,
      version: queue.version,
      forks: { queue: ['both-first', 'both-first'] } as Playthrough['forks'],
    }));
    expect(charterOf([{ level: queue, summary: summarise(queue, records) }])[0]).toEqual(
      line('the-queue', 'queue', 'companies', false),
    );
  });

  it('by nothing but what the projector may show: classes that look alike have one charter', () => {
    for (const answers of [12, 16, 20, 24]) {
      const known = new Map<string, boolean | undefined>();
      const wrong: string[] = [];
      for (const sizes of [...classes(4, answers)].filter((_, at) => at % 5 === 0)) {
        const is = valued(classOf(sizes))[0];
        const key = seen(sizes);
        if ((known.get(key) ?? is) !== is) wrong.push(key);
        known.set(key, is);
      }
      expect(wrong).toEqual([]);
    }
  });

  it('only where the numbers that are shown say so', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(anyRecord(level), { maxLength: 30 }), (records) => {
          const summary = summarise(level, records);
          const views = new Map(project(summary).forks.map((view) => [view.fork, view]));
          for (const { fork } of charterOf([{ level, summary }]).filter((one) => one.valued)) {
            const view = views.get(fork);
            const shown = (view?.groups ?? [])
              .filter((group) => group.grade === 3)
              .map((group) => (view?.second ? group.last : group.first));
            if (shown.some((one) => typeof one === 'string')) continue;
            expect(
              2 * shown.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0),
            ).toBeGreaterThanOrEqual(view?.answers ?? view?.cameIn ?? 0);
          }
        }),
        { numRuns: 15 },
      );
    }
  });
});

describe('a charter', () => {
  it('goes on in the next lesson of a class: with the stories of the lessons before, of which nobody’s choice is known', () => {
    const nobody = { level: frog, summary: summarise(frog, []) };
    expect(charterOf([nobody])).toEqual([]);
    const goingOn = charterOf([{ ...nobody, before: true }]);
    expect(goingOn.length).toBeGreaterThan(0);
    expect(goingOn.some((one) => one.valued)).toBe(false);
  });

  it('has what was valued ticked at first, and at most a dozen: each level in its turn', () => {
    const many = ['one', 'two', 'three', 'four', 'five'].flatMap((level) =>
      ['d1', 'd2', 'd3', 'd4'].map((fork) => line(level, fork)),
    );
    expect(firstTicks(many)).toHaveLength(MOST_PROMISES);
    expect(firstTicks(many)).toEqual([
      'one/d1',
      'one/d2',
      'one/d3',
      'two/d1',
      'two/d2',
      'two/d3',
      'three/d1',
      'three/d2',
      'four/d1',
      'four/d2',
      'five/d1',
      'five/d2',
    ]);
    expect(firstTicks([line('one', 'd1', 'children', false), line('one', 'd2')])).toEqual(['one/d2']);
    // where nothing can be said of the class it begins with a sentence of each story
    const none = ['d1', 'd2'].flatMap((fork) => ['one', 'two'].map((level) => line(level, fork, 'children', false)));
    expect(firstTicks(none)).toEqual(['one/d1', 'two/d1']);
    expect(firstTicks([])).toEqual([]);
  });

  it('stands in the groups it speaks to, by what was ticked where somebody ticked', () => {
    const all = [line('council', 'd1', 'leaders'), line('frog', 'd1'), line('frog', 'd2', 'children', false)];
    expect(charterBy(all, undefined).map(({ to, lines: of }) => [to, of.map(promiseId)])).toEqual([
      ['children', ['frog/d1']],
      ['leaders', ['council/d1']],
    ]);
    expect(charterBy(all, ['frog/d2', 'gone/d1']).map(({ to, lines: of }) => [to, of.map(promiseId)])).toEqual([
      ['children', ['frog/d2']],
    ]);
    expect(charterBy(all, [])).toEqual([]);
  });

  it('is mended when it is read: ids of promises, each once, a dozen', () => {
    expect(promiseIds(['frog/d1', 'frog/d1', 'frog', 7, null, '../d1', 'a/b/c', 'none/d1', 'frog/d2'])).toEqual([
      'frog/d1',
      'frog/d2',
    ]);
    expect(promiseIds(Array.from({ length: 40 }, (_, at) => `frog/d${at}`))).toHaveLength(MOST_PROMISES);
    for (const none of [undefined, null, 'frog/d1', 7, { 0: 'frog/d1' }]) expect(promiseIds(none)).toBeUndefined();
  });
});
