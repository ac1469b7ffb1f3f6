/** A district's web server in front of a broker: whom it lets through to what, and a certificate that ran out. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import mqtt, { type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverFiles } from '../../scripts/package/static.mjs';
import { createMinter } from '../../deploy/minter/minter.mjs';
import { pupil } from '../fixtures/live-site.ts';
import type { Key } from './broker.ts';
import { asClient } from './device.ts';
import { beginMosquitto, mosquitto } from './mosquitto.ts';
import { beginNginx, beginStatic, hasNginx, HOST } from './nginx.ts';

const lesson = '00112233445566aa';
const door = randomBytes(32).toString('hex');
const isHere = hasNginx && mosquitto.here;

describe.skipIf(!hasNginx)(`nginx with a packaged folder${hasNginx ? '' : ' (not installed)'}`, () => {
  it.each([
    ['', 'text/html', 'no-cache'],
    ['assets/app-0aZ_-9bC.js', 'javascript', 'max-age=31536000'],
    ['assets/reader-0aZ_-9bC.wasm', 'application/wasm', 'max-age=31536000'],
    ['sw.js', 'javascript', 'no-cache'],
    ['manifest.en.webmanifest', 'application/manifest+json', 'no-cache'],
  ])('says of /%s that it is %s, and how long to keep it', async (path, type, kept) => {
    const lines = serverFiles.flatMap((file) =>
      file.name.startsWith('nginx') && 'content' in file ? file.content : [],
    );
    const { address, close } = await beginStatic(String(lines[0]), { [path || 'index.html']: 'something' });
    try {
      const answer = await fetch(`${address}/${path}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(answer.headers.get('cache-control')).toBe(kept);
      expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    } finally {
      await close();
    }
  });
});

describe.skipIf(!isHere)(`nginx in front of Mosquitto${isHere ? '' : ' (not installed)'}`, () => {
  let broker: Awaited<ReturnType<typeof beginMosquitto>>;
  let minter: Server;
  let web: Awaited<ReturnType<typeof beginNginx>>;
  beforeAll(async () => {
    broker = await beginMosquitto();
    minter = createMinter(broker.keys, door);
    await new Promise<void>((done) => minter.listen(0, '127.0.0.1', done));
    web = await beginNginx(
      broker.addresses.map((one) => Number(new URL(one).port)),
      (minter.address() as AddressInfo).port,
      door,
    );
  });
  afterAll(async () => {
    await web.close();
    minter.close();
    await broker.close();
  });

  const signedIn = { authorization: `Basic ${Buffer.from('teacher:teacher').toString('base64')}` };
  const teacherKey = async (): Promise<Key> =>
    JSON.parse((await web.ask('/keys/teacher', signedIn, { lesson, client: 'teacher' })).text) as Key;
  const options = (key: Key, origin = `https://${HOST}`) => ({
    ...asClient(broker, key),
    wsOptions: { headers: { origin, host: HOST }, servername: HOST, ca: web.trusted() },
  });
  /** Tries until it is let in: a broker reads a new lesson a moment later. */
  const comes = async (key: Key): Promise<MqttClient> =>
    mqtt.connectAsync(web.address, options(key)).catch(async () => {
      await new Promise((done) => setTimeout(done, 50));
      return comes(key);
    });
  const outcome = (key: Key, origin?: string): Promise<string> =>
    new Promise((done) => {
      const client = mqtt.connect(web.address, options(key, origin));
      const end = (what: string): void => {
        client.end(true);
        done(what);
      };
      client.once('connect', () => end('let in'));
      client.once('error', (error) => end(error.message));
      client.once('close', () => end('closed'));
    });

  it('gives the files, and says which carry lessons without keeping it', async () => {
    const page = await web.ask('/');
    expect(page.text).toBe('<p>the game');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(page.headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect((await web.ask('/live.json')).headers['cache-control']).toBe('no-store');
    expect((await web.ask('/mqtt')).status).toBe(404);
  });

  it('lets teachers in by their own door, and takes from pupils what they say of themselves', async () => {
    const teacher = { lesson, client: 'teacher' };
    expect((await web.ask('/keys/teacher', {}, teacher)).status).toBe(401);
    expect((await web.ask('/keys/teacher', { 'x-teacher-door': door }, teacher)).status).toBe(401);
    expect((await web.ask('/keys/teacher', signedIn, teacher)).status).toBe(200);
    expect((await web.ask('/keys/pupil', { 'x-teacher-door': door }, teacher)).status).toBe(400);
    expect((await web.ask('/keys/pupil', {}, { lesson, client: pupil(1) })).status).toBe(200);
  });

  it('connects a page of its own, and none of somebody else’s', async () => {
    const page = await comes(await teacherKey());
    await page.endAsync();
    const other = 'https://other.example';
    expect(await outcome(await teacherKey(), other)).not.toBe('let in');
    expect((await web.ask('/mqtt', { upgrade: 'websocket', origin: other })).status).toBe(403);
  });

  it('with a certificate that ran out lets nobody in, and a lesson goes on with the next one', async () => {
    const key = await teacherKey();
    const page = await comes(key);
    await page.publishAsync(`rp/${lesson}/now`, 'story', { retain: true, qos: 1 });
    const gone = new Promise<void>((done) => page.once('close', () => done()));
    await web.renew('old');
    await gone;
    await expect(web.ask('/')).rejects.toThrow(/expired/);
    expect(await outcome(key)).toMatch(/expired/);
    await web.renew('now');
    const again = await comes(key);
    const heard = new Promise<string>((done) => again.once('message', (_topic, bytes) => done(bytes.toString())));
    const minted = JSON.parse((await web.ask('/keys/pupil', {}, { lesson, client: pupil(1) })).text) as Key;
    const one = await comes(minted);
    const now = new Promise<string>((done) => one.once('message', (_topic, bytes) => done(bytes.toString())));
    await one.subscribeAsync(`rp/${lesson}/now`, { qos: 1 });
    expect(await now).toBe('story');
    await again.subscribeAsync(`rp/${lesson}/in/+`, { qos: 1 });
    await one.publishAsync(`rp/${lesson}/in/${pupil(1)}`, 'vote', { qos: 1 });
    expect(await heard).toBe('vote');
    await Promise.all([one.endAsync(), again.endAsync()]);
  });
});
