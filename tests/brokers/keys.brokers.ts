/** A day's keys, and clocks that differ. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createMinter } from '../../deploy/minter/minter.mjs';
import { mosquittoKeys } from '../../deploy/minter/mosquitto.mjs';
import { natsKeys } from '../../deploy/minter/nats.mjs';
import { pupil } from '../fixtures/live-site.ts';
import type { Broker } from './broker.ts';
import { comes, comesSoon } from './device.ts';
import { beginNats, nats } from './nats.ts';

const lesson = '00112233445566aa';
const hour = 60 * 60 * 1000;

describe.skipIf(!nats.here)('NATS', () => {
  let broker: Broker | undefined;
  afterEach(() => broker?.close());

  it('believes a key of a minter whose clock is an hour early or late, and none that is a day old or another account’s', async () => {
    const begun = await beginNats();
    broker = begun;
    const key = createPrivateKey(begun.minter);
    const by = (late: number) => natsKeys({ key, clock: () => Date.now() + late }).pupil(lesson, pupil(1));
    (await comesSoon(begun, by(0))).client.end(true);
    for (const late of [-hour, hour]) (await comes(begun, by(late))).client.end(true);
    await expect(comes(begun, by(-25 * hour))).rejects.toThrow(/./);
    const { privateKey } = generateKeyPairSync('ed25519');
    await expect(comes(begun, natsKeys({ key: privateKey }).pupil(lesson, pupil(1)))).rejects.toThrow(/./);
  });
});

describe('keys for Mosquitto', () => {
  it('are the same from a minter that was started anew, and go after a day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    let [late, reloads] = [0, 0];
    const parts = { folder, secret: 's', reload: () => void (reloads += 1), clock: () => Date.now() + late };
    const given = mosquittoKeys(parts).teacher(lesson);
    const again = mosquittoKeys(parts);
    expect(again.teacher(lesson)).toMatchObject({ username: given.username, password: given.password });
    const passwords = (): string => readFileSync(join(folder, 'passwords'), 'utf8');
    expect(passwords()).toContain(lesson);
    expect(passwords()).not.toContain(given.password);
    const before = reloads;
    late = 25 * hour;
    again.sweep();
    // whoever looks at lights is no lesson, and stays
    expect([passwords().includes(lesson), reloads]).toEqual([false, before + 1]);
    rmSync(folder, { recursive: true });
  });
});

describe('the minter', () => {
  it('gives a pupil’s key to whoever names the lesson, and a teacher’s at the teachers’ door alone', async () => {
    const door = 'd'.repeat(32);
    const { privateKey } = generateKeyPairSync('ed25519');
    const server = createMinter(natsKeys({ key: privateKey }), door);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const ask = async (place: string, what: unknown, headers: Record<string, string> = {}): Promise<number> =>
      (
        await fetch(`http://127.0.0.1:${port}/keys/${place}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(what),
        })
      ).status;
    const teacher = { lesson, client: 'teacher' };
    expect(await ask('pupil', { lesson, client: pupil(1) })).toBe(200);
    expect(await ask('teacher', teacher, { 'x-teacher-door': door })).toBe(200);
    expect(await ask('teacher', teacher)).toBe(403);
    expect(await ask('teacher', teacher, { 'x-teacher-door': 'e'.repeat(32) })).toBe(403);
    for (const wrong of [
      teacher,
      null,
      [],
      { lesson: '+', client: pupil(1) },
      { lesson, client: '+' },
      'x'.repeat(9999),
    ])
      expect(await ask('pupil', wrong)).toBe(400);
    expect(await ask('other', teacher)).toBe(404);
    await new Promise((done) => server.close(done));
  });
});
