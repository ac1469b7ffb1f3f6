import { describe, expect, it } from 'vitest';
import { keyOf, newClass, type SchoolClass } from '../../core/class/class.ts';
import { handsIn, withHands } from '../../core/class/hands.ts';
import { takeOut } from '../../core/class/notices.ts';
import { summarise } from '../../core/class/summary.ts';
import type { Ballot, Time } from '../../core/live/at.ts';
import type { Vote } from '../../core/live/messages.ts';
import { type Votes, withBallot, withEnd, withShown, withVote } from '../../core/live/votes.ts';
import { pack } from '../../core/record/pack.ts';
import type { Playthrough } from '../../core/record/playthrough.ts';
import type { LevelsPort } from '../../ports/play.ts';
import { frog, pupils, today } from '../../../tests/fixtures/classes.ts';
import { code, lesson, levels } from '../../../tests/fixtures/records.ts';
import { withUnread, withVotes } from './intake.ts';

const port = {
  list: () => levels,
  load: (id: string) => Promise.resolve({ level: levels.find((one) => one.id === id) }),
} as unknown as LevelsPort;
const none = { list: () => levels, load: () => Promise.reject(new Error('gone')) } as unknown as LevelsPort;
const empty = newClass('abcdefghijkl', 'Class 5b', lesson, today);
const ballot = (time: Time): Ballot => ({ level: frog.id, version: frog.version, fork: 'd1', time });
const CHOICES = ['a', 'b', 'c', 'd', 'none'];

/** Votes of so many devices for each choice, one after the other. */
function voted(before: Votes, time: Time, ...choices: readonly string[]): Votes {
  return choices.reduce(
    (all, choice, at) => {
      const vote: Vote = { is: 'vote', id: 'abcdefghijkl', turn: 1, ...ballot(time), choice };
      return withVote(all, String(at), vote) ?? all;
    },
    withBallot(before, ballot(time), CHOICES),
  );
}
const first = voted({}, 'first', 'a', 'a', 'b');
const seen = withShown(first, ballot('first'));
const last = withShown(voted(seen, 'last', 'b', 'b', 'b', 'a'), ballot('last'));
const counted = (of: SchoolClass) => handsIn(of, frog)?.hands?.['d1'];
const lay = (votes: Votes, of = empty, levels = port) => withVotes(of, votes, today, levels);

describe('the votes of devices in a class', () => {
  it('are not in it before they are shown, and then are counted once, the second beside the first', async () => {
    expect(await lay(first)).toBe(empty);
    const one = await lay(seen);
    expect(counted(one)).toEqual({ first: { a: 2, b: 1, c: 0, d: 0, none: 0 }, devices: true });
    expect(await lay(seen, one)).toBe(one);
    const two = await lay(last, one);
    expect(counted(two)).toEqual({ ...counted(one), last: { a: 1, b: 3, c: 0, d: 0, none: 0 } });
    expect(await lay(last, two)).toBe(two);
    expect(await lay(last)).toEqual(two);
  });

  it('stand in place of what its stories say at that fork, and nowhere else', async () => {
    const stories = pupils(9, ['c', 'c'], ['a', 'a']);
    const records = Object.fromEntries(stories.map((one) => [keyOf(one), one]));
    const of = await lay(seen, { ...empty, playthroughs: records });
    const { forks } = summarise(frog, Object.values(of.playthroughs));
    expect(forks[0]?.choices.groups.map((group) => group.first)).toEqual([2, 1, 0, 0, 0]);
    expect(forks[1]?.choices.answers.first).toBe(9);
  });

  it('leave what was counted by hands as it is, and take the place of hands beside devices', async () => {
    const hands = { fork: 'd1', time: 'first' as const, hands: { a: 5, b: 5 } };
    const byHands = withHands(empty, frog, hands, today);
    expect(await lay(seen, byHands)).toBe(byHands);
    const beside = withHands(empty, frog, { ...hands, beside: 10 }, today);
    expect(counted(await lay(seen, beside))).toMatchObject({ first: { a: 2, b: 1 }, devices: true });
  });

  it('are nothing where nobody voted, and the first where nobody voted at first', async () => {
    expect(await lay(withShown(voted({}, 'first'), ballot('first')))).toBe(empty);
    const late = withShown(voted(withShown(voted({}, 'first'), ballot('first')), 'last', 'b'), ballot('last'));
    expect(counted(await lay(late))).toEqual({ first: { a: 0, b: 1, c: 0, d: 0, none: 0 }, devices: true });
  });

  it('stay out where they were taken out, and are there of a level that is gone', async () => {
    const of = await lay(seen);
    const out = takeOut(of, handsIn(of, frog) as Playthrough);
    expect(await lay(seen, out)).toBe(out);
    expect(counted(await lay(seen, empty, none))).toMatchObject({ first: { a: 2 } });
  });

  it('are counted at the end though they were not shown, and nothing is left of any device', async () => {
    const end = withEnd(voted(first, 'last', 'd'));
    expect(counted(await lay(end))).toMatchObject({ first: { a: 2, b: 1 }, last: { d: 1 } });
    expect(Object.values(end).every(({ by }) => Object.keys(by).length === 0)).toBe(true);
  });

  it('do not change once they were shown', () => {
    const vote: Vote = { is: 'vote', id: 'abcdefghijkl', turn: 9, ...ballot('first'), choice: 'd' };
    expect(withVote(seen, '0', vote)).toBe(seen);
    expect(withVote(last, '9', { ...vote, time: 'last' })).toBe(last);
    expect(withVote(seen, '0', { ...vote, choice: 'e' })).toBeUndefined();
    expect(withVote(seen, '0', { ...vote, fork: 'd2' })).toBeUndefined();
  });
});

describe('records that come by themselves', () => {
  const [one, other] = pupils(2, ['a', 'b'], ['a', 'a']) as [Playthrough, Playthrough];
  const unread = (payload: string) => ({ client: '0', receipt: ['abcdefghijkl', 1] as [string, number], payload });

  it('are in the class as if they had been scanned, each once; what is none of it is not taken', async () => {
    const came = [
      unread(pack(frog, one, code)),
      unread(pack(frog, one, code)),
      unread(pack(frog, other, null)),
      unread('ROLE1/FUNNY-FROG/1/OWN/0000'),
      unread('no payload'),
      unread(pack(frog, { ...one, forks: { ...one.forks, d1: ['b', 'b'] } }, code)),
    ];
    const read = await withUnread(empty, came, port);
    expect(came.map((each) => read.taken.has(each))).toEqual([true, true, false, false, false, false]);
    expect(Object.values(read.class.playthroughs)).toEqual([one]);
  });

  it('are none where the level cannot be had', async () => {
    const read = await withUnread(empty, [unread(pack(frog, one, code))], none);
    expect([read.class, read.taken.size]).toEqual([empty, 0]);
  });
});
