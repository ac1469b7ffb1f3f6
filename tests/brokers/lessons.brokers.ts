/** What every broker of a live lesson does: the laptop's own, Mosquitto, NATS. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pupil } from '../fixtures/live-site.ts';
import type { Broker } from './broker.ts';
import { comes, comesSoon, type Device, isGranted } from './device.ts';
import { laptop } from './laptop.ts';
import { mosquitto } from './mosquitto.ts';
import { nats } from './nats.ts';

const lesson = '00112233445566aa';
const other = 'ffeeddccbbaa0099';
const now = `rp/${lesson}/now`;
const from = (client: string): string => `rp/${lesson}/in/${client}`;
const to = (client: string): string => `rp/${lesson}/ack/${client}`;

for (const kind of [laptop, mosquitto, nats])
  describe.skipIf(!kind.here)(`${kind.name}${kind.here ? '' : ' (not installed)'}`, () => {
    let broker: Broker;
    let page: Device;
    beforeAll(async () => {
      broker = await kind.begin();
      page = await comesSoon(broker, await broker.teacher(lesson));
      if (!(await isGranted(page, from('+')))) throw new Error('A teacher hears nothing.');
    });
    afterAll(() => broker.close());
    const comesAs = async (at: number, node = at): Promise<Device> =>
      comes(broker, await broker.pupil(lesson, pupil(at)), node);

    it('carries a lesson: what pupils send, receipts, and where the class is for whoever comes late', async () => {
      const one = await comesAs(1);
      expect([await isGranted(one, now), await isGranted(one, to(pupil(1)))]).toEqual([true, true]);
      await page.client.publishAsync(now, 'story', { retain: true, qos: 1 });
      await one.hears(`${now} story`);
      await one.client.publishAsync(from(pupil(1)), 'vote', { qos: 1 });
      await page.hears(`${from(pupil(1))} vote`);
      await page.client.publishAsync(to(pupil(1)), 'receipt', { qos: 1 });
      await one.hears(`${to(pupil(1))} receipt`);
      await page.client.publishAsync(now, 'second', { retain: true, qos: 1 });
      await one.hears(`${now} second`);
      const late = await comesAs(2);
      expect(await isGranted(late, now)).toBe(true);
      await late.hears(`${now} second`);
      expect(late.heard).not.toContain(`${now} story`);
    });

    it('lets nobody in with another’s key', async () => {
      const key = await broker.pupil(lesson, pupil(3));
      for (const wrong of [
        { password: '' },
        { password: 'x'.repeat(64) },
        { password: `${key.password.slice(0, -2)}${key.password.endsWith('AA') ? 'BB' : 'AA'}` },
      ])
        await expect(comes(broker, { ...key, ...wrong })).rejects.toThrow(/./);
    });

    it('lets a pupil hear and say nothing else', async () => {
      for (const topic of [
        to(pupil(2)),
        to('+'),
        from(pupil(1)),
        from('+'),
        'rp/+/now',
        `rp/${lesson}/#`,
        '#',
        '+/+/+',
        '$SYS/#',
        '$MQTT/#',
        '$MQTT/sub/#',
        '$MQTT/msgs/#',
        '$JS/#',
        `$share/a/${now}`,
        `rp/${other}/now`,
      ]) {
        const one = await comesAs(4);
        const heard = one.heard.length;
        const granted = await isGranted(one, topic);
        if (granted) {
          // granted, but is anything given?
          const two = await comesAs(5);
          await two.client.publishAsync(from(pupil(5)), `for ${topic}`, { qos: 1 });
          await page.hears(`${from(pupil(5))} for ${topic}`);
          await page.client.publishAsync(to(pupil(2)), 'other', { qos: 1 });
          two.client.end(true);
          // a filter may be granted that meets what is its own: where its own class is
          const others = one.heard.slice(heard).filter((line) => !line.startsWith(`${now} `));
          expect([topic, others]).toEqual([topic, []]);
        }
        one.client.end(true);
      }
      for (const [topic, retain] of [
        [now, true],
        [now, false],
        [to(pupil(2)), false],
        [to(pupil(4)), false],
        [from(pupil(2)), false],
        [`rp/${other}/in/${pupil(4)}`, false],
      ] as const) {
        const one = await comesAs(4);
        one.client.publish(topic, 'forbidden', { qos: 1, retain });
        const two = await comesAs(2);
        await isGranted(two, now);
        await isGranted(two, to(pupil(2)));
        await page.client.publishAsync(now, `after ${topic}`, { qos: 1, retain: true });
        await two.hears(`${now} after ${topic}`);
        await page.client.publishAsync(to(pupil(2)), `after ${topic}`, { qos: 1 });
        await two.hears(`${to(pupil(2))} after ${topic}`);
        expect([...two.heard, ...page.heard].filter((line) => line.endsWith('forbidden'))).toEqual([]);
        one.client.end(true);
        two.client.end(true);
      }
    });

    it('keeps two lessons apart', async () => {
      const second = await comesSoon(broker, await broker.teacher(other));
      expect(await isGranted(second, `rp/${other}/in/+`)).toBe(true);
      const one = await comes(broker, await broker.pupil(other, pupil(6)));
      await one.client.publishAsync(`rp/${other}/in/${pupil(6)}`, 'hello', { qos: 1 });
      await second.hears(`rp/${other}/in/${pupil(6)} hello`);
      expect(page.heard.filter((line) => line.startsWith(`rp/${other}`))).toEqual([]);
      expect(page.client.connected).toBe(true);
    });

    it('takes a kilobyte, and is not stopped by what is much more', async () => {
      const one = await comesAs(7);
      await one.client.publishAsync(from(pupil(7)), 'x'.repeat(1024), { qos: 1 });
      await page.hears(`${from(pupil(7))} ${'x'.repeat(1024)}`);
      // cut off for it, or told that it was taken and not given on
      const done = new Promise<void>((end) => {
        one.client.publish(from(pupil(7)), 'y'.repeat(100_000), { qos: 1 }, () => end());
      });
      await Promise.race([one.gone, done]);
      const two = await comesAs(8);
      await two.client.publishAsync(from(pupil(8)), 'still here', { qos: 1 });
      await page.hears(`${from(pupil(8))} still here`);
      // NATS gives it on, and the teacher's page refuses it
      expect(page.heard.some((line) => line.includes('yyy'))).toBe(!kind.limitsSize);
    });

    it('gives others their turn in a flood', async () => {
      const flood = await comesAs(9);
      flood.client.on('error', () => undefined);
      for (let at = 0; at < 3000; at += 1) flood.client.publish(from(pupil(9)), 'flood', { qos: 0 });
      const one = await comesAs(10);
      await one.client.publishAsync(from(pupil(10)), 'a vote', { qos: 1 });
      await page.hears(`${from(pupil(10))} a vote`);
      expect(page.client.connected).toBe(true);
      flood.client.end(true);
    });
  });
