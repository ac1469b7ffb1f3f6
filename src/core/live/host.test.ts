import { describe, expect, it } from 'vitest';
import type { At } from './at.ts';
import { devicesOf, hostFrom, type HostEvent, type HostState, mayCome, newHost, reduceHost, whereOf } from './host.ts';
import type { SaidIn } from './messages.ts';

const wait: At = { mode: 'own', phase: 'wait' };
const first = hostFrom(newHost(wait));
const went = (state: HostState, ...events: HostEvent[]): HostState =>
  events.reduce((before, event) => reduceHost(before, event).state, state);
const kept = (state: HostState): HostEvent => ({ is: 'kept', step: state.kept.step });
const said = (state: HostState, event: HostEvent) => reduceHost(state, event).send;
const came = (client: string, what: SaidIn | null): HostEvent => ({ is: 'came', client, said: what });
const hello: SaidIn = { is: 'hello' };
const record = (at: number): SaidIn => ({ is: 'record', id: String(at).padStart(12, '0'), turn: 1, payload: `p${at}` });
const open: HostEvent = { is: 'open' };
const tick: HostEvent = { is: 'tick' };
const here = went(first, open, kept(first));

describe('the teacher’s side of a live lesson', () => {
  it('says where the class is once that is kept, and all the same where nothing can be', () => {
    expect(said(first, open)).toEqual([]);
    expect(said(went(first, open), kept(first))).toEqual([{ to: 'all', now: { turn: 1001, at: wait } }]);
    const set = went(here, { is: 'set', at: { ...wait, phase: 'up' } });
    expect(said(here, { is: 'set', at: wait })).toEqual([]);
    expect(said(set, { is: 'kept', step: set.kept.step - 1 })).toEqual([]);
    expect(said(set, { is: 'unkept' })).toMatchObject([{ to: 'all', now: { turn: 1002 } }]);
  });

  it('answers all who ask once a second, and says it again every ten', () => {
    const asked = went(here, came('a', hello), came('b', hello));
    expect(said(asked, tick)).toHaveLength(1);
    expect(said(went(asked, tick), tick)).toEqual([]);
    const nine = Array.from({ length: 9 }, () => tick);
    expect(said(went(here, ...nine), tick)).toHaveLength(1);
  });

  it('goes on with greater turns than any page before it can have said', () => {
    const before = went(here, { is: 'set', at: wait }, { is: 'set', at: wait });
    expect(hostFrom(here.kept).kept.turn).toBeGreaterThan(before.kept.turn + 900);
  });

  it('gives receipts once all up to them is kept, sixteen at most in one message', () => {
    let state = here;
    for (let at = 0; at < 20; at += 1) state = went(state, came('a', record(at)));
    for (const of of state.unread) state = went(state, { is: 'read', of, taken: of.payload !== 'p3' });
    expect(said(state, { is: 'kept', step: state.kept.step - 1 })).toEqual([]);
    const acks = said(state, kept(state)).flatMap((one) => (one.to === 'one' ? [one.ack] : []));
    expect(acks.map(({ taken }) => taken.length)).toEqual([15, 4]);
    expect(acks[0]?.refused).toEqual([['000000000003', 1]]);
    expect(state.refused).toBe(1);
    expect(said(went(state, kept(state)), kept(state))).toEqual([]);
  });

  it('cuts a flood of one device, hears the others, and it again a second later', () => {
    let state = here;
    for (let at = 0; at < 500; at += 1) state = went(state, came('a', record(at)));
    expect([state.unread.length, state.refused]).toEqual([24, 476]);
    expect([mayCome(state, 'a'), mayCome(state, 'b')]).toEqual([false, true]);
    expect(went(state, came('b', record(1))).unread).toHaveLength(25);
    expect(mayCome(went(state, tick), 'a')).toBe(true);
  });

  it('knows no device by what it could not read, and no more than three hundred', () => {
    expect(devicesOf(went(here, came('a', null)))).toBe(0);
    let state = here;
    for (let at = 0; at < 400; at += 1) state = went(state, came(String(at), hello));
    expect([devicesOf(state), state.refused]).toEqual([300, 100]);
    expect(mayCome(state, '5')).toBe(true);
  });

  it('refuses a vote that was never asked for', () => {
    const state = went(
      here,
      came('a', {
        is: 'vote',
        id: 'abcdefghijkl',
        turn: 1,
        level: 'frog',
        version: 1,
        fork: 'd1',
        time: 'first',
        choice: 'a',
      }),
    );
    expect(said(state, kept(state))).toMatchObject([{ ack: { taken: [], refused: [['abcdefghijkl', 1]] } }]);
  });

  it('tells how many are where from five on, the furthest last', () => {
    let state = here;
    const at = (client: number, part: number | 'end'): HostEvent =>
      came(String(client), { is: 'at', level: 'frog', part });
    for (let client = 0; client < 6; client += 1) state = went(state, at(client, 'end'));
    for (let client = 6; client < 10; client += 1) state = went(state, at(client, 1));
    for (let client = 10; client < 15; client += 1) state = went(state, at(client, 0));
    expect(whereOf(state).map(({ part, pupils }) => [part, pupils])).toEqual([
      [0, 5],
      [1, null],
      ['end', 6],
    ]);
  });
});
