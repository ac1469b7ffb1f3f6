/**
 * A pupil's side of a live lesson: a state, and what is said to the teacher when something happens. What it has for the
 * teacher stays until there is a receipt for it.
 */
import * as z from 'zod/mini';
import { at, ballotOf, openChoices, type Time } from './at.ts';
import { type Ack, type Now, type Receipt, said, type SaidIn } from './messages.ts';
import { forkKey } from './votes.ts';

const waiting = z.strictObject({ said, player: z.string(), level: z.string() });
/** Something for the teacher, and whose it is. */
type Waiting = Readonly<z.infer<typeof waiting>>;

const own = z.strictObject({ id: z.string(), turn: z.int(), choice: z.string(), player: z.string() });

/** What is kept of it on the device. */
export const guestKept = z.strictObject({
  /** The teacher's public key, as first heard: nobody else is believed afterwards. */
  teacher: z.nullable(z.string()),
  turn: z.int().check(z.minimum(0)),
  at: z.nullable(at),
  waiting: z.array(waiting),
  /** This device's votes, by fork and time. */
  votes: z.record(z.string(), own),
  /** What became of the records that were handed in. */
  handed: z.record(z.string(), z.enum(['taken', 'refused'])),
});
export type GuestKept = Readonly<z.infer<typeof guestKept>>;

export const NEW_GUEST: GuestKept = { teacher: null, turn: 0, at: null, waiting: [], votes: {}, handed: {} };

/** Seconds after which what has no receipt is said again. */
const AGAIN = 5;
/** Seconds without a receipt after which the other ways of handing in are offered. */
const OVERDUE = 20;
/** So much is said at once; the teacher's page hears no more of one device. */
const AT_ONCE = 16;

export interface GuestState {
  readonly kept: GuestKept;
  readonly connected: boolean;
  /** Was the teacher heard since the connection stands? */
  readonly heard: boolean;
  /** Seconds since the last receipt, while something waits. */
  readonly since: number;
  /** Where this pupil's story is. */
  readonly place: Extract<SaidIn, { is: 'at' }> | null;
}

export type GuestEvent =
  | { readonly is: 'open' | 'closed' }
  | { readonly is: 'now'; readonly now: Now; readonly key: string }
  | { readonly is: 'ack'; readonly ack: Ack }
  | {
      readonly is: 'vote';
      readonly fork: string;
      readonly choice: string;
      readonly player: string;
      /** New by chance, in case this is the first choice there. */
      readonly id: string;
    }
  | {
      readonly is: 'hand';
      readonly payload: string;
      readonly level: string;
      readonly player: string;
      readonly id: string;
    }
  | { readonly is: 'passed'; readonly level: string; readonly part: number | 'end' }
  | { readonly is: 'forget'; readonly player: string }
  | { readonly is: 'tick'; readonly seconds: number };

export interface GuestStep {
  readonly state: GuestState;
  /** For the teacher, in this order. */
  readonly send: readonly SaidIn[];
}

export const guestFrom = (kept: GuestKept): GuestState => ({
  kept,
  connected: false,
  heard: false,
  since: 0,
  place: null,
});

const isLive = ({ connected, heard }: GuestState): boolean => connected && heard;
const quiet = (state: GuestState): GuestStep => ({ state, send: [] });
const keep = (state: GuestState, change: Partial<GuestKept>): GuestState => ({
  ...state,
  kept: { ...state.kept, ...change },
});
const toSay = ({ kept }: GuestState): SaidIn[] => kept.waiting.slice(0, AT_ONCE).map(({ said }) => said);

const voteKey = (ballot: Parameters<typeof forkKey>[0] & { readonly time: Time }): string =>
  `${forkKey(ballot)}/${ballot.time}`;

/**
 * What this device chose in the vote that is on, or was last. @param player on a shared device: who has it now; what
 * another one chose is not for them to see
 */
export function chosenIn({ kept: { at, votes } }: Pick<GuestState, 'kept'>, player?: string): string | null {
  const ballot = at && ballotOf(at);
  const vote = ballot ? votes[voteKey(ballot)] : undefined;
  return vote && (player === undefined || vote.player === player) ? vote.choice : null;
}

/** May this be chosen now? */
export const mayVote = ({ kept: { at } }: Pick<GuestState, 'kept'>, fork: string, choice: string): boolean =>
  at !== null && at.fork === fork && openChoices(at).includes(choice);

export const isOverdue = ({ kept, since }: GuestState): boolean => kept.waiting.length > 0 && since >= OVERDUE;

/** Puts something where it waits, in place of what it takes the place of, and says it. */
function put(
  state: GuestState,
  one: Waiting,
  instead: (other: Waiting) => boolean,
  change: Partial<GuestKept>,
): GuestStep {
  const { waiting: before } = state.kept;
  const rest = before.filter((other) => !instead(other));
  const since = before.length === 0 ? 0 : state.since;
  const next = keep({ ...state, since }, { ...change, waiting: [...rest, one] });
  return { state: next, send: isLive(state) ? [one.said] : [] };
}

