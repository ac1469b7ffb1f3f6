/** Who lets a client in: this laptop, or a district's minter. */
import { afterEach, expect, it, vi } from 'vitest';
import { carriesLessons, createServer } from './server.ts';

const lesson = '00112233445566aa';
const client = { lesson, client: '0000000000000001', password: 'own' };
const minted = { username: lesson, password: 'minted', clientId: '0000000000000001' };
const told = { broker: 'mqtt', keys: 'keys' };

afterEach(() => vi.unstubAllGlobals());

/** A page whose minter answers so. @returns the addresses it asks */
function page(status: number, answer: object): string[] {
  const asked: string[] = [];
  vi.stubGlobal('document', { baseURI: 'https://game.example/' });
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.href);
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  return asked;
}

it('is the minter of a district, and the teacher’s door for a teacher', async () => {
  const asked = page(200, minted);
  const server = createServer(() => Promise.resolve(told));
  expect(await carriesLessons(() => Promise.resolve(told))).toBe(true);
  expect(await server.keyOf(client)).toEqual(minted);
  expect(await server.open({ lesson })).toBe(true);
  expect(asked).toEqual(['https://game.example/keys/pupil', 'https://game.example/keys/teacher']);
});

it('opens nothing for whom the door is closed to', async () => {
  page(403, {});
  expect(await createServer(() => Promise.resolve(told)).open({ lesson })).toBe(false);
});

it('is this laptop otherwise, with what the client made itself', async () => {
  const asked = page(200, {});
  const server = createServer(() => Promise.resolve({ broker: 'mqtt' }));
  expect(await server.keyOf(client)).toEqual({ username: lesson, password: 'own', clientId: client.client });
  expect(await server.open({ lesson })).toBe(true);
  expect(asked).toEqual(['https://game.example/live.json']);
});

it('is asked again when nothing answered', async () => {
  page(200, minted);
  let answers = false;
  const server = createServer(() => (answers ? Promise.resolve(told) : Promise.reject(new Error('offline'))));
  await expect(server.keyOf(client)).rejects.toThrow('offline');
  answers = true;
  expect(await server.keyOf(client)).toEqual(minted);
});
