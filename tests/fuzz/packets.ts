/** Draws what a device may send a broker that does not mean well, or is broken: packets of MQTT, whole, wrong or in pieces. */
import mqttPacket, { type Packet } from 'mqtt-packet';
import type { Chance } from '../../scripts/audio/noise.ts';

const below = (chance: Chance, bound: number): number => Math.floor(bound * chance());
const one = <T>(chance: Chance, from: readonly T[]): T => from[below(chance, from.length)] as T;
const noise = (chance: Chance, most: number): Buffer =>
  Buffer.from(Array.from({ length: below(chance, most) }, () => below(chance, 256)));

function topic(chance: Chance, lesson: string): string {
  const name = one(chance, [lesson, 'ffeeddccbbaa0099', '+', '#', '', '__proto__']);
  const last = one(chance, [
    '0000000000000001',
    '0000000000000002',
    '+',
    '#',
    'constructor',
    '\u0000',
    'a/'.repeat(200),
  ]);
  if (chance() < 0.5) return `rp/${lesson}/in/0000000000000001`;
  return one(chance, [
    `rp/${name}/in/${last}`,
    `rp/${name}/now`,
    `rp/${name}/ack/${last}`,
    '$SYS/#',
    '#',
    '+/+',
    '/',
    last,
  ]);
}

const qos = (chance: Chance): 0 | 1 | 2 => one(chance, [0, 0, 1, 1, 2] as const);
const messageId = (chance: Chance): number => 1 + below(chance, 65_535);

const packet = (chance: Chance, lesson: string): Packet =>
  one<() => Packet>(chance, [
    () => ({
      cmd: 'publish',
      topic: topic(chance, lesson),
      payload: noise(chance, chance() < 0.1 ? 3000 : 200),
      qos: qos(chance),
      dup: chance() < 0.1,
      retain: chance() < 0.1,
      messageId: messageId(chance),
    }),
    () => ({
      cmd: 'subscribe',
      messageId: messageId(chance),
      subscriptions: Array.from({ length: 1 + below(chance, 4) }, () => ({
        topic: topic(chance, lesson),
        qos: qos(chance),
      })),
    }),
    () => ({ cmd: 'unsubscribe', messageId: messageId(chance), unsubscriptions: [topic(chance, lesson)] }),
    () => ({ cmd: 'pingreq' }),
    () => ({ cmd: one(chance, ['puback', 'pubrec', 'pubrel', 'pubcomp'] as const), messageId: messageId(chance) }),
    () => ({ cmd: 'disconnect' }),
    () => ({
      cmd: 'connect',
      clientId: String(chance()),
      protocolVersion: one(chance, [3, 4, 5] as const),
      keepalive: 1,
    }),
    () => ({ cmd: 'connack', returnCode: 0, sessionPresent: false }),
    () => ({ cmd: 'suback', messageId: messageId(chance), granted: [0] }),
  ])();

/** Bytes of a packet, a few of them others now and then. */
function bytesOf(chance: Chance, lesson: string): Buffer {
  if (chance() < 0.05) return noise(chance, 300);
  let bytes: Buffer;
  try {
    bytes = mqttPacket.generate(packet(chance, lesson));
  } catch {
    // what cannot even be written is sent as noise
    return noise(chance, 50);
  }
  while (chance() < 0.2 && bytes.length > 0) bytes[below(chance, bytes.length)] = below(chance, 256);
  return chance() < 0.05 ? bytes.subarray(0, below(chance, bytes.length)) : bytes;
}

/** The frames one connection sends. */
export function frames(chance: Chance, lesson: string): Buffer[] {
  const all = Array.from({ length: 1 + below(chance, 10) }, () => bytesOf(chance, lesson));
  return chance() < 0.2 ? [Buffer.concat(all)] : all;
}
