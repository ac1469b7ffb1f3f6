import {
  chosenIn,
  guestFrom,
  type GuestEvent,
  type GuestState,
  isOverdue,
  mayVote,
  reduceGuest,
} from '../../core/live/guest.ts';
import { agree, type Agreement, bytesOfHex, clientOf, passwordOf, publicOf } from '../../core/live/keys.ts';
import { NONCE, openAck, readNow, sealIn } from '../../core/live/seal.ts';
import { topicsOf } from '../../core/live/topics.ts';
import { levelOfPack } from '../../core/record/pack.ts';
import type { LessonPort } from '../../ports/class.ts';
import type { ChancePort, Clock, Remover } from '../../ports/device.ts';
import type { LiveGuestPort, LiveGuestState, LiveTransport } from '../../ports/live.ts';
import type { Database } from '../device/database.ts';
import { quietly } from '../device/quietly.ts';
import type { Signal } from '../device/signal.ts';
import { NO_LIVE_GUEST } from './none.ts';
import { createOutbox, type Outbox } from './outbox.ts';

interface Parts {
  readonly database: Database;
  readonly lesson: Pick<LessonPort, 'now' | 'subscribe'>;
  readonly transport: LiveTransport;
  readonly chance: Pick<ChancePort, 'id'>;
  readonly clock: Clock;
  /** Between the windows of this browser: one of them is in the lesson, the one that was looked at last. */
  readonly signal: Signal;
  readonly random: (length: number) => Uint8Array;
  /** Called when this window is looked at again. */
  readonly seen: (again: () => void) => Remover;
}

/** Seconds between two looks at what waits. */
const TICK = 1;

/** One live lesson on this device, from joining to leaving. */
function take(
  { transport, clock, random }: Parts,
  box: Outbox,
  keep: (state: GuestState) => Promise<boolean>,
  tell: () => void,
) {
  const [secret, pupil] = [bytesOfHex(box.secret), bytesOfHex(box.pupil)];
  const publicKey = publicOf(secret);
  const client = clientOf(publicKey);
  const topics = topicsOf(box.lesson);
  let state = guestFrom(box.guest);
  let wasHere = false;
  let agreed: { readonly key: string; readonly by: Agreement | undefined } | undefined;
  let stopTick: Remover = () => undefined;

  /** What this device and the teacher agreed on, once the teacher's key is known. */
  function agreement(): Agreement | undefined {
    const key = state.kept.teacher;
    if (key === null) return undefined;
    if (agreed?.key !== key) agreed = { key, by: agree(secret, bytesOfHex(key), pupil) };
    return agreed.by;
  }

  /** Resolves to whether what changed lies on this device. */
  async function happen(event: GuestEvent): Promise<boolean> {
    const before = state;
    const { state: next, send } = reduceGuest(state, event);
    state = next;
    wasHere ||= state.heard;
    const keeping = before.kept === next.kept ? Promise.resolve(true) : keep(next);
    const by = send.length > 0 ? agreement() : undefined;
    for (const said of by ? send : [])
      if (by)
        connection.publish(topics.in(client), sealIn(by, publicKey, topics.in(client), said, random(NONCE)), {
          qos: said.is === 'hello' || said.is === 'at' ? 0 : 1,
        });
    if (before !== next) tell();
    return keeping;
  }

  const tick = (): void => {
    stopTick = clock.after(TICK, tick);
    if (state.kept.waiting.length > 0) quietly(happen({ is: 'tick', seconds: TICK }));
  };

  function hear(topic: string, bytes: Uint8Array): void {
    const by = agreement();
    if (topic === topics.now) {
      const read = readNow(pupil, box.lesson, bytes);
      if ('ok' in read) quietly(happen({ is: 'now', ...read.ok }));
    } else if (by) {
      const read = openAck(by, topics.ack(client), bytes);
      if ('ok' in read) quietly(happen({ is: 'ack', ack: read.ok }));
    }
  }

  const connection = transport.connect(
    { lesson: box.lesson, client, password: passwordOf(pupil, client) },
    {
      open: () => quietly(happen({ is: 'open' })),
      closed: () => quietly(happen({ is: 'closed' })),
      message: hear,
    },
    [topics.now, topics.ack(client)],
  );
  tick();

  return {
    code: box.code,
    happen,
    kept: () => state,
    /** @param player who has a shared device in their hands */
    shown: (player?: string): LiveGuestState => ({
      is: state.connected && state.heard ? 'here' : wasHere ? 'away' : 'joining',
      at: state.kept.at,
      waiting: state.kept.waiting.length,
      overdue: isOverdue(state),
      chosen: chosenIn(state, player),
    }),
    end(): void {
      stopTick();
      connection.close();
    },
  };
}

