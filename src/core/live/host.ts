/**
 * The teacher's side of a live lesson: a state, and what is sent when something happens. It knows neither what carries
 * the messages nor what keeps its state; a receipt goes out once somebody says that it is kept.
 */
import { LEAST } from '../class/small-groups.ts';
import { type At, ballotOf } from './at.ts';
import type { HostKept } from './kept.ts';
import { type Ack, MOST_RECEIPTS, type Now, type Receipt, type SaidIn } from './messages.ts';
import { votedIn, withBallot, withShown, withVote } from './votes.ts';

/** A page that went may have said turns that were not kept: whoever goes on begins well behind them. */
const TURNS_LEFT = 1000;
/** So many messages a device may send at once, and so many more with each second. */
const AT_ONCE = 24;
const A_SECOND = 8;
/** Devices beyond these are not heard; no lesson has as many. */
const MOST_DEVICES = 300;
/** Seconds after which it is said again where the class is, in case somebody did not hear it. */
const AGAIN = 10;
/** Records that may wait to be read. */
const MOST_UNREAD = 600;

/** Forks behind a pupil, or the end of the story. */
type Part = number | 'end';

interface Device {
  readonly level?: string;
  readonly part?: Part;
  /** Messages it may still send in this second. */
  readonly may: number;
}

/** A record that came, to be read and put into the class. */
export interface Unread {
  readonly client: string;
  readonly receipt: Receipt;
  readonly payload: string;
}

interface Owed {
  readonly client: string;
  readonly receipt: Receipt;
  readonly taken: boolean;
  /** Sent once this step is kept. */
  readonly step: number;
}

export interface HostState {
  readonly kept: HostKept;
  readonly connected: boolean;
  readonly devices: Readonly<Record<string, Device>>;
  readonly unread: readonly Unread[];
  readonly owed: readonly Owed[];
  /** A device asked where the class is. */
  readonly asked: boolean;
  /** Seconds since it was said where the class is. */
  readonly since: number;
  /** The class went on, and nobody was told yet: it is said once it is kept. */
  readonly unsaid: boolean;
  readonly refused: number;
}

export type HostEvent =
  /** `tick`: a second has gone by. */
  | { readonly is: 'open' | 'closed' | 'tick' }
  /** What a client said; `null`: it could not be read. */
  | { readonly is: 'came'; readonly client: string; readonly said: SaidIn | null }
  | { readonly is: 'set'; readonly at: At }
  /** A record was read: it lies with the class, or never can. */
  | { readonly is: 'read'; readonly of: Unread; readonly taken: boolean }
  /** All up to this step is kept. */
  | { readonly is: 'kept'; readonly step: number }
  /** Nothing can be kept now. The lesson goes on, and no receipt is given. */
  | { readonly is: 'unkept' };

export type HostSends =
  | { readonly to: 'all'; readonly now: Now }
  | { readonly to: 'one'; readonly client: string; readonly ack: Ack };

export interface HostStep {
  readonly state: HostState;
  readonly send: readonly HostSends[];
}

export const newHost = (first: At): HostKept => ({ step: 0, turn: 1, at: first, votes: {} });

/** The state of a page that begins to lead the lesson, or goes on with it. */
export const hostFrom = (kept: HostKept): HostState => ({
  kept: { ...kept, step: kept.step + 1, turn: kept.turn + TURNS_LEFT },
  connected: false,
  devices: {},
  unread: [],
  owed: [],
  asked: false,
  since: 0,
  unsaid: true,
  refused: 0,
});

/** May this client be listened to now? To be asked before anything of it is opened. */
export function mayCome({ devices }: HostState, client: string): boolean {
  const known = devices[client];
  return known ? known.may > 0 : Object.keys(devices).length < MOST_DEVICES;
}

/** Says where the class is, as far as it is to be said. */
function sayNow(state: HostState): HostStep {
  const { turn, at } = state.kept;
  return { state: { ...state, asked: false, since: 0 }, send: state.unsaid ? [] : [{ to: 'all', now: { turn, at } }] };
}
const silent = (state: HostState): HostStep => ({ state, send: [] });

const owe = (state: HostState, client: string, receipt: Receipt, taken: boolean): HostState => ({
  ...state,
  owed: [...state.owed, { client, receipt, taken, step: state.kept.step }],
});

const keep = (state: HostState, change: Partial<HostKept>): HostState => ({
  ...state,
  kept: { ...state.kept, ...change, step: state.kept.step + 1 },
});

