import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringsHelp } from '../record/brings-help.ts';
import { summarise, type Split } from './summary.ts';
import type { Playthrough } from '../record/playthrough.ts';
import { anyRecord, levelNamed, levels } from '../../../tests/fixtures/records.ts';
import { frog, pupils } from '../../../tests/fixtures/classes.ts';
import { isFork } from '../kinds/index.ts';

const counts = ({ groups }: Split): Record<string, [number, number]> =>
  Object.fromEntries(groups.map((group) => [group.id, [group.first, group.last]]));
const withHands = (hands: Playthrough['hands']): Playthrough => ({
  ...(pupils(1)[0] as Playthrough),
  mode: 'projector',
  hands,
});

describe('the summary of a class', () => {
  it('counts first and last choices, passes, those who changed and those who never came there', () => {
    const [fork] = summarise(frog, [
      ...pupils(3, ['a', 'c']),
      ...pupils(2, ['c', 'c']),
      ...pupils(1, ['none', 'a']),
      ...pupils(4),
    ]).forks;
    expect(fork).toMatchObject({ fork: 'd1', unreached: 4, choices: { answers: { first: 6, last: 6 }, changed: 4 } });
    expect(fork && counts(fork.choices)).toEqual({ a: [3, 1], b: [0, 0], c: [2, 5], d: [0, 0], none: [1, 0] });
    expect(fork?.choices.groups.map((group) => group.grade)).toEqual([0, 2, 3, 1, undefined]);
  });

  it('leaves nobody out and counts nobody twice', () => {
    for (const level of levels) {
      fc.assert(
        fc.property(fc.array(anyRecord(level), { maxLength: 25 }), (all) => {
          const records = all.filter((one) => one.mode !== 'projector');
          const { forks, cameIn, paths, signs } = summarise(level, records);
          expect(cameIn).toBe(records.length);
          forks.forEach((fork, at) => {
            expect(fork.choices.answers.first + fork.unreached).toBe(cameIn);
            expect(fork.choices.answers.last).toBe(fork.choices.answers.first);
            const step = paths.steps[at];
            expect((step?.bands ?? []).reduce((sum, band) => sum + band.pupils, 0) + (step?.unreached ?? 0)).toBe(
              cameIn,
            );
            for (const group of fork.choices.groups)
              expect(
                (step?.bands ?? [])
                  .filter((band) => band.value === group.id)
                  .reduce((sum, band) => sum + band.pupils, 0),
              ).toBe(group.first);
          });
          expect(paths.ways.reduce((sum, way) => sum + way.pupils, 0)).toBe(cameIn);
          expect(paths.endings.reduce((sum, one) => sum + one.pupils, 0)).toBe(cameIn);
          for (const { spot, sign, found } of signs)
            expect(found).toBe(records.filter((one) => one.signs?.[spot]?.includes(sign)).length);
          // the order of arrival shows nowhere
          expect(summarise(level, [...records].reverse())).toEqual(summarise(level, records));
        }),
        { numRuns: 25 },
      );
    }
  });

  it('has only this version of this level', () => {
    const others = pupils(2, ['a', 'a']).map((one, at) =>
      at ? { ...one, version: frog.version + 1 } : { ...one, level: 'small' },
    );
    expect(summarise(frog, [...pupils(3, ['a', 'a']), ...others])).toMatchObject({ cameIn: 3, otherVersion: 1 });
  });

  it('counts hands in place of the devices’ answers where they were counted, and then does not know who changed', () => {
    const { cameIn, forks } = summarise(frog, [
      ...pupils(20, ['a', 'b'], ['a', 'a']),
      withHands({ d1: { first: { a: 10, c: 8, none: 2 }, last: { a: 1, c: 17, none: 2 } }, d2: { first: {} } }),
    ]);
    expect(cameIn).toBe(20);
    expect(forks[0]).toMatchObject({ cameIn: 20, choices: { answers: { first: 20, last: 20 }, changed: null } });
    expect(forks[0] && counts(forks[0].choices)).toEqual({
      a: [10, 1],
      b: [0, 0],
      c: [8, 17],
      d: [0, 0],
      none: [2, 2],
    });
    // nobody raised a hand there
    expect(forks[1]).toMatchObject({ cameIn: 20, choices: { answers: { first: 20, last: 20 }, changed: 0 } });
    expect(forks[2]?.choices.changed).toBe(0);
  });

  it('counts hands beside the devices’ answers only where the teacher said that they have none', () => {
    const { cameIn, forks } = summarise(frog, [
      ...pupils(20, ['a', 'b'], ['a', 'a']),
      withHands({ d1: { first: { a: 1, c: 2 }, beside: 4 } }),
    ]);
    expect(cameIn).toBe(23);
    expect(forks[0]).toMatchObject({ cameIn: 23, choices: { answers: { first: 23, last: 20 }, changed: null } });
    expect(forks[0] && counts(forks[0].choices)).toMatchObject({ a: [21, 0], c: [2, 0] });
    expect(forks[1]?.cameIn).toBe(20);
  });

  it('puts the level’s own groups in place of the choices', () => {
    const level = levelNamed('he-gets-me');
    const of = (d2: [string, string], d3?: [string, string]): Playthrough => ({
      ...(pupils(1)[0] as Playthrough),
      level: level.id,
      version: level.version,
      forks: { d2, ...(d3 && { d3 }) },
    });
    const fork = summarise(level, [
      of(['a', 'a'], ['c', 'a']),
      of(['a', 'd'], ['b', 'b']),
      of(['d', 'd']),
      of(['b', 'b']),
    ]).forks[2];
    expect(fork && counts(fork.shown)).toEqual({
      'at-once': [0, 1],
      'later-that-night': [2, 1],
      'told-already': [1, 1],
    });
    expect(fork?.shown.changed).toBe(1);
    expect(fork?.shown.groups.every((group) => group.grade === undefined)).toBe(true);
    expect(fork && counts(fork.choices)).toEqual({
      a: [0, 1],
      b: [1, 1],
      c: [1, 0],
      d: [0, 0],
      w: [0, 0],
      none: [0, 0],
    });
  });

  it('says which signs were missed by those who could see them', () => {
    const finding = (...signs: string[]): Playthrough => ({
      ...(pupils(1, ['b', 'b'])[0] as Playthrough),
      signs: { chat: signs },
    });
    const typed = { ...(pupils(1, ['b', 'b'])[0] as Playthrough), signs: null };
    const { signs } = summarise(frog, [
      finding('gone-quiet'),
      finding('gone-quiet', 'spreading'),
      finding(),
      typed,
      ...pupils(1),
    ]);
    expect(Object.fromEntries(signs.map(({ sign, found, missed }) => [sign, [found, missed]]))).toEqual({
      'laughing-at': [0, 3],
      'not-asked': [0, 3],
      spreading: [1, 2],
      'gone-quiet': [2, 1],
    });
    const small = levelNamed('small');
    const at = (first: string, ...found: string[]): Playthrough => ({
      ...finding(),
      level: 'small',
      version: small.version,
      forks: { first: [first, first] },
      signs: { look: found },
    });
    // the second sign is there only for who asked
    expect(summarise(small, [at('ask', 'laughing'), at('wait', 'laughing'), at('wait')]).signs).toMatchObject([
      { found: 2, missed: 1 },
      { sign: 'again', found: 0, missed: 1 },
    ]);
  });

  it('draws the ways of the first time through, lit from where help came', () => {
    const going = (
      count: number,
      choices: string[],
      helped: string | null | undefined,
      ending: string | null,
    ): Playthrough[] =>
      pupils(count, ...choices.map((value): [string, string] => [value, value])).map(({ helped: _helped, ...one }) => ({
        ...one,
        ...(helped !== undefined && { helped }),
        ending,
      }));
    const { paths } = summarise(frog, [
      ...going(3, ['c', 'a', 'a'], 'd2', 'not-alone'),
      ...going(2, ['a', 'd', 'a'], 'd3', 'not-alone'),
      ...going(1, ['a', 'a'], 'd2', null),
      ...going(1, ['c', 'd', 'd'], undefined, 'room-on-the-sack'),
    ]);
    expect(paths.steps.map((step) => [step.fork, step.helped, step.unreached])).toEqual([
      ['d1', 0, 0],
      ['d2', 4, 0],
      ['d3', 6, 1],
    ]);
    expect(paths.steps[1]?.bands).toEqual([
      { value: 'a', lit: true, pupils: 4 },
      { value: 'd', lit: false, pupils: 2 },
      { value: 'd', lit: null, pupils: 1 },
    ]);
    expect(paths.endings).toEqual([
      { ending: 'not-alone', pupils: 5 },
      { ending: 'room-on-the-sack', pupils: 1 },
      { ending: null, pupils: 1 },
    ]);
    expect(paths.ways[0]).toEqual({
      values: ['c', 'a', 'a'],
      lit: [false, true, true],
      ending: 'not-alone',
      pupils: 3,
    });
  });

  it('counts answers before and after', () => {
    const asked = (before: number, after?: number): Playthrough => ({
      ...(pupils(1)[0] as Playthrough),
      before: { blame: before },
      ...(after !== undefined && { after: { blame: after } }),
    });
    expect(
      summarise(frog, [asked(0, 1), asked(2, 1), asked(2)]).questions.find((one) => one.question === 'blame'),
    ).toEqual({ question: 'blame', before: [1, 0, 2], after: [0, 2, 0] });
  });
});

describe('a choice', () => {
  it('brings help when somebody steps into the circle or tells, whatever came before', () => {
    expect(['a', 'b', 'c', 'd', 'none'].map((value) => bringsHelp(frog, 'd2', value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['a', 'b', 'c', 'd', 'e', 'none'].map((value) => bringsHelp(frog, 'd3', value))).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(['none', 'unheard-of'].map((value) => bringsHelp(frog, 'later', value))).toEqual([false, false]);
    const tells = {
      ...frog,
      beats: frog.beats.map((beat) => (beat.id === 'later' && isFork(beat) ? { ...beat, counted: true } : beat)),
    };
    expect(['a', 'b', 'none', 'unheard-of'].map((value) => bringsHelp(tells, 'later', value))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    // somebody tells in a part that is only told, and that comes next
    const raft = levelNamed('stay-behind');
    expect(['a', 'b', 'c', 'd', 'none'].map((value) => bringsHelp(raft, 'd2', value))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    // what is only told "later that day" is not brought by the choice before it
    expect(bringsHelp(frog, 'd3', 'd')).toBe(false);
  });
});
