/** Two ways for a class's answers to reach the teacher's page: this game's, and plain Socket.IO. */
import { io, type Socket } from 'socket.io-client';
import mqtt from 'mqtt';
import { type Agreement, agree, bytesOfHex, clientOf, hexOf, publicOf } from '../../../src/core/live/keys.ts';
import type { SaidIn } from '../../../src/core/live/messages.ts';
import { NONCE, openIn, sealIn } from '../../../src/core/live/seal.ts';
import { clientIn, topicsOf } from '../../../src/core/live/topics.ts';
import type { LiveConnection } from '../../../src/ports/live.ts';
import { browserClock } from '../../../src/services/device/clock.ts';
import { createMqttTransport, type Mqtt } from '../../../src/services/live/mqtt.ts';
import { lesson, passwordOf, secrets } from '../../fixtures/live-site.ts';

/** Who stands at one end. */
export interface End {
  /** Sends: a pupil its answer, the teacher where the class is. */
  send(text: string): void;
  close(): void;
}

export interface Hears {
  /** It is connected, for the first time or again. */
  open(): void;
  /** A pupil hears where the class is, the teacher a pupil's answer. */
  heard(text: string): void;
}

export interface Way {
  readonly kind: 'game' | 'relay';
  readonly name: string;
  /** What the teacher's page does once when the server has begun. */
  begin(port: number): Promise<void>;
  teacher(port: number, hears: Hears): End;
  pupil(port: number, at: number, hears: Hears): End;
}

/** MQTT.js as a browser has it: a page says whose it is. */
const load = (): Promise<Mqtt> =>
  Promise.resolve({
    connect: (address, options) =>
      mqtt.connect(address, { ...options, wsOptions: { headers: { origin: `http://${new URL(address).host}` } } }),
  } as Pick<typeof mqtt, 'connect'> as unknown as Mqtt);
const chance = { below: (bound: number): number => Math.floor(Math.random() * bound) };

const bytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const pupilSecret = bytesOfHex(secrets.pupil);
const teacherSecret = bytes(32);
const topics = topicsOf(lesson);

/** Connects over MQTT as a page of the game does. */
function overMqtt(
  port: number,
  client: string,
  asks: readonly string[],
  hears: { open(): void; message(topic: string, heard: Uint8Array): void },
): LiveConnection {
  const transport = createMqttTransport({ address: `ws://localhost:${port}/mqtt`, load, clock: browserClock, chance });
  const password = passwordOf(client === 'teacher' ? secrets.teacher : secrets.pupil, client);
  return transport.connect({ lesson, client, password }, { ...hears, closed: () => undefined }, asks);
}

/** What is sent is sealed for the teacher, and opened there, as in a lesson. */
export const game: Way = {
  kind: 'game',
  name: 'this game',
  async begin(port) {
    const headers = { origin: `http://localhost:${port}` };
    const body = JSON.stringify({ lesson, ...secrets });
    const { status } = await fetch(`http://localhost:${port}/live.json`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`The lesson was not opened: ${status}.`);
  },
  teacher(port, hears) {
    const agreements = new Map<string, Agreement | undefined>();
    const agreed = (key: Uint8Array): Agreement | undefined => {
      const name = hexOf(key);
      if (!agreements.has(name)) agreements.set(name, agree(teacherSecret, key, pupilSecret));
      return agreements.get(name);
    };
    const connection = overMqtt(port, 'teacher', [topics.all], {
      open: hears.open,
      message(topic, heard) {
        const came = openIn(topic, clientIn(topic) ?? '', heard, agreed);
        if ('ok' in came && came.ok.said.is === 'record') hears.heard(came.ok.said.payload);
      },
    });
    const text = new TextEncoder();
    return {
      send: (said) => connection.publish(topics.now, text.encode(said), { qos: 1, retain: true }),
      close: connection.close,
    };
  },
  pupil(port, _, hears) {
    const secret = bytes(32);
    const key = publicOf(secret);
    const client = clientOf(key);
    const by = agree(secret, publicOf(teacherSecret), pupilSecret);
    if (!by) throw new Error('There is no key to seal with.');
    const text = new TextDecoder();
    const connection = overMqtt(port, client, [topics.now, topics.ack(client)], {
      open: hears.open,
      message: (__, heard) => hears.heard(text.decode(heard)),
    });
    return {
      send(payload) {
        const said: SaidIn = { is: 'record', id: 'abcdefghijkl', turn: 1, payload };
        connection.publish(topics.in(client), sealIn(by, key, topics.in(client), said, bytes(NONCE)), { qos: 1 });
      },
      close: connection.close,
    };
  },
};

function overSocketIo(socket: Socket, says: string, hearsWhat: string, hears: Hears): End {
  socket.on('connect', hears.open);
  socket.on(hearsWhat, (text: string) => hears.heard(text));
  return {
    send: (text) => void (says === 'in' ? socket.emit('in', text, () => undefined) : socket.emit('now', text)),
    close: () => void socket.close(),
  };
}

const socketTo = (port: number, auth: object): Socket =>
  io(`http://localhost:${port}`, { auth, transports: ['websocket'], forceNew: true });

export const relay: Way = {
  kind: 'relay',
  name: 'plain Socket.IO',
  begin: () => Promise.resolve(),
  teacher: (port, hears) => overSocketIo(socketTo(port, { teacher: true }), 'now', 'in', hears),
  pupil: (port, _, hears) => overSocketIo(socketTo(port, {}), 'in', 'now', hears),
};
