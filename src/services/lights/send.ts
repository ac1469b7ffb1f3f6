import type { SchoolClass } from '../../core/class/class.ts';
import type { KeptLights } from '../../core/lights/kept.ts';
import { lightKeys, type LightKeys } from '../../core/lights/keys.ts';
import { type Light, lightOfClass } from '../../core/lights/light.ts';
import { type LightMessage, takenBack, writeLight } from '../../core/lights/message.ts';
import { lightTopic, ownLightFilter } from '../../core/lights/topics.ts';
import { bytesOfHex, hexOf, passwordOf } from '../../core/live/keys.ts';
import { TEACHER } from '../../core/live/topics.ts';
import type { ClassesPort } from '../../ports/class.ts';
import type { ChancePort, Clock } from '../../ports/device.ts';
import type { LightsPort } from '../../ports/lights.ts';
import type { LiveTransport } from '../../ports/live.ts';

export interface SendParts {
  readonly classes: Pick<ClassesPort, 'get' | 'put'>;
  readonly transport: LiveTransport;
  readonly clock: Clock;
  readonly chance: Pick<ChancePort, 'day'>;
  readonly random: (length: number) => Uint8Array;
  /** Lets the clients of a lesson in at the broker; resolves to whether it does. */
  readonly open: (lesson: Pick<LightKeys, 'lesson' | 'pupil' | 'teacher'>) => Promise<boolean>;
}

/** Seconds for which a broker is waited for. */
const PATIENCE = 10;

/** The lights of the classes of this device. */
export function createSender({
  classes,
  transport,
  clock,
  chance,
  random,
  open,
}: SendParts): Pick<LightsPort, 'light' | 'takeBack'> {
  /** Puts messages to a broker. Resolves to whether it has given all of them back to the class's own page. */
  async function deliver(keys: LightKeys, messages: readonly LightMessage[]): Promise<boolean> {
    const { lesson, pupil, teacher } = keys;
    if (!(await open({ lesson, pupil, teacher }))) return false;
    return new Promise((done) => {
      const left = new Map(messages.map(({ topic, bytes }) => [topic, bytes]));
      const end = (arrived: boolean): void => {
        stop();
        connection.close();
        done(arrived);
      };
      const stop = clock.after(PATIENCE, () => end(false));
      const connection = transport.connect(
        { lesson, client: TEACHER, password: passwordOf(bytesOfHex(teacher), TEACHER) },
        {
          open() {
            for (const [topic, bytes] of left) connection.publish(topic, bytes, { retain: true, qos: 1 });
          },
          closed: () => undefined,
          message(topic, bytes) {
            if (hexOf(left.get(topic) ?? Uint8Array.of(0)) !== hexOf(bytes)) return;
            left.delete(topic);
            if (left.size === 0) end(true);
          },
        },
        [ownLightFilter(lesson)],
      );
    });
  }

  const find = async (id: string): Promise<SchoolClass | undefined> => {
    const answer = await classes.get(id);
    return answer.is === 'found' ? answer.value : undefined;
  };
  const keep = (of: SchoolClass, lights: KeptLights): Promise<boolean> => classes.put({ ...of, lights });
  const without = (level: string, sent: KeptLights['sent']): KeptLights['sent'] =>
    Object.fromEntries(Object.entries(sent).filter(([one]) => one !== level));

  // one after the other: each grows by a turn
  let before: Promise<unknown> = Promise.resolve();
  function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = before.then(act);
    before = done.catch(() => undefined);
    return done;
  }

  return {
    light: (id, level, as) =>
      inTurn(async () => {
        const of = await find(id);
        const kept = of?.lights ?? { secret: hexOf(random(32)), turn: 0, sent: {} };
        const turn = kept.turn + 1;
        const says = of && lightOfClass(of, level);
        if (!says) return 'none';
        const light: Light = { ...as, ...says, level, day: chance.day(), turn };
        const keys = lightKeys(kept.secret);
        // what takes it back is kept before it goes
        if (!(await keep(of, { ...kept, turn, sent: { ...kept.sent, [level]: light } }))) return 'none';
        const earlier = kept.sent[level];
        const moved = earlier && earlier.country !== light.country ? [takenBack(lightTopic(earlier, keys.lesson))] : [];
        return (await deliver(keys, [...moved, writeLight(keys, light)])) ? 'lit' : 'unsure';
      }),
    takeBack: (id, level) =>
      inTurn(async () => {
        const of = await find(id);
        const sent = of?.lights?.sent[level];
        if (!of?.lights || !sent) return false;
        const keys = lightKeys(of.lights.secret);
        if (!(await deliver(keys, [takenBack(lightTopic(sent, keys.lesson))]))) return false;
        const now = await find(id);
        const kept = now?.lights ?? of.lights;
        return keep(now ?? of, { ...kept, turn: kept.turn + 1, sent: without(level, kept.sent) });
      }),
  };
}
