import * as z from 'zod/mini';
import { TEACHER } from '../../core/live/topics.ts';
import type { LiveClient } from '../../ports/live.ts';
import type { BrokerKey } from './mqtt.ts';

/** What this very laptop's server tells of live lessons; on another's there is less. */
const laptop = z.object({ broker: z.literal('mqtt'), others: z.boolean() });
/** What stands beside the page of a district: its broker at `mqtt`, and the minter of its lessons' keys at `keys`. */
export const district = z.object({ broker: z.literal('mqtt'), keys: z.literal('keys') });

const brokerKey = z.object({ username: z.string(), password: z.string(), clientId: z.string() });

/** @param load gives the JSON at an address beside the page; fails where there is none */
type Load = (address: string) => Promise<unknown>;

/** Can a live lesson be begun here: does the server of this very laptop carry them, or a district's? */
export const carriesLessons = (load: Load): Promise<boolean> =>
  load('live.json').then(
    (told) => laptop.safeParse(told).success || district.safeParse(told).success,
    () => false,
  );

const post = (address: string, what: object): Promise<Response> =>
  fetch(new URL(address, document.baseURI), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(what),
  });

/** Asks the minter of a district for a key. @throws {Error} when it gives none */
async function mint({ lesson, client }: Pick<LiveClient, 'lesson' | 'client'>): Promise<BrokerKey> {
  const answer = await post(`keys/${client === TEACHER ? 'teacher' : 'pupil'}`, { lesson, client });
  return brokerKey.parse(await answer.json());
}

/** Opens lessons and lets their clients in, at this laptop or at a district. */
export function createServer(load: Load) {
  const isDistrict = async (): Promise<boolean> => district.safeParse(await load('live.json')).success;
  let known: Promise<boolean> | undefined;
  /** Of a district's page it is asked once: it stays one. A try that failed is made again. */
  const knownDistrict = (): Promise<boolean> => {
    const asked = (known ??= isDistrict());
    asked.catch(() => (known = undefined));
    return asked;
  };

  return {
    /** Lets the devices of a lesson in; resolves to whether it does. */
    async open(opening: { readonly lesson: string }): Promise<boolean> {
      try {
        if (!(await knownDistrict())) return (await post('live.json', opening)).ok;
        await mint({ lesson: opening.lesson, client: TEACHER });
        return true;
      } catch {
        return false;
      }
    },
    /** What lets a client in. @throws {Error} when neither the laptop nor the district's minter answers */
    keyOf: async (client: LiveClient): Promise<BrokerKey> =>
      (await knownDistrict())
        ? mint(client)
        : { username: client.lesson, password: client.password, clientId: client.client },
  };
}
