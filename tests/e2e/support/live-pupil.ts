/** Pupils of a live lesson without a page: they say and hear what a device does, over the same broker. */
import { randomBytes } from 'node:crypto';
import mqtt from 'mqtt';
import { type At, openChoices } from '../../../src/core/live/at.ts';
import { type GuestEvent, guestFrom, NEW_GUEST, reduceGuest } from '../../../src/core/live/guest.ts';
import { agree, bytesOfHex, clientOf, lessonKeys, passwordOf, publicOf } from '../../../src/core/live/keys.ts';
import { NONCE, openAck, readNow, sealIn } from '../../../src/core/live/seal.ts';
import { topicsOf } from '../../../src/core/live/topics.ts';
import { codeParts } from '../../../src/core/record/lesson.ts';
import { brokerOf, createMqttTransport, type Mqtt } from '../../../src/services/live/mqtt.ts';

/** MQTT.js as a browser has it: a page says whose it is. */
const load = (): Promise<Mqtt> =>
  Promise.resolve({
    connect: (address, options) =>
      mqtt.connect(address, { ...options, wsOptions: { headers: { origin: `http://${new URL(address).host}` } } }),
  } as Pick<typeof mqtt, 'connect'> as unknown as Mqtt);

const clock = {
  after(seconds: number, call: () => void) {
    const timer = setTimeout(call, seconds * 1000);
    return () => clearTimeout(timer);
  },
};
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const id = (): string => randomBytes(6).toString('hex');

export interface LivePupil {
  /** Ends once the teacher was heard to say so. */
  hears(is: (at: At) => boolean): Promise<At>;
  /** Votes in the vote that is on, or otherwise than before. */
  vote(choice: string): void;
  hand(payload: string, level: string): void;
  /** Ends once the teacher has all that this pupil said. */
  settled(): Promise<void>;
  leave(): void;
}

/** So many pupils who join by the letters of a live lesson. @param page the address of the game */
export function livePupils(page: string, code: string, count: number): LivePupil[] {
  const { key } = codeParts(code);
  if (key === undefined) throw new Error(`${code} is no code of a live lesson.`);
  const { lesson, pupil } = lessonKeys(key);
  const topics = topicsOf(lesson);
  const transport = createMqttTransport({ address: brokerOf(page), load, clock, chance: { below: () => 0 } });

  return Array.from({ length: count }, (_, place): LivePupil => {
    const secret = random(32);
    const publicKey = publicOf(secret);
    const client = clientOf(publicKey);
    const waiting = new Set<() => void>();
    let state = guestFrom(NEW_GUEST);
    const agreement = () =>
      state.kept.teacher === null ? undefined : agree(secret, bytesOfHex(state.kept.teacher), pupil);

    function happen(event: GuestEvent): void {
      const step = reduceGuest(state, event);
      state = step.state;
      const by = step.send.length > 0 ? agreement() : undefined;
      for (const said of by ? step.send : [])
        if (by)
          connection.publish(topics.in(client), sealIn(by, publicKey, topics.in(client), said, random(NONCE)), {
            qos: 1,
          });
      for (const look of waiting) look();
    }
    const connection = transport.connect(
      { lesson, client, password: passwordOf(pupil, client) },
      {
        open: () => happen({ is: 'open' }),
        closed: () => happen({ is: 'closed' }),
        message(topic, bytes) {
          if (topic === topics.now) {
            const read = readNow(pupil, lesson, bytes);
            if ('ok' in read) happen({ is: 'now', ...read.ok });
            return;
          }
          const by = agreement();
          const read = by && openAck(by, topic, bytes);
          if (read && 'ok' in read) happen({ is: 'ack', ack: read.ok });
        },
      },
      [topics.now, topics.ack(client)],
    );
    const ticking = setInterval(() => happen({ is: 'tick', seconds: 1 }), 1000);
    const until = (is: () => boolean): Promise<void> =>
      new Promise((done) => {
        const look = (): void => {
          if (!is()) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      });
    const player = String(place);
    return {
      async hears(is) {
        await until(() => state.kept.at !== null && is(state.kept.at));
        return state.kept.at as At;
      },
      vote(choice) {
        const fork = state.kept.at?.fork ?? '';
        if (!state.kept.at || !openChoices(state.kept.at).includes(choice))
          throw new Error(`${choice} is no choice now.`);
        happen({
          is: 'vote',
          fork,
          choice,
          player,
          id: id(),
        });
      },
      hand: (payload, level) => happen({ is: 'hand', payload, level, player, id: id() }),
      settled: () => until(() => state.kept.waiting.length === 0),
      leave() {
        clearInterval(ticking);
        connection.close();
      },
    };
  });
}
