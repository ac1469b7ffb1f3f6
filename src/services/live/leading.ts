import type { At } from '../../core/live/at.ts';
import {
  devicesOf,
  type HostEvent,
  hostFrom,
  type HostSends,
  mayCome,
  reduceHost,
  votedNow,
  whereOf,
} from '../../core/live/host.ts';
import type { HostKept, LiveKeys } from '../../core/live/kept.ts';
import { agree, type Agreement, asTeacher, bytesOfHex, hexOf, lessonKeys, publicOf } from '../../core/live/keys.ts';
import { NONCE, openIn, sealAck, writeNow } from '../../core/live/seal.ts';
import { clientIn, topicsOf } from '../../core/live/topics.ts';
import { withEnd } from '../../core/live/votes.ts';
import type { ClassesPort } from '../../ports/class.ts';
import type { Clock, Remover } from '../../ports/device.ts';
import type { LiveHostState, LiveTransport } from '../../ports/live.ts';
import type { LevelsPort } from '../../ports/play.ts';
import { quietly } from '../device/quietly.ts';
import { withUnread, withVotes } from './intake.ts';

export interface LeadingParts {
  readonly classes: Pick<ClassesPort, 'get' | 'put'>;
  readonly levels: Pick<LevelsPort, 'list' | 'load'>;
  readonly transport: LiveTransport;
  readonly clock: Clock;
  readonly random: (length: number) => Uint8Array;
  /** Lets a lesson's devices in at the server of this laptop; resolves to whether it does. */
  readonly open: (lesson: {
    readonly lesson: string;
    readonly pupil: string;
    readonly teacher: string;
  }) => Promise<boolean>;
}

/** What the server has to know to let a lesson's devices in. */
export const openingOf = (keys: LiveKeys) => {
  const { lesson, pupil } = lessonKeys(keys.pupil);
  return { lesson, pupil: hexOf(pupil), teacher: keys.teacher };
};

/** Seconds between two looks at what is to be done again. */
const TICK = 1;

/** Each plays on, and nothing is asked. */
const FREE: At = { mode: 'own', phase: 'play' };

export interface Leading {
  state(): LiveHostState;
  set(at: At): Promise<boolean>;
  /** Ends the lesson; resolves to whether that is kept. */
  stop(): Promise<boolean>;
  /** Ends leading it here, once all that came is laid down: another window goes on. */
  leave(): Promise<void>;
}

