/** The night of lights at every broker: who lights a window, who sees it, and that it goes when it is taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lightKeys } from '../../src/core/lights/keys.ts';
import type { Light } from '../../src/core/lights/light.ts';
import { withMessages } from '../../src/core/lights/lights.ts';
import { NO_LIGHTS } from '../../src/core/lights/none.ts';
import { type LightMessage, writeLight } from '../../src/core/lights/message.ts';
import { lightFilter, ownLightFilter } from '../../src/core/lights/topics.ts';
import { pupil } from '../fixtures/live-site.ts';
import type { Broker } from './broker.ts';
import { comes, comesSoon, type Device, isGranted } from './device.ts';
import { laptop } from './laptop.ts';
import { mosquitto } from './mosquitto.ts';
import { nats } from './nats.ts';

const today = '2027-02-09';
const keys = lightKeys('5'.repeat(64));
const other = lightKeys('6'.repeat(64));
const light: Light = {
  country: 'MX',
  age: '8-11',
  level: 'funny-frog',
  version: 2,
  forks: [{ fork: 'd1', first: 'laugh', last: 'tell-her' }],
  day: today,
  turn: 1,
};
const sent = writeLight(keys, light);
const line = ({ topic, bytes }: LightMessage): string => `${topic} ${new TextDecoder().decode(bytes)}`;
/** What it has heard, as the page that shows lights reads it. */
const windowsOf = ({ heard }: Device): number => {
  const messages = heard.map((one) => {
    const [topic = '', text = ''] = one.split(/ (.*)/s);
    return { topic, bytes: new TextEncoder().encode(text) };
  });
  return withMessages(NO_LIGHTS, messages, today).windows.size;
};

for (const kind of [laptop, mosquitto, nats])
  describe.skipIf(!kind.here)(`lights at ${kind.name}${kind.here ? '' : ' (not installed)'}`, () => {
    let broker: Broker;
    let page: Device;
    beforeAll(async () => {
      broker = await kind.begin();
      page = await comesSoon(broker, await broker.teacher(keys.lesson));
      if (!(await isGranted(page, ownLightFilter(keys.lesson)))) throw new Error('A teacher hears no light.');
    });
    afterAll(() => broker.close());
    let viewers = 100;
    const looks = async (filter = lightFilter()): Promise<Device> => {
      viewers += 1;
      const one = await comesSoon(broker, await broker.viewer(pupil(viewers)), viewers);
      expect(await isGranted(one, filter)).toBe(true);
      return one;
    };

    it('are seen by whoever looks, now and later, until they are taken back', async () => {
      const early = await looks();
      page.client.publish(sent.topic, Buffer.from(sent.bytes), { qos: 1, retain: true });
      await early.hears(line(sent));
      // what it hears of itself tells the page that it stands there
      await page.hears(line(sent));
      const late = await looks(lightFilter('MX'));
      await late.hears(line(sent));
      const newer = writeLight(keys, { ...light, turn: 2 });
      page.client.publish(newer.topic, Buffer.from(newer.bytes), { qos: 1, retain: true });
      await Promise.all([early.hears(line(newer)), late.hears(line(newer))]);
      expect(windowsOf(early)).toBe(1);
      page.client.publish(sent.topic, '', { qos: 1, retain: true });
      await Promise.all([page, early, late].map((one) => one.hears(`${sent.topic} `)));
      expect(windowsOf(early)).toBe(0);
      const after = await looks();
      const second = writeLight(keys, { ...light, level: 'just-joking' });
      page.client.publish(second.topic, Buffer.from(second.bytes), { qos: 1, retain: true });
      await after.hears(line(second));
      expect(after.heard).toEqual([line(second)]);
    });

    it('are nobody else’s to send, and who looks hears nothing of a lesson', async () => {
      const one = await looks();
      for (const [who, topic] of [
        [await broker.viewer(pupil(1)), sent.topic],
        [await broker.viewer(pupil(1)), `rp/${keys.lesson}/in/${pupil(1)}`],
        [await broker.pupil(keys.lesson, pupil(2)), sent.topic],
        [await broker.teacher(other.lesson), sent.topic],
      ] as const) {
        const wrong = await comesSoon(broker, who);
        wrong.client.publish(topic, 'forbidden', { qos: 1, retain: true });
        await Promise.race([wrong.gone, isGranted(wrong, `nothing/of/this`)]);
        wrong.client.end(true);
      }
      const last = writeLight(keys, { ...light, level: 'admin' });
      page.client.publish(last.topic, Buffer.from(last.bytes), { qos: 1, retain: true });
      await one.hears(line(last));
      expect([...one.heard, ...page.heard].filter((each) => each.endsWith('forbidden'))).toEqual([]);
      const curious = await comes(broker, await broker.viewer(pupil(3)));
      const granted = await isGranted(curious, `rp/${keys.lesson}/now`);
      page.client.publish(`rp/${keys.lesson}/now`, 'story', { qos: 1 });
      page.client.publish(sent.topic, 'done', { qos: 1, retain: true });
      await one.hears(`${sent.topic} done`);
      expect([granted && curious.heard.length > 0, one.heard.some((each) => each.endsWith('story'))]).toEqual([
        false,
        false,
      ]);
    });
  });