/** The live lesson on a pupil's device: it is in one as long as the lesson that the device is in has a key. */
export function createLiveGuest(parts: Parts): LiveGuestPort {
  const { database, lesson, chance, signal, random, seen } = parts;
  const outbox = createOutbox(database, random);
  const me = chance.id();
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  let inside: ReturnType<typeof take> | undefined;
  let key: string | undefined;
  /** Another window of this browser is in the lesson. */
  let rests = false;
  let following: Promise<unknown> = Promise.resolve();

  function leave(): void {
    inside?.end();
    inside = undefined;
    key = undefined;
  }

  /** Is where the lesson is: joins, goes on, or leaves. */
  async function follow(): Promise<void> {
    const joined = lesson.now()?.joined;
    const wanted = joined?.key;
    if (inside && wanted === key && joined?.code === inside.code) return;
    const wasIn = inside !== undefined;
    leave();
    if (!joined || wanted === undefined) {
      if (wasIn) await outbox.empty();
      return tell();
    }
    if (rests) return tell();
    key = wanted;
    const box = await outbox.open(joined, wanted);
    const now = lesson.now()?.joined;
    if (now?.key !== wanted || now.code !== joined.code) return;
    inside = take(parts, box, (state) => outbox.keep(box, state.kept), tell);
    await outbox.keep(box, box.guest);
    signal.tell({ by: me });
    tell();
  }
  const turn = (): Promise<void> => {
    const done = following.then(follow);
    following = done.catch(() => undefined);
    return done;
  };

  lesson.subscribe(() => quietly(turn()));
  signal.subscribe((message) => {
    const by = typeof message === 'object' && message !== null && 'by' in message ? message.by : me;
    if (by === me) return;
    rests = true;
    leave();
    tell();
  });
  seen(() => {
    if (!rests) return;
    rests = false;
    quietly(turn());
  });
  quietly(turn());

  return {
    state() {
      const joined = lesson.now()?.joined;
      const joins = !rests && joined?.key !== undefined;
      return (
        inside?.shown(joined?.shared ? joined.holder : undefined) ?? {
          ...NO_LIVE_GUEST.state(),
          is: joins ? 'joining' : 'none',
        }
      );
    },
    async vote(fork, choice, player) {
      await following;
      if (!inside || !mayVote(inside.kept(), fork, choice)) return false;
      return inside.happen({ is: 'vote', fork, choice, player, id: chance.id() });
    },
    async hand(payload, player) {
      await following;
      const level = levelOfPack(payload);
      return inside !== undefined && level !== undefined
        ? inside.happen({ is: 'hand', payload, level, player, id: chance.id() })
        : false;
    },
    handed(payload) {
      const kept = inside?.kept().kept;
      const waits = kept?.waiting.some(({ said }) => said.is === 'record' && said.payload === payload);
      return waits ? 'waiting' : (kept?.handed[payload] ?? 'none');
    },
    passed: (level, part) => quietly(following.then(() => inside?.happen({ is: 'passed', level, part }))),
    async forget(player) {
      await following;
      await inside?.happen({ is: 'forget', player });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
