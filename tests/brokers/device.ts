/** A client of MQTT that comes to a broker with a key. */
import mqtt, { type IClientOptions, type MqttClient } from 'mqtt';
import type { Broker, Key } from './broker.ts';

export interface Device {
  readonly client: MqttClient;
  /** All it heard, as `topic text`. */
  readonly heard: readonly string[];
  /** Ends when it has heard this. */
  hears(line: string): Promise<void>;
  readonly gone: Promise<void>;
}

/** How a client comes in. */
export const asClient = (broker: Broker, key: Key): IClientOptions => ({
  ...key,
  clean: true,
  keepalive: 20,
  protocolVersion: 4,
  reconnectPeriod: 0,
  connectTimeout: 30_000,
  wsOptions: { headers: { origin: broker.origin } },
});

/** Connects once, or fails. */
export function comes(broker: Broker, key: Key, node = 0): Promise<Device> {
  const client = mqtt.connect(broker.addresses[node % broker.addresses.length] ?? '', asClient(broker, key));
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  client.on('message', (topic, bytes) => {
    heard.push(`${topic} ${bytes.toString()}`);
    for (const look of waiting) look();
  });
  const gone = new Promise<void>((done) => void client.once('close', done));
  const hears = (line: string): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!heard.includes(line)) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  return new Promise((done, fail) => {
    client.once('connect', () => done({ client, heard, hears, gone }));
    client.once('error', (error) => {
      client.end(true);
      fail(error);
    });
    client.once('close', () => fail(new Error('closed')));
  });
}

/** Connects, again and again: a broker may read a new lesson's key a moment later, as a page finds too. */
export async function comesSoon(broker: Broker, key: Key, node = 0): Promise<Device> {
  for (;;) {
    try {
      return await comes(broker, key, node);
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Asks to hear something; is it granted? Nobody is when it is cut off for it. */
export const isGranted = ({ client }: Device, topic: string): Promise<boolean> =>
  new Promise((done) => {
    client.once('close', () => done(false));
    client.subscribe(topic, { qos: 1 }, (error, _granted, packet) => {
      const codes = packet && 'granted' in packet ? packet.granted.map(Number) : [];
      done(!error && codes.length > 0 && codes.every((code) => code < 128));
    });
  });
