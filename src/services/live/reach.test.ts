import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LiveSite, liveSite } from '../../../tests/fixtures/live-site.ts';
import { createReach } from './reach.ts';

let site: LiveSite;
beforeEach(async () => void (site = await liveSite()));
afterEach(() => site.close());

it('is told by the server of the game on this computer', async () => {
  const reach = createReach(async (address) => (await fetch(`http://localhost:${site.port}/${address}`)).json());
  // what network this computer is in is not a matter of this test
  expect(['nobodyYet', 'noNetwork', 'onlyHere']).toContain(await reach.reach());
});

it('is told less anywhere else, and nothing by a server of files alone', async () => {
  const told = (what: unknown) => createReach(() => Promise.resolve(what)).reach();
  expect(await told({ broker: 'mqtt' })).toBe('elsewhere');
  expect(await told({ broker: 'mqtt', others: 'yes' })).toBe('elsewhere');
  expect(await told({ broker: 'mqtt', others: true, secure: false, addresses: [], shared: false })).toBe('reached');
  expect(await told({ broker: 'mqtt', keys: 'keys' })).toBe('district');
  expect(await told({ broker: 'mqtt', keys: 'https://elsewhere.example' })).toBe('elsewhere');
  for (const other of ['<html>', null, [], { broker: 'another' }]) expect(await told(other)).toBe('noServer');
  expect(await createReach(() => Promise.reject(new Error('404'))).reach()).toBe('noServer');
});
