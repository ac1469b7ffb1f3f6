/** The broker of live lessons, on a real server: who comes in, who may say and hear what, and who harms whom. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqttPacket from 'mqtt-packet';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { gameServer } from '../../scripts/server/index.mjs';
import { createLive } from '../../scripts/server/live/index.mjs';
import { createLessons } from '../../scripts/server/live/lessons.mjs';
import { createVisitors } from '../../scripts/server/live/visitors.mjs';
import {
  asClient,
  asksFor,
  device,
  lesson,
  type LiveSite,
  liveSite,
  passwordOf,
  pupil,
  secrets,
} from '../fixtures/live-site.ts';

/** How a client says that it was not let in: by an answer, or by the end of its connection. */
const wontHave = /refused|closed|Unexpected server response/i;
const now = `rp/${lesson}/now`;
const from = (client: string): string => `rp/${lesson}/in/${client}`;
const to = (client: string): string => `rp/${lesson}/ack/${client}`;

let site: LiveSite;
beforeEach(async () => {
  site = await liveSite();
  await site.open();
});
afterEach(() => site.close());

/** A teacher's page that listens. */
async function teacherPage() {
  const page = await device(site.port, 'teacher');
  await asksFor(page, [from('+')]);
  return page;
}

describe('a lesson', () => {
  it('goes on: what pupils send reaches the teacher, each hears its own receipt, and who comes late where the class is', async () => {
    const page = await teacherPage();
    const one = await device(site.port, pupil(1));
    await asksFor(one, [now, to(pupil(1))]);
    await page.client.publishAsync(now, 'story', { retain: true, qos: 1 });
    await one.client.publishAsync(from(pupil(1)), 'vote', { qos: 1 });
    expect(await page.hears(from(pupil(1)))).toEqual(['vote']);
    await page.client.publishAsync(to(pupil(1)), 'receipt', { qos: 1 });
    expect(await one.hears(to(pupil(1)))).toEqual(['receipt']);
    expect(one.heard).toContainEqual({ topic: now, text: 'story', retained: false });
    const late = await device(site.port, pupil(2));
    await asksFor(late, [now]);
    expect(await late.hears(now)).toEqual(['story']);
    expect(late.heard[0]?.retained).toBe(true);
  });

  it('is opened by the page of this server alone', async () => {
    const other = 'ffeeddccbbaa0099';
    const opening = { lesson: other, ...secrets };
    expect((await site.open(opening, { origin: 'http://evil.example' })).status).toBe(405);
    const bare = await fetch(`http://localhost:${site.port}/live.json`, {
      method: 'POST',
      body: JSON.stringify(opening),
    });
    expect(bare.status).toBe(405);
    await expect(device(site.port, pupil(1), { username: other })).rejects.toThrow(/[Nn]ot authorized/);
  });

  it('is opened over https by the name of the certificate as well, from this computer', async () => {
    const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/certificate', name));
    const folder = mkdtempSync(join(tmpdir(), 'secure-'));
    const secure = gameServer(folder, '/', undefined, {
      certificate: { cert: file('school.crt'), key: file('school.key') },
    });
    rmSync(folder, { recursive: true });
    await new Promise<void>((done) => secure.listen(0, done));
    const { port } = secure.address() as AddressInfo;
    const opens = (origin: string) =>
      new Promise((done, fail) => {
        const headers = { host: 'laptop.school.example', origin };
        const asked = {
          port,
          host: 'localhost',
          rejectUnauthorized: false,
          path: '/live.json',
          method: 'POST',
          headers,
        };
        request(asked, (answer) => done(answer.resume().statusCode))
          .on('error', fail)
          .end(JSON.stringify({ lesson, ...secrets }));
      });
    expect(await opens('https://laptop.school.example')).toBe(200);
    expect(await opens('https://evil.example')).toBe(405);
    secure.close();
    secure.closeAllConnections();
  });

  it.each([
    ['nothing', ''],
    ['no text of JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a short name', { lesson: '00', ...secrets }],
    ['a name with a wildcard', { lesson: '00112233445566a+', ...secrets }],
    ['a short secret', { lesson, ...secrets, pupil: '01' }],
    ['no secret of the teacher', { lesson, pupil: secrets.pupil }],
  ])('is not opened by %s', async (_, opening) => {
    const body = typeof opening === 'string' ? opening : JSON.stringify(opening);
    const headers = { origin: `http://localhost:${site.port}` };
    expect((await fetch(`http://localhost:${site.port}/live.json`, { method: 'POST', headers, body })).status).toBe(
      400,
    );
  });

  it('stays as it is when it is opened again, and lets nobody with old keys stay when they are others', async () => {
    const one = await device(site.port, pupil(1));
    await site.open();
    await one.client.publishAsync(from(pupil(1)), 'still here', { qos: 1 });
    const page = await device(site.port, 'teacher');
    await page.client.publishAsync(now, 'story', { retain: true, qos: 1 });
    await site.open({ lesson, ...secrets, pupil: '03'.repeat(32) });
    await Promise.all([one.gone, page.gone]);
    await expect(device(site.port, pupil(1))).rejects.toThrow(/[Nn]ot authorized/);
    const again = await device(site.port, pupil(1), { password: passwordOf('03'.repeat(32), pupil(1)) });
    await asksFor(again, [now]);
    const pageAgain = await device(site.port, 'teacher');
    await pageAgain.client.publishAsync(now, 'another story', { qos: 1 });
    expect(await again.hears(now)).toEqual(['another story']);
  });

  it('is known to who asks, without a name or an address, but to this computer', async () => {
    const answer = await fetch(`http://localhost:${site.port}/live.json`);
    expect(await answer.json()).toMatchObject({
      broker: 'mqtt',
      others: false,
      secure: false,
      addresses: expect.any(Array),
    });
    const heard = await new Promise<string>((done) => {
      let text = '';
      const socket = connect(site.port, 'localhost', () =>
        socket.end('GET /live.json HTTP/1.1\r\nHost: school.example\r\nConnection: close\r\n\r\n'),
      );
      socket.on('data', (bytes) => (text += bytes.toString()));
      socket.on('close', () => done(text));
    });
    expect(heard).toContain('\r\n\r\n{"broker":"mqtt"}');
  });

  it('is forgotten after a day, or when fifty others have been opened since', () => {
    let time = 0;
    const lessons = createLessons(() => time);
    const key = Buffer.from(secrets.pupil, 'hex');
    const knows = (name: string): boolean =>
      lessons.knows(name, pupil(1), Buffer.from(passwordOf(secrets.pupil, pupil(1))));
    expect(lessons.open({ lesson, pupil: key, teacher: key })).toEqual([]);
    time = 24 * 60 * 60 * 1000;
    expect([lessons.forgetOld(), knows(lesson)]).toEqual([[], true]);
    time += 1;
    expect([lessons.forgetOld(), knows(lesson)]).toEqual([[lesson], false]);
    const opened = Array.from({ length: 51 }, (_, at) => lessons.open({ lesson: pupil(at), pupil: key, teacher: key }));
    expect(opened.flat()).toEqual([pupil(0)]);
    expect([knows(pupil(0)), knows(pupil(50))]).toEqual([false, true]);
  });
});

