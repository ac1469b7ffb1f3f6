import { describe, expect, it } from 'vitest';
import { addTo, schoolClass, type SchoolClass } from '../../core/class/class.ts';
import { project } from '../../core/class/projector.ts';
import { summarise } from '../../core/class/summary.ts';
import { type Count, type CountAction, isDone, reduceCount, startCount } from '../../core/class/count.ts';
import { handsIn, withHands } from '../../core/class/hands.ts';
import { besideWhom, countingNow, mendCount, timeOf, votedByHands, votedTwice, votesAt } from './hands.ts';
import { empty, frog, pupils, today } from '../../../tests/fixtures/classes.ts';

const VALUES = ['a', 'b', 'c', 'd', 'none'];
const digit = (number: number): CountAction => ({ type: 'digit', digit: number });
const on: CountAction = { type: 'turn', by: 1 };
const run = (count: Count, ...actions: CountAction[]): Count => actions.reduce(reduceCount, count);
const counted = (fork: string, time: Count['time'], sizes: readonly number[], values = VALUES): Count => ({
  ...startCount(fork, values, time),
  hands: Object.fromEntries(values.map((value, at) => [value, sizes[at] ?? 0])),
  at: values.length,
});
const start = startCount('d1', VALUES, 'first');

describe('counting hands', () => {
  it('takes digits as they are typed, and begins anew at each choice', () => {
    const count = run(start, digit(1), digit(2), on, digit(3), on, { type: 'turn', by: -1 }, digit(4));
    expect(count.hands).toEqual({ a: 12, b: 4, c: 0 });
    expect(count.at).toBe(1);
  });

  it('counts taps up and down, never below none nor over what fits', () => {
    expect(run(start, { type: 'add', by: -1 }).hands).toEqual({});
    expect(run(start, { type: 'add', by: 1 }, { type: 'add', by: 1 }, { type: 'add', by: -1 }).hands).toEqual({ a: 1 });
    expect(run(start, digit(9), digit(9), digit(9), { type: 'add', by: 1 }).hands).toEqual({ a: 999 });
    expect(run(start, digit(1), digit(8), { type: 'erase' }).hands).toEqual({ a: 1 });
  });

  it('is done after the last choice, where digits do nothing and one can go back', () => {
    const done = run(start, ...VALUES.flatMap((_, at) => [digit(at), on]));
    expect(isDone(done)).toBe(true);
    expect(run(done, digit(7))).toBe(done);
    expect(isDone(run(done, { type: 'turn', by: -1 }))).toBe(false);
    expect(done.hands).toEqual({ a: 0, b: 1, c: 2, d: 3, none: 4 });
  });
});

describe('counting hands on the laptop', () => {
  it('takes the whole number of any choice, and shows the wall which one is counted', () => {
    const count = run(start, { type: 'put', value: 'c', hands: 8 }, { type: 'put', value: 'a', hands: 12 });
    expect(count).toMatchObject({ hands: { a: 12, c: 8 }, at: 0 });
    for (const wrong of [-1, 1.5, 1000, Number.NaN])
      expect(run(count, { type: 'put', value: 'a', hands: wrong })).toBe(count);
    expect(run(count, { type: 'put', value: 'nobody', hands: 1 })).toBe(count);
    const done = run(count, { type: 'finish' });
    expect([isDone(done), done.hands]).toEqual([true, { a: 12, b: 0, c: 8, d: 0, none: 0 }]);
  });

  it('goes on with what was begun, and begins where the whole class votes and has not yet', () => {
    const fork = { id: 'd1', values: VALUES };
    const begun = run(start, digit(3));
    const at = (hands: boolean, one: Count | null, of = empty) =>
      countingNow(of, frog, fork, { hands, begun: one, seen: false });
    expect(at(false, begun)).toBe(begun);
    expect(at(true, null)).toEqual(start);
    expect(at(false, null)).toBeNull();
    expect(at(true, null, withHands(empty, frog, counted('d1', 'first', [3, 9, 8, 4, 0]), today))).toBeNull();
  });
});