function voted(state: GuestState, event: Extract<GuestEvent, { is: 'vote' }>): GuestStep {
  const ballot = state.kept.at && ballotOf(state.kept.at);
  if (!ballot || !mayVote(state, event.fork, event.choice)) return quiet(state);
  const key = voteKey(ballot);
  const known = state.kept.votes[key];
  if (known?.choice === event.choice && known.player === event.player) return quiet(state);
  const { choice, player } = event;
  const [id, turn] = [known?.id ?? event.id, (known?.turn ?? 0) + 1];
  const votes = { ...state.kept.votes, [key]: { id, turn, choice, player } };
  const vote = { is: 'vote' as const, id, turn, ...ballot, choice };
  return put(state, { said: vote, player, level: ballot.level }, ({ said }) => said.is === 'vote' && said.id === id, {
    votes,
  });
}

function handed(state: GuestState, { payload, level, player, id }: Extract<GuestEvent, { is: 'hand' }>): GuestStep {
  const { waiting: before, handed: known } = state.kept;
  const isThere = before.some(({ said }) => said.is === 'record' && said.payload === payload);
  if (isThere || known[payload] === 'taken') return quiet(state);
  const { [payload]: _, ...others } = known;
  return put(
    state,
    { said: { is: 'record', id, turn: 1, payload }, player, level },
    (other) => other.said.is === 'record' && other.player === player && other.level === level,
    { handed: others },
  );
}

const isOf = (one: SaidIn, receipts: readonly Receipt[]): boolean =>
  'id' in one && receipts.some(([id, turn]) => one.id === id && one.turn === turn);

function receipted(state: GuestState, { taken, refused }: Ack): GuestStep {
  const { waiting: before, handed: known } = state.kept;
  const left = before.filter(({ said }) => !isOf(said, taken) && !isOf(said, refused));
  if (left.length === before.length) return quiet(state);
  const now = before.flatMap(({ said }) =>
    said.is === 'record' && (isOf(said, taken) || isOf(said, refused))
      ? [[said.payload, isOf(said, taken) ? 'taken' : 'refused'] as const]
      : [],
  );
  const next = keep({ ...state, since: 0 }, { waiting: left, handed: { ...known, ...Object.fromEntries(now) } });
  // what was too much to be said at once
  return { state: next, send: isLive(next) && before.length > AT_ONCE ? toSay(next) : [] };
}

function heardNow(state: GuestState, { now: { turn, at }, key }: Extract<GuestEvent, { is: 'now' }>): GuestStep {
  const { kept, connected, heard, place } = state;
  const isOurs = kept.teacher === null || kept.teacher === key;
  if (!connected || !isOurs || turn < kept.turn) return quiet(state);
  const fresh = turn > kept.turn;
  const next = { ...(fresh ? keep(state, { teacher: key, turn, at }) : state), heard: true };
  if (heard && !fresh) return quiet(next);
  const here: SaidIn[] = [{ is: 'hello' }, ...(place ? [place] : [])];
  return { state: next, send: heard ? here : [...here, ...toSay(next)] };
}

function forgotten(state: GuestState, player: string): GuestState {
  const { waiting: before, votes } = state.kept;
  return keep(state, {
    waiting: before.filter((one) => one.player !== player),
    votes: Object.fromEntries(Object.entries(votes).filter(([, one]) => one.player !== player)),
  });
}

function ticked(state: GuestState, seconds: number): GuestStep {
  if (state.kept.waiting.length === 0) return quiet({ ...state, since: 0 });
  const since = state.since + seconds;
  const again = Math.floor(since / AGAIN) > Math.floor(state.since / AGAIN);
  return { state: { ...state, since }, send: again && isLive(state) ? toSay(state) : [] };
}

export function reduceGuest(state: GuestState, event: GuestEvent): GuestStep {
  switch (event.is) {
    case 'open':
      return quiet({ ...state, connected: true, heard: false });
    case 'closed':
      return quiet({ ...state, connected: false, heard: false });
    case 'now':
      return heardNow(state, event);
    case 'ack':
      return receipted(state, event.ack);
    case 'vote':
      return voted(state, event);
    case 'hand':
      return handed(state, event);
    case 'passed': {
      const place = { is: 'at' as const, level: event.level, part: event.part };
      const isSame = state.place?.level === place.level && state.place.part === place.part;
      return isSame ? quiet(state) : { state: { ...state, place }, send: isLive(state) ? [place] : [] };
    }
    case 'forget':
      return quiet(forgotten(state, event.player));
    case 'tick':
      return ticked(state, event.seconds);
  }
}