describe('who comes in', () => {
  it.each([
    ['with another’s password', { password: passwordOf(secrets.pupil, pupil(2)) }],
    ['with the lesson’s secret itself', { password: secrets.pupil }],
    ['with an empty password', { password: '' }],
    ['with a password of another length', { password: 'x'.repeat(500) }],
    ['into a lesson nobody opened', { username: 'ffeeddccbbaa0099' }],
  ])('nobody %s', async (_, otherwise) => {
    await expect(device(site.port, pupil(1), otherwise)).rejects.toThrow(/[Nn]ot authorized/);
  });

  it.each([
    ['without a password', { password: Buffer.alloc(0) }],
    ['without a lesson', { username: '' }],
    ['with a lesson’s name of wildcards', { username: '+' }],
    ['with a last will', { will: { topic: now, payload: Buffer.from('gone'), qos: 0 as const, retain: true } }],
    ['that wants to be remembered', { clean: false }],
    ['by a newer protocol', { protocolVersion: 5 as const }],
    ['that is never looked after', { keepalive: 0 }],
  ])('nobody %s', async (_, otherwise) => {
    await expect(device(site.port, pupil(1), otherwise)).rejects.toThrow(wontHave);
  });

  it.each(['', 'teacher2', '../teacher', 'ABCDEFABCDEFABCD', '$SYS', '0'.repeat(17)])(
    'nobody by the name “%s”',
    async (name) => {
      await expect(device(site.port, name, { password: passwordOf(secrets.pupil, name) })).rejects.toThrow(wontHave);
    },
  );

  it('a pupil’s key does not make a teacher', async () => {
    await expect(device(site.port, 'teacher', { password: passwordOf(secrets.pupil, 'teacher') })).rejects.toThrow(
      /[Nn]ot authorized/,
    );
  });

  it('by the name of another only with its password, and then in its place', async () => {
    const page = await teacherPage();
    const first = await device(site.port, pupil(1));
    await expect(device(site.port, pupil(1), { password: passwordOf('09'.repeat(32), pupil(1)) })).rejects.toThrow(
      wontHave,
    );
    await first.client.publishAsync(from(pupil(1)), 'undisturbed', { qos: 1 });
    expect(await page.hears(from(pupil(1)))).toEqual(['undisturbed']);
    const second = await device(site.port, pupil(1));
    await first.gone;
    await second.client.publishAsync(from(pupil(1)), 'in its place', { qos: 1 });
    expect(await page.hears(from(pupil(1)), 2)).toEqual(['undisturbed', 'in its place']);
  });

  it('two lessons on one laptop: their clients of the same name know nothing of each other', async () => {
    const other = 'ffeeddccbbaa0099';
    await site.open({ lesson: other, ...secrets });
    const [page, second] = [await teacherPage(), await device(site.port, 'teacher', { username: other })];
    expect(await asksFor(second, [from('+')])).toEqual([128]);
    await asksFor(second, [`rp/${other}/in/+`]);
    const one = await device(site.port, pupil(1), { username: other });
    await one.client.publishAsync(`rp/${other}/in/${pupil(1)}`, 'hello', { qos: 1 });
    expect(await second.hears(`rp/${other}/in/${pupil(1)}`)).toEqual(['hello']);
    expect(page.heard).toEqual([]);
  });

  it('no page of somebody else’s', async () => {
    const refused = async (otherwise: object): Promise<void> =>
      expect(device(site.port, pupil(1), { wsOptions: otherwise })).rejects.toThrow(wontHave);
    await refused({ headers: { origin: 'http://evil.example' } });
    await refused({});
    await device(site.port, pupil(1));
  });
});

