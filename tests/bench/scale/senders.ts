/** Simulated classes of a night of lights: each comes as a teacher's page does, lights its window, and goes. */
import mqtt from 'mqtt';
import type { LightMessage } from '../../../src/core/lights/message.ts';
import { lightPlace } from '../../../src/core/lights/topics.ts';
import type { Broker } from '../../brokers/broker.ts';
import { asClient } from '../../brokers/device.ts';
import { simulatedLight, type Story } from '../../fixtures/lights.ts';

export interface SimulatedClass {
  readonly lesson: string;
  readonly message: LightMessage;
}

const STORY: Story = {
  level: 'funny-frog',
  version: 2,
  age: '8-11',
  forks: ['d1', 'd2', 'd3'].map((fork) => ({ fork, groups: ['a', 'b', 'c'] })),
};

/** Classes with a level each; their signatures are made before anything is measured. */
export const simulate = (count: number, day: string): SimulatedClass[] =>
  Array.from({ length: count }, (_, at) => {
    const message = simulatedLight(at, [STORY], day);
    return { lesson: lightPlace(message.topic)?.lesson ?? '', message };
  });

/** Lights one window: connects to a node, or to the next where it is gone, until the broker has it. */
async function light(broker: Broker, one: SimulatedClass, node: number, sent: (topic: string) => void): Promise<void> {
  const key = await broker.teacher(one.lesson);
  const { topic, bytes } = one.message;
  for (let at = node; ; at += 1) {
    try {
      const address = broker.addresses[at % broker.addresses.length] ?? '';
      const client = await reached(address, asClient(broker, key));
      try {
        sent(topic);
        await Promise.race([client.publishAsync(topic, Buffer.from(bytes), { qos: 1, retain: true }), broken(client)]);
      } finally {
        client.end(true);
      }
      return;
    } catch {
      // its node is gone, as the next one may be: a page waits a moment, too
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

const broken = (client: mqtt.MqttClient): Promise<never> =>
  new Promise((_, fail) => void client.once('close', () => fail(new Error('closed'))));

function reached(address: string, options: mqtt.IClientOptions): Promise<mqtt.MqttClient> {
  const client = mqtt.connect(address, options);
  return new Promise((done, fail) => {
    const end = (error?: Error): void => {
      client.end(true);
      fail(error ?? new Error('closed'));
    };
    client.once('connect', () => done(client));
    client.once('error', end);
    client.once('close', () => end());
  });
}

/**
 * All of them, so many at once.
 * @param sent told a topic just before it is said
 * @param done told how many the broker has by now
 */
export async function lightAll(
  broker: Broker,
  classes: readonly SimulatedClass[],
  atOnce: number,
  sent: (topic: string) => void,
  done: (count: number) => unknown,
): Promise<void> {
  let [next, count] = [0, 0];
  const lane = async (): Promise<void> => {
    for (let one = classes[next]; one; one = classes[next]) {
      next += 1;
      await light(broker, one, next, sent);
      count += 1;
      await done(count);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