function hear(state: HostState, client: string, said: SaidIn): HostState {
  const device = state.devices[client];
  switch (said.is) {
    case 'hello':
      return { ...state, asked: true };
    case 'at': {
      const moved = { may: 0, ...device, level: said.level, part: said.part };
      return { ...state, devices: { ...state.devices, [client]: moved } };
    }
    case 'vote': {
      const next = withVote(state.kept.votes, client, said);
      if (!next) return owe({ ...state, refused: state.refused + 1 }, client, [said.id, said.turn], false);
      const heard = next === state.kept.votes ? state : keep(state, { votes: next });
      return owe(heard, client, [said.id, said.turn], true);
    }
    case 'record': {
      if (state.unread.length >= MOST_UNREAD) return { ...state, refused: state.refused + 1 };
      const one = { client, receipt: [said.id, said.turn] satisfies Receipt, payload: said.payload };
      return { ...state, unread: [...state.unread, one] };
    }
  }
}

function came(state: HostState, client: string, said: SaidIn | null): HostState {
  if (!mayCome(state, client)) return { ...state, refused: state.refused + 1 };
  const device = state.devices[client] ?? (said ? { may: AT_ONCE } : undefined);
  const spent = device
    ? { ...state, devices: { ...state.devices, [client]: { ...device, may: device.may - 1 } } }
    : state;
  return said ? hear(spent, client, said) : { ...spent, refused: state.refused + 1 };
}

function goTo(state: HostState, next: At): HostState {
  const ballot = ballotOf(next);
  const before = state.kept.votes;
  const opened = ballot && next.phase === 'vote' ? withBallot(before, ballot, next.choices ?? []) : before;
  const after = ballot && next.phase === 'shown' ? withShown(opened, ballot) : opened;
  return keep(state, { at: next, turn: state.kept.turn + 1, votes: after });
}

/** The receipts that are due, each device's in as few messages as can be. */
function receiptsOf(due: readonly Owed[]): HostSends[] {
  return [...new Set(due.map(({ client }) => client))].flatMap((client) => {
    const own = due.filter((one) => one.client === client);
    const packs = Array.from({ length: Math.ceil(own.length / MOST_RECEIPTS) }, (_, at) =>
      own.slice(at * MOST_RECEIPTS, (at + 1) * MOST_RECEIPTS),
    );
    return packs.map((pack): HostSends => {
      const of = (taken: boolean): Receipt[] => pack.flatMap((one) => (one.taken === taken ? [one.receipt] : []));
      return { to: 'one', client, ack: { taken: of(true), refused: of(false) } };
    });
  });
}

export function reduceHost(state: HostState, event: HostEvent): HostStep {
  switch (event.is) {
    case 'open':
      return sayNow({ ...state, connected: true });
    case 'closed':
      return silent({ ...state, connected: false });
    case 'tick': {
      const devices = Object.fromEntries(
        Object.entries(state.devices).map(([client, one]) => [
          client,
          one.may >= AT_ONCE ? one : { ...one, may: Math.min(AT_ONCE, one.may + A_SECOND) },
        ]),
      );
      const next = { ...state, devices, since: state.since + 1 };
      return next.asked || next.since >= AGAIN ? sayNow(next) : silent(next);
    }
    case 'came':
      return silent(came(state, event.client, event.said));
    case 'set':
      return silent({ ...goTo(state, event.at), unsaid: true });
    case 'read': {
      const unread = state.unread.filter((one) => one !== event.of);
      const refused = state.refused + (event.taken ? 0 : 1);
      return silent(owe({ ...state, unread, refused }, event.of.client, event.of.receipt, event.taken));
    }
    case 'kept': {
      const due = state.owed.filter(({ step }) => step <= event.step);
      const next = { ...state, owed: state.owed.filter((one) => !due.includes(one)) };
      const said = state.unsaid && event.step >= state.kept.step ? sayNow({ ...next, unsaid: false }) : silent(next);
      return { state: said.state, send: [...said.send, ...receiptsOf(due)] };
    }
    case 'unkept':
      return state.unsaid ? sayNow({ ...state, unsaid: false }) : silent(state);
  }
}

export const devicesOf = ({ devices }: HostState): number => Object.keys(devices).length;

/** How many have voted in the vote that is on, or was last. */
export function votedNow({ kept }: Pick<HostState, 'kept'>): number {
  const ballot = ballotOf(kept.at);
  return ballot ? votedIn(kept.votes, ballot) : 0;
}

/** How many are where, the furthest last; of fewer than five it is not said how many. */
export function whereOf({ devices }: HostState): { level: string; part: Part; pupils: number | null }[] {
  const places = new Map<string, { level: string; part: Part; pupils: number }>();
  for (const { level, part } of Object.values(devices)) {
    if (level === undefined || part === undefined) continue;
    const key = `${level}/${part}`;
    const before = places.get(key) ?? { level, part, pupils: 0 };
    places.set(key, { ...before, pupils: before.pupils + 1 });
  }
  const far = ({ part }: { part: Part }): number => (part === 'end' ? Infinity : part);
  return [...places.values()]
    .sort((one, other) => (one.level === other.level ? far(one) - far(other) : one.level < other.level ? -1 : 1))
    .map((place) => ({ ...place, pupils: place.pupils >= LEAST ? place.pupils : null }));
}