describe('who may what', () => {
  it.each([
    to(pupil(2)),
    to('+'),
    from(pupil(1)),
    from(pupil(2)),
    from('+'),
    'rp/+/now',
    `rp/${lesson}/+`,
    `rp/${lesson}/#`,
    '#',
    '+/+/+',
    '$SYS/#',
    '$SYS/+/new/clients',
    `$share/a/${now}`,
    'rp/ffeeddccbbaa0099/now',
    '',
    'a/'.repeat(200),
  ])('a pupil does not hear “%s”', async (topic) => {
    const one = await device(site.port, pupil(1));
    // refused, or cut off for it
    expect([[], [128]]).toContainEqual(await asksFor(one, [topic]));
  });

  it('a pupil hears where the class is and its own receipts, the teacher what pupils send', async () => {
    const [one, page] = [await device(site.port, pupil(1)), await device(site.port, 'teacher')];
    expect(await asksFor(one, [now, to(pupil(1))])).toEqual([1, 1]);
    expect(await asksFor(page, ['#', 'rp/+/in/+', `rp/${lesson}/#`, to(pupil(1)), from('+')])).toEqual([
      128, 128, 128, 128, 1,
    ]);
  });

  it('nobody asks for messages that come exactly once', async () => {
    expect(await asksFor(await device(site.port, pupil(1)), [now], 2)).toEqual([128]);
  });

  const sent = [
    ['where the class is', now, 'up', {}],
    ['a receipt', to(pupil(2)), 'receipt', {}],
    ['its own receipt', to(pupil(1)), 'receipt', {}],
    ['in another’s name', from(pupil(2)), 'vote', {}],
    ['into another lesson', `rp/ffeeddccbbaa0099/in/${pupil(1)}`, 'vote', {}],
    ['something that stays', from(pupil(1)), 'vote', { retain: true }],
    ['exactly once', from(pupil(1)), 'vote', { qos: 2 }],
    ['more than a kilobyte', from(pupil(1)), 'x'.repeat(1025), {}],
    ['more than is read at all', from(pupil(1)), 'x'.repeat(100_000), {}],
    ['under a deep topic', `${from(pupil(1))}${'/a'.repeat(500)}`, 'vote', {}],
    ['to the broker itself', '$SYS/broker/heartbeat', 'x', {}],
  ] as const;
  it.each(sent)('a pupil that sends %s is cut off, and nobody hears it', async (_, topic, text, how) => {
    const page = await teacherPage();
    const [one, two] = [await device(site.port, pupil(1)), await device(site.port, pupil(2))];
    await asksFor(two, [now, to(pupil(2))]);
    one.client.publish(topic, text, { qos: 1, ...how });
    await one.gone;
    // what is sent afterwards comes after whatever might have come
    await page.client.publishAsync(now, 'afterwards', { qos: 1, retain: true });
    await two.client.publishAsync(from(pupil(2)), 'afterwards', { qos: 1 });
    await page.hears(from(pupil(2)));
    await two.hears(now);
    expect([...page.heard, ...two.heard].map(({ text }) => text)).toEqual(['afterwards', 'afterwards']);
  });

  it('a kilobyte is not too much', async () => {
    const page = await teacherPage();
    const one = await device(site.port, pupil(1));
    await one.client.publishAsync(from(pupil(1)), 'x'.repeat(1024), { qos: 1 });
    expect(await page.hears(from(pupil(1)))).toEqual(['x'.repeat(1024)]);
  });
});

