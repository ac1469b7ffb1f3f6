/** The laptop's own server as a broker. */
import { passwordOf, secrets, liveSite } from '../fixtures/live-site.ts';
import type { Broker, Key, Kind } from './broker.ts';

async function begin(): Promise<Broker> {
  let site = await liveSite();
  const { port } = site;
  const keyOf = (lesson: string, client: string): Key => ({
    username: lesson,
    password: passwordOf(client === 'teacher' ? secrets.teacher : secrets.pupil, client),
    clientId: client,
  });
  const kill = (): Promise<void> => site.close();
  return {
    addresses: [`ws://localhost:${port}/mqtt`],
    origin: `http://localhost:${port}`,
    async teacher(lesson) {
      await site.open({ lesson, ...secrets });
      return keyOf(lesson, 'teacher');
    },
    pupil: (lesson, client) => Promise.resolve(keyOf(lesson, client)),
    viewer: (client) => Promise.resolve({ username: 'lights', password: '', clientId: client }),
    kill,
    end: kill,
    // the teacher's page opens its lesson anew, when it comes back
    async start() {
      site = await liveSite(port);
    },
    close: kill,
  };
}

export const laptop: Kind = { name: 'the laptop’s own', here: true, limitsSize: true, begin };