describe('a class that voted by hands', () => {
  const first = counted('d1', 'first', [3, 9, 8, 4, 0]);

  it('counts once for each hand, as one playthrough that grows from fork to fork', () => {
    const one = withHands(empty, frog, first, today);
    const two = withHands(one, frog, counted('d2', 'first', [10, 9, 4, 1, 0]), today);
    expect(Object.keys(two.playthroughs)).toHaveLength(1);
    expect(schoolClass.safeParse(two).success).toBe(true);
    expect(summarise(frog, Object.values(two.playthroughs)).cameIn).toBe(24);
    expect(handsIn(two, frog)).toMatchObject({ mode: 'projector', seat: null, finished: false });
    const three = withHands(
      two,
      frog,
      counted('d3', 'first', [10, 2, 6, 3, 3, 0], ['a', 'b', 'c', 'd', 'e', 'none']),
      today,
    );
    expect(handsIn(three, frog)?.finished).toBe(true);
  });

  it('is kept beside what pupils handed in, and what tells more stands, whichever way round it comes', () => {
    const of = addTo(empty, pupils(5, ['b', 'b'])) as { class: typeof empty };
    const one = withHands(of.class, frog, first, today);
    const more = withHands(one, frog, counted('d1', 'last', [0, 6, 14, 4, 0]), today);
    const [before, after] = [handsIn(one, frog)!, handsIn(more, frog)!];
    expect(Object.values(addTo(more, [before]) as unknown as { class: typeof empty })[0]).toBe(more);
    const grown = addTo(one, [after]) as { class: typeof empty };
    expect(handsIn(grown.class, frog)).toEqual(after);
    expect(Object.keys(grown.class.playthroughs)).toHaveLength(6);
  });

  it('can put right what was mistyped, in the first vote or the second, and the mended one stands', () => {
    expect(mendCount(empty, frog, 'd1', VALUES)).toBeNull();
    const one = withHands(empty, frog, first, today);
    const mended = withHands(one, frog, { ...counted('d1', 'first', [3, 8, 9, 4, 0]), mends: true }, today);
    expect(handsIn(mended, frog)?.hands?.['d1']).toEqual({ first: { a: 3, b: 8, c: 9, d: 4, none: 0 }, mended: 1 });
    const stands = handsIn(mended, frog)!;
    for (const added of [addTo(one, [stands]), addTo(mended, [handsIn(one, frog)!])])
      expect(handsIn((added as { class: typeof empty }).class, frog)).toEqual(stands);

    const again = withHands(mended, frog, counted('d1', 'last', [0, 4, 16, 4, 0]), today);
    expect(mendCount(again, frog, 'd1', VALUES)).toMatchObject({ time: 'last', mends: true });
    const both = withHands(again, frog, { ...counted('d1', 'last', [0, 6, 14, 4, 0]), mends: true }, today);
    expect(handsIn(both, frog)?.hands?.['d1']).toMatchObject({ first: { c: 9 }, last: { c: 14 }, mended: 2 });
  });

  it('is never added to the devices’ answers, unless the teacher says how many hands have no device', () => {
    const of = (addTo(empty, pupils(20, ['b', 'b'], ['a', 'a'])) as { class: typeof empty }).class;
    expect([besideWhom(of, frog, start, false), besideWhom(of, frog, start, true)]).toEqual([20, 0]);
    expect(besideWhom(of, frog, startCount('d3', VALUES, 'first'), false)).toBe(0);
    const answers = (one: typeof of): number | undefined =>
      summarise(frog, Object.values(one.playthroughs)).forks[0]?.choices.answers.first;
    const alone = withHands(of, frog, first, today);
    expect([answers(alone), votesAt(alone, frog, 'd1')]).toEqual([24, 1]);

    const few = reduceCount(start, { type: 'beside', number: 3 });
    // no more hands than there are without a device, and no fewer without one than were raised
    const raised = run(few, digit(2), on, digit(2), digit(1), { type: 'beside', number: 2 });
    expect(raised).toMatchObject({ hands: { a: 2, b: 1 }, beside: 3 });
    expect(run(raised, { type: 'put', value: 'c', hands: 1 })).toBe(raised);
    expect(reduceCount(raised, { type: 'beside', number: 0 })).not.toHaveProperty('beside');
    const beside = withHands(of, frog, raised, today);
    expect(schoolClass.safeParse(beside).success).toBe(true);
    expect([answers(beside), votesAt(beside, frog, 'd1')]).toEqual([23, 0]);
    expect(mendCount(beside, frog, 'd1', VALUES)).toBeNull();
    expect(timeOf(beside, frog, 'd1', true)).toBe('first');
  });

  it('votes a second time only after it has seen the first', () => {
    const one = withHands(empty, frog, first, today);
    expect([timeOf(empty, frog, 'd1', true), timeOf(one, frog, 'd1', false), timeOf(one, frog, 'd1', true)]).toEqual([
      'first',
      'first',
      'last',
    ]);
    const again = withHands(one, frog, counted('d1', 'last', [0, 4, 16, 4, 0]), today);
    const { forks } = project(summarise(frog, Object.values(again.playthroughs)));
    expect(forks[0]).toMatchObject({ second: true, changed: null });
    expect(forks[0]?.groups.map((group) => [group.first, group.last])).toEqual([
      ['few', 'few'],
      ['level', 'few'],
      ['level', 16],
      ['few', 'few'],
      [null, null],
    ]);
  });

  it('goes on as it began: what hands have begun is no vote of devices, and a second vote is known', () => {
    const one = withHands(empty, frog, counted('d1', 'first', [9, 9, 0, 0, 0]), today);
    const two = withHands(one, frog, counted('d1', 'last', [9, 9, 0, 0, 0]), today);
    expect([empty, one, two].map((of) => votedByHands(of, frog, 'd1'))).toEqual([false, true, true]);
    expect([empty, one, two].map((of) => votedTwice(of, frog, 'd1'))).toEqual([false, false, true]);
    expect(votedByHands(two, frog, 'd2')).toBe(false);
  });

  it('sees a new picture when its devices vote a second time, and hands that were counted go on as hands', () => {
    const device = (of: SchoolClass, count: Count): SchoolClass =>
      withHands(of, frog, { ...count, devices: true }, today);
    const first = device(empty, counted('d1', 'first', [9, 9, 0, 0, 0]));
    expect([votesAt(first, frog, 'd1'), votedTwice(first, frog, 'd1')]).toEqual([1, false]);
    const last = device(first, counted('d1', 'last', [4, 14, 0, 0, 0]));
    expect([votesAt(last, frog, 'd1'), votedTwice(last, frog, 'd1'), votesAt(last, frog, 'd2')]).toEqual([2, true, 0]);
    expect(schoolClass.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
    expect(mendCount(last, frog, 'd1', VALUES), 'devices make no slips').toBeNull();
    expect(besideWhom(first, frog, startCount('d1', VALUES, 'first'), false)).toBe(0);
    expect([
      votedByHands(last, frog, 'd1'),
      votedByHands(withHands(empty, frog, counted('d1', 'first', [9, 9, 0, 0, 0]), today), frog, 'd1'),
    ]).toEqual([false, true]);
  });
});