/** A web socket of its own, without a client of MQTT. */
function socketTo(port: number): Promise<WebSocket> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(`ws://localhost:${port}/mqtt`, 'mqtt', { origin: `http://localhost:${port}` });
    socket.once('open', () => done(socket));
    socket.once('error', fail);
  });
}
const closed = (socket: WebSocket): Promise<void> => new Promise((done) => void socket.once('close', () => done()));
const hello = (port: number, clientId: string): Buffer => {
  const { username, password, keepalive } = asClient(port, clientId);
  return mqttPacket.generate({
    cmd: 'connect',
    clientId,
    clean: true,
    keepalive: keepalive ?? 0,
    protocolId: 'MQTT',
    protocolVersion: 4,
    username: String(username),
    password: Buffer.from(String(password)),
  });
};

describe('one that sends what it will harms no other', () => {
  it.each([
    ['noise', Buffer.from('GET / HTTP/1.1\r\n'.repeat(10))],
    ['a length without an end', Buffer.from([0x10, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['a length of 256 MB', Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f])],
    [
      'a message before it said who it is',
      mqttPacket.generate({ cmd: 'publish', topic: now, payload: 'x', qos: 0, dup: false, retain: true }),
    ],
    ['a frame of a megabyte', Buffer.alloc(1_000_000, 0xc0)],
    ['zeros', Buffer.alloc(100)],
  ])('%s', async (_, bytes) => {
    const page = await teacherPage();
    const socket = await socketTo(site.port);
    socket.on('error', () => {});
    socket.send(bytes);
    await closed(socket);
    const one = await device(site.port, pupil(1));
    await one.client.publishAsync(from(pupil(1)), 'vote', { qos: 1 });
    expect(await page.hears(from(pupil(1)))).toEqual(['vote']);
  });

  it('a flood: whoever sends without an end is read slowly and then cut off, while others are heard', async () => {
    const page = await teacherPage();
    const [one, socket] = [await device(site.port, pupil(1)), await socketTo(site.port)];
    socket.on('error', () => {});
    const ended = closed(socket);
    socket.send(hello(site.port, pupil(2)));
    const vote = mqttPacket.generate({
      cmd: 'publish',
      topic: from(pupil(2)),
      payload: 'v',
      qos: 0,
      dup: false,
      retain: false,
    });
    for (let at = 0; at < 3000; at += 1) socket.send(vote);
    await one.client.publishAsync(from(pupil(1)), 'vote', { qos: 1 });
    expect(await page.hears(from(pupil(1)))).toEqual(['vote']);
    await ended;
    expect(page.heard.length).toBeLessThan(300);
  });

  it('a flood of pings of the web socket', async () => {
    const socket = await socketTo(site.port);
    socket.on('error', () => {});
    const ended = closed(socket);
    for (let at = 0; at < 3000; at += 1) socket.ping();
    await ended;
    expect((await site.open()).status).toBe(200);
  });

  it('packets in any frames: in pieces of a byte, or several in one', async () => {
    const page = await teacherPage();
    const socket = await socketTo(site.port);
    for (const byte of hello(site.port, pupil(1)).subarray(0, 20)) socket.send(Buffer.from([byte]));
    const vote = mqttPacket.generate({
      cmd: 'publish',
      topic: from(pupil(1)),
      payload: 'v',
      qos: 0,
      dup: false,
      retain: false,
    });
    socket.send(Buffer.concat([hello(site.port, pupil(1)).subarray(20), vote, vote]));
    expect(await page.hears(from(pupil(1)), 2)).toEqual(['v', 'v']);
    socket.terminate();
  });

  it('each packet goes out in a frame of its own', async () => {
    const page = await device(site.port, 'teacher');
    const socket = await socketTo(site.port);
    const frames: Buffer[] = [];
    const parser = mqttPacket.parser();
    const kinds: string[] = [];
    parser.on('packet', ({ cmd }) => kinds.push(cmd));
    const all = new Promise<void>((done) => {
      socket.on('message', (bytes: Buffer) => {
        frames.push(bytes);
        parser.parse(bytes);
        if (kinds.filter((kind) => kind === 'publish').length === 20) done();
      });
    });
    socket.send(hello(site.port, pupil(1)));
    const subscribed = new Promise<void>((done) => parser.on('packet', ({ cmd }) => cmd === 'suback' && done()));
    socket.send(mqttPacket.generate({ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: now, qos: 0 }] }));
    await subscribed;
    for (let at = 0; at < 20; at += 1) page.client.publish(now, `${at}`, { qos: 0 });
    await all;
    expect(kinds).toHaveLength(frames.length);
    socket.terminate();
  });
});

