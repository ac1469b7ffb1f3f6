/** Two ways for a class's answers to reach the teacher's page: this game's, and plain Socket.IO. */
import { io, type Socket } from 'socket.io-client';
import mqtt from 'mqtt';
import { browserClock } from '../../../src/services/device/clock.ts';
import { createMqttTransport, type Mqtt } from '../../../src/services/live/mqtt.ts';
import { lesson, passwordOf, pupil, secrets } from '../../fixtures/live-site.ts';

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

function overMqtt(port: number, client: string, topic: string, topics: readonly string[], hears: Hears): End {
  const transport = createMqttTransport({ address: `ws://localhost:${port}/mqtt`, load, clock: browserClock, chance });
  const password = passwordOf(client === 'teacher' ? secrets.teacher : secrets.pupil, client);
  const text = new TextDecoder();
  const bytes = new TextEncoder();
  const on = {
    open: hears.open,
    closed: () => undefined,
    message: (_: string, heard: Uint8Array) => hears.heard(text.decode(heard)),
  };
  const connection = transport.connect({ lesson, client, password }, on, topics);
  return {
    send: (said) => connection.publish(topic, bytes.encode(said), { qos: 1, retain: client === 'teacher' }),
    close: connection.close,
  };
}

const now = `rp/${lesson}/now`;
export const game: Way = {
  kind: 'game',
  name: 'this game',
  async begin(port) {
    const headers = { origin: `http://localhost:${port}` };
    const body = JSON.stringify({ lesson, ...secrets });
    const { status } = await fetch(`http://localhost:${port}/live.json`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`The lesson was not opened: ${status}.`);
  },
  teacher: (port, hears) => overMqtt(port, 'teacher', now, [`rp/${lesson}/in/+`], hears),
  pupil: (port, at, hears) =>
    overMqtt(port, pupil(at), `rp/${lesson}/in/${pupil(at)}`, [now, `rp/${lesson}/ack/${pupil(at)}`], hears),
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
