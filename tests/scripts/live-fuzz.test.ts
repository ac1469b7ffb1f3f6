import mqttPacket from 'mqtt-packet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { seeded } from '../../scripts/audio/noise.ts';
import { asClient, asksFor, device, lesson, type LiveSite, liveSite, pupil } from '../fixtures/live-site.ts';
import { frames } from '../fuzz/packets.ts';

let site: LiveSite;
beforeAll(async () => {
  site = await liveSite();
  await site.open();
});
afterAll(() => site.close());

const heard = (socket: WebSocket, what: 'open' | 'message' | 'pong'): Promise<void> =>
  new Promise((done) => {
    socket.once(what, () => done());
    socket.once('close', () => done());
  });

/** Connects, as a pupil or nobody, sends all, and goes when there was time to read it, or it is cut off. */
async function visit(packets: readonly Buffer[], comesIn: boolean): Promise<void> {
  const socket = new WebSocket(`ws://localhost:${site.port}/mqtt`, 'mqtt', { origin: `http://localhost:${site.port}` });
  socket.on('error', () => {});
  await heard(socket, 'open');
  if (comesIn) {
    const { username, password } = asClient(site.port, pupil(1));
    const hello = { cmd: 'connect', clientId: pupil(1), clean: true, keepalive: 30, protocolVersion: 4 } as const;
    socket.send(mqttPacket.generate({ ...hello, username: String(username), password: Buffer.from(String(password)) }));
    await heard(socket, 'message');
  }
  for (const packet of packets) socket.send(packet, () => {});
  for (let turns = 0; turns < 5 && socket.readyState === WebSocket.OPEN; turns += 1) {
    socket.ping(undefined, undefined, () => {});
    await heard(socket, 'pong');
  }
  socket.terminate();
}

it('a lesson goes on, and hears nothing it should not, through 400 connections that send drawn packets', async () => {
  const chance = seeded(1);
  const page = await device(site.port, 'teacher');
  await asksFor(page, [`rp/${lesson}/in/+`]);
  const other = await device(site.port, pupil(3));
  await asksFor(other, [`rp/${lesson}/now`, `rp/${lesson}/ack/${pupil(3)}`]);
  for (let at = 0; at < 400; at += 1) await visit(frames(chance, lesson), chance() < 0.7);
  await other.client.publishAsync(`rp/${lesson}/in/${pupil(3)}`, 'vote', { qos: 1 });
  await page.hears(`rp/${lesson}/in/${pupil(3)}`);
  await page.client.publishAsync(`rp/${lesson}/now`, 'story', { qos: 1 });
  await other.hears(`rp/${lesson}/now`);
  expect(other.heard).toEqual([{ topic: `rp/${lesson}/now`, text: 'story', retained: false }]);
  const speakers = new Set(page.heard.map(({ topic }) => topic));
  expect(speakers).toEqual(new Set([`rp/${lesson}/in/${pupil(1)}`, `rp/${lesson}/in/${pupil(3)}`]));
});
