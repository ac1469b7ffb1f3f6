import { describe, expect, it } from 'vitest';
import type { At } from './at.ts';
import {
  chosenIn,
  guestFrom,
  type GuestEvent,
  type GuestState,
  type GuestStep,
  isOverdue,
  NEW_GUEST,
  reduceGuest,
} from './guest.ts';

const KEY = 'ab'.repeat(32);
const at: At = {
  mode: 'together',
  phase: 'vote',
  level: 'frog',
  version: 1,
  fork: 'd1',
  time: 'first',
  choices: ['a', 'b'],
};
const now = (turn: number, place: At = at, key = KEY): GuestEvent => ({ is: 'now', now: { turn, at: place }, key });
const vote = (choice: string, player = 'one'): GuestEvent => ({
  is: 'vote',
  fork: 'd1',
  choice,
  player,
  id: `drawn-${choice}`,
});
const hand = (payload: string, player = 'one', level = 'frog'): GuestEvent => ({
  is: 'hand',
  payload,
  level,
  player,
  id: payload,
});
/** After all of these, the last step. */
const after = (...events: GuestEvent[]): GuestStep =>
  events.reduce<GuestStep>(({ state }, event) => reduceGuest(state, event), { state: guestFrom(NEW_GUEST), send: [] });
const open: GuestEvent = { is: 'open' };
const said = ({ send }: GuestStep): string[] => send.map((one) => one.is);
const going = (state: GuestState, ...events: GuestEvent[]): GuestState =>
  events.reduce((before, event) => reduceGuest(before, event).state, state);

describe('a tablet in a live lesson', () => {
  it('says hello once it has heard the teacher, and with each new place where it is', () => {
    expect(said(after(open))).toEqual([]);
    expect(said(after(open, now(1)))).toEqual(['hello']);
    expect(said(after(open, now(1), now(1)))).toEqual([]);
    expect(said(after(open, now(1), { is: 'passed', level: 'frog', part: 2 }))).toEqual(['at']);
    expect(said(after(open, now(1), { is: 'passed', level: 'frog', part: 2 }, now(2)))).toEqual(['hello', 'at']);
  });

  it('believes the teacher it heard first, and nothing that is older', () => {
    const other: At = { ...at, phase: 'up' };
    expect(after(open, now(5), now(6, other, 'cd'.repeat(32))).state.kept.at).toEqual(at);
    expect(after(open, now(5), now(4, other)).state.kept.at).toEqual(at);
    expect(after(open, now(5), now(6, other)).state.kept.at).toEqual(other);
  });

  it('votes while the vote is on, for what can be chosen, once for each choice', () => {
    for (const none of [
      after(open, vote('a')),
      after(open, now(1, { ...at, phase: 'shown' }), vote('a')),
      after(open, now(1), vote('c')),
      after(open, now(1), { ...vote('a'), fork: 'd2' } as GuestEvent),
      after(open, now(1), vote('a'), vote('a')),
    ])
      expect(said(none)).toEqual([]);
    const changed = after(open, now(1), vote('a'), vote('b'));
    expect(changed.send).toMatchObject([{ is: 'vote', id: 'drawn-a', turn: 2, choice: 'b' }]);
    expect(changed.state.kept.waiting).toHaveLength(1);
    expect(chosenIn(changed.state)).toBe('b');
    // a receipt for what was said before leaves what is said now
    const ack: GuestEvent = { is: 'ack', ack: { taken: [['drawn-a', 1]], refused: [] } };
    expect(going(changed.state, ack).kept.waiting).toHaveLength(1);
    expect(
      going(changed.state, { is: 'ack', ack: { taken: [['drawn-a', 2]], refused: [] } }).kept.waiting,
    ).toHaveLength(0);
  });

  it('says all it has when it is connected again, and again every five seconds, at most sixteen at once', () => {
    const many = Array.from({ length: 20 }, (_, one) => hand(`payload ${one}`, 'one', `level-${one}`));
    const { state } = after(open, now(1), { is: 'closed' }, ...many);
    expect(state.kept.waiting).toHaveLength(20);
    const back = going(state, open);
    expect(said(reduceGuest(back, now(1)))).toEqual(['hello', ...Array.from({ length: 16 }, () => 'record')]);
    const heard = going(back, now(1));
    expect(reduceGuest(heard, { is: 'tick', seconds: 4 }).send).toEqual([]);
    expect(reduceGuest(heard, { is: 'tick', seconds: 5 }).send).toHaveLength(16);
    const taken = many.slice(0, 16).map((_, one): [string, number] => [`payload ${one}`, 1]);
    expect(reduceGuest(heard, { is: 'ack', ack: { taken, refused: [] } }).send).toHaveLength(4);
  });

  it('is overdue after twenty seconds without a receipt, and no longer with one', () => {
    const { state } = after(open, now(1), hand('one', 'one', 'a'), hand('two', 'one', 'b'), {
      is: 'tick',
      seconds: 19,
    });
    expect(isOverdue(state)).toBe(false);
    const late = going(state, { is: 'tick', seconds: 1 });
    expect(isOverdue(late)).toBe(true);
    expect(isOverdue(going(late, { is: 'ack', ack: { taken: [['one', 1]], refused: [] } }))).toBe(false);
    expect(isOverdue(going(state, { is: 'closed' }, { is: 'tick', seconds: 1 }))).toBe(true);
  });

  it('hands in the latest of a story, once, and another time what was refused', () => {
    const { state } = after(open, now(1), hand('one'), hand('two'), hand('other', 'two'));
    expect(state.kept.waiting.map((one) => 'payload' in one.said && one.said.payload)).toEqual(['two', 'other']);
    const done = going(state, { is: 'ack', ack: { taken: [['two', 1]], refused: [['other', 1]] } });
    expect(done.kept.handed).toEqual({ two: 'taken', other: 'refused' });
    expect(reduceGuest(done, hand('two')).send).toEqual([]);
    expect(said(reduceGuest(done, hand('other', 'two')))).toEqual(['record']);
  });

  it('shows nobody on a shared device what another one chose; it has one vote, the last', () => {
    const { state } = after(open, now(1), vote('a'));
    expect([chosenIn(state, 'one'), chosenIn(state, 'two')]).toEqual(['a', null]);
    const handedOn = going(state, vote('a', 'two'));
    expect([chosenIn(handedOn, 'one'), chosenIn(handedOn, 'two')]).toEqual([null, 'a']);
    expect(handedOn.kept.waiting).toMatchObject([{ player: 'two', said: { id: 'drawn-a', turn: 2 } }]);
  });

  it('forgets what waits of a player, and what they chose', () => {
    const { state } = after(open, now(1), vote('a'), hand('one'), hand('other', 'two'), {
      is: 'forget',
      player: 'one',
    });
    expect(state.kept.waiting.map((one) => one.player)).toEqual(['two']);
    expect(chosenIn(state)).toBeNull();
  });
});
