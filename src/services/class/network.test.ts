import { describe, expect, it } from 'vitest';
import { createNetwork } from './network.ts';

const page = (address: string, told: unknown) =>
  createNetwork(new URL(address), () => (told instanceof Error ? Promise.reject(told) : Promise.resolve(told)));

describe('where other devices find the game', () => {
  it('is the laptop’s own address as numbers while the teacher works on localhost', async () => {
    const network = page('http://localhost:4173/?lang=en#/teacher', ['192.168.1.7', '10.0.0.4']);
    expect(network.local()).toBe(true);
    expect(await network.addresses()).toEqual(['http://192.168.1.7:4173/', 'http://10.0.0.4:4173/']);
  });

  it('is the page’s own address anywhere else, and nothing is asked', async () => {
    const network = page('https://school.example/games/role/', new Error('asked'));
    expect(network.local()).toBe(false);
    expect(await network.addresses()).toEqual(['https://school.example/games/role/']);
  });

  it.each([[[]], [new Error('404')], [['evil.example']], [{ a: 1 }], ['<html>']])(
    'stays the page’s own where nothing is told of the network: %j',
    async (told) => expect(await page('http://localhost/', told).addresses()).toEqual(['http://localhost/']),
  );
});
