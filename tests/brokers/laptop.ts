/** The laptop's own server as a broker. */
import { passwordOf, secrets, liveSite } from '../fixtures/live-site.ts';
import type { Broker, Key, Kind } from './broker.ts';

async function begin(): Promise<Broker> {
  let site = await liveSite();
  const { port } = site;
  const opened = new Set<string>();
  const keyOf = (lesson: string, client: string): Key => ({
    username: lesson,
    password: passwordOf(client === 'teacher' ? secrets.teacher : secrets.pupil, client),
    clientId: client,
  });
  const open = (lesson: string) => site.open({ lesson, ...secrets });
  const kill = (): Promise<void> => site.close();
  return {
    addresses: [`ws://localhost:${port}/mqtt`],
    origin: `http://localhost:${port}`,
    async teacher(lesson) {
      opened.add(lesson);
      await open(lesson);
      return keyOf(lesson, 'teacher');
    },
    pupil: (lesson, client) => Promise.resolve(keyOf(lesson, client)),
    kill,
    end: kill,
    // the teacher's page opens its lesson anew
    async start() {
      site = await liveSite(port);
      await Promise.all([...opened].map(open));
    },
    close: kill,
  };
}

export const laptop: Kind = { name: 'the laptop’s own', here: true, begin };