it('a server that ends lets nobody wait', async () => {
  const one = await device(site.port, pupil(1));
  await site.close();
  await one.gone;
  expect(one.client.connected).toBe(false);
  site = await liveSite();
});

describe('without its packages', () => {
  it('there is no broker, and nothing fails', async () => {
    const live = createLive(
      '/',
      createVisitors(() => ({})),
      () => Promise.reject(new Error('Cannot find package')),
    );
    const asked = { url: '/live.json', method: 'GET', headers: {}, socket: { remoteAddress: '192.168.1.7' } };
    expect((await live.answer(asked as never)).status).toBe(404);
    await live.close();
  });
});

describe('lights', () => {
  const light = `light/MX/funny-frog/${lesson}`;
  const looks = (at = 7) => device(site.port, pupil(at), { username: 'lights', password: '' });

  it('are sent by the teacher’s page alone, stay, and are seen by whoever comes, without a password', async () => {
    const page = await device(site.port, 'teacher');
    expect(await asksFor(page, [`light/+/+/${lesson}`])).toEqual([1]);
    await page.client.publishAsync(light, 'lit', { retain: true, qos: 1 });
    expect(await page.hears(light)).toEqual(['lit']);
    const one = await looks();
    expect(await asksFor(one, ['light/+/+/+'])).toEqual([1]);
    expect(await one.hears(light)).toEqual(['lit']);
    await page.client.publishAsync(light, '', { retain: true, qos: 1 });
    expect(await one.hears(light, 2)).toEqual(['lit', '']);
    expect(one.client.connected).toBe(true);
  });

  it.each([`light/MX/funny-frog/ffeeddccbbaa0099`, `light/mx/funny-frog/${lesson}`, `light/MX/${lesson}`])(
    'of another class, or none, are not sent: %s',
    async (topic) => {
      const page = await teacherPage();
      page.client.publish(topic, 'lit', { retain: true, qos: 1 });
      await page.gone;
      expect(page.client.connected).toBe(false);
    },
  );

  it('are not sent by a pupil, nor by who looks, who hears nothing of a lesson', async () => {
    for (const one of [await device(site.port, pupil(1)), await looks()]) {
      one.client.publish(light, 'lit', { retain: true, qos: 1 });
      await one.gone;
    }
    const one = await looks();
    expect(await asksFor(one, [now, from('+'), '#', 'light/#'])).toEqual([128, 128, 128, 128]);
    await expect(device(site.port, 'teacher', { username: 'lights', password: '' })).rejects.toThrow(wontHave);
  });
});