/** Leads the live lesson of a class from this window. */
export function lead(
  { classes, levels, transport, clock, random, open }: LeadingParts,
  { id, keys, kept }: { readonly id: string; readonly keys: LiveKeys; readonly kept: HostKept },
  tell: () => void,
  /** The class was deleted: there is nothing to lead. */
  gone: () => void,
): Leading {
  const opening = openingOf(keys);
  const [secret, pupil] = [bytesOfHex(keys.secret), bytesOfHex(opening.pupil)];
  const publicKey = publicOf(secret);
  const topics = topicsOf(opening.lesson);
  const agreements = new Map<string, Agreement>();
  let host = hostFrom(kept);
  /** The step that lies with the class. */
  let laid = kept.step;
  let laying: Promise<void> | undefined;
  let over = false;
  let stopTick: Remover = () => undefined;
  let waiting: { readonly step: number; readonly done: (kept: boolean) => void }[] = [];

  const publish = (what: HostSends): void => {
    if (what.to === 'all') {
      const bytes = writeNow(pupil, opening.lesson, publicKey, what.now);
      connection.publish(topics.now, bytes, { retain: true, qos: 1 });
      return;
    }
    const by = agreements.get(what.client);
    const topic = topics.ack(what.client);
    if (by) connection.publish(topic, sealAck(by, topic, what.ack, random(NONCE)), { qos: 1 });
  };

  function happen(event: HostEvent): void {
    if (over) return;
    const { state, send } = reduceHost(host, event);
    host = state;
    if (host.connected) send.forEach(publish);
    if (event.is === 'kept') answer(({ step }) => step <= event.step, true);
    if (event.is === 'unkept') answer(() => true, false);
    if (event.is !== 'kept' && event.is !== 'unkept' && isUnlaid()) lay();
    if (event.is !== 'tick') tell();
  }
  function answer(which: (one: { readonly step: number }) => boolean, done: boolean): void {
    const due = waiting.filter(which);
    waiting = waiting.filter((one) => !due.includes(one));
    due.forEach((one) => one.done(done));
  }
  const isUnlaid = (): boolean => !over && (host.kept.step !== laid || host.owed.length > 0 || host.unread.length > 0);

  /** Lays down all there is, one write after the other: what comes meanwhile goes into the next. */
  function lay(): void {
    if (laying) return;
    laying = layAll();
    quietly(laying);
  }
  async function layAll(): Promise<void> {
    try {
      while (await layOnce()) if (!isUnlaid()) return;
      happen({ is: 'unkept' });
    } finally {
      // at once: whatever comes now begins anew
      laying = undefined;
    }
  }
  async function layOnce(): Promise<boolean> {
    const answer = await classes.get(id);
    if (answer.is === 'none') gone();
    if (answer.is !== 'found' || over) return false;
    const { unread, kept: now } = host;
    const read = await withUnread(answer.value, unread, levels);
    const whole = await withVotes(read.class, now.votes, keys.day, levels);
    if (over) return false;
    const isNew = whole !== answer.value || now.step !== laid;
    if (isNew && !(await classes.put({ ...whole, live: { keys, host: now } }))) return false;
    laid = now.step;
    for (const of of unread) happen({ is: 'read', of, taken: read.taken.has(of) });
    happen({ is: 'kept', step: now.step });
    return true;
  }

  const tick = (): void => {
    stopTick = clock.after(TICK, tick);
    happen({ is: 'tick' });
  };
  const comeIn = (topic: string, bytes: Uint8Array): void => {
    const client = clientIn(topic);
    if (client === undefined || over) return;
    // what comes too fast is not even opened
    const read = mayCome(host, client)
      ? openIn(topic, client, bytes, (theirs) => agreements.get(client) ?? agree(secret, theirs, pupil))
      : undefined;
    if (read && 'ok' in read) agreements.set(client, read.ok.by);
    happen({ is: 'came', client, said: read && 'ok' in read ? read.ok.said : null });
  };
  /** A server that was started again knows no lesson: it is told before the next try. */
  const closed = (): void => {
    happen({ is: 'closed' });
    quietly(open(opening));
  };
  const connection = transport.connect(
    asTeacher(opening.lesson, bytesOfHex(keys.teacher)),
    { open: () => happen({ is: 'open' }), closed, message: comeIn },
    [topics.all],
  );
  const leave = (): void => {
    over = true;
    stopTick();
    connection.close();
    answer(() => true, false);
  };
  const set = (at: At): Promise<boolean> =>
    new Promise((done) => {
      if (over) return done(false);
      waiting.push({ step: host.kept.step + 1, done });
      happen({ is: 'set', at });
    });
  let wasHere = false;
  tick();
  lay();

  return {
    state() {
      wasHere ||= host.connected;
      return {
        is: host.connected ? 'here' : wasHere ? 'away' : 'joining',
        class: id,
        key: keys.pupil,
        at: host.kept.at,
        devices: devicesOf(host),
        where: whereOf(host),
        voted: votedNow(host),
        refused: host.refused,
      };
    },
    set,
    async stop() {
      // whoever rests or votes goes on alone
      await set(FREE);
      await laying?.catch(() => undefined);
      const answer = await classes.get(id);
      if (answer.is !== 'found') return false;
      // nothing is laid down after this
      over = true;
      const { class: read } = await withUnread(answer.value, host.unread, levels);
      const votes = withEnd(host.kept.votes);
      const whole = await withVotes(read, votes, keys.day, levels);
      const live = { keys: null, host: { ...host.kept, step: host.kept.step + 1, votes } };
      const done = await classes.put({ ...whole, live });
      if (done) leave();
      else over = false;
      return done;
    },
    async leave() {
      await laying?.catch(() => undefined);
      leave();
    },
  };
}
