import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createStore, type Listed, type Shelf } from './store.ts';

const scope = 'https://school.example/role/';
const proofOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A version of the game: each file by what it holds. */
type Version = Readonly<Record<string, string>>;
const listed = (version: Version): Listed[] =>
  Object.entries(version).map(([url, text]) => ({
    url,
    revision: url === 'index.html' ? 'changes' : null,
    integrity: proofOf(text),
  }));
const one: Version = { 'index.html': '<p>one', 'assets/index-11111111.js': 'one()', 'levels/frog-11111111.json': '{}' };
const two: Version = { 'index.html': '<p>two', 'assets/index-22222222.js': 'two()', 'levels/frog-11111111.json': '{}' };

/** The cache of a browser. */
function memory(): Shelf & { readonly kept: Map<string, Response> } {
  const kept = new Map<string, Response>();
  return {
    kept,
    match: async (key) => kept.get(key as string)?.clone(),
    put: async (key, response) => {
      kept.set(key as string, response);
    },
    delete: async (key) => kept.delete(key instanceof Request ? key.url : (key as string)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  };
}

type Answer = (url: string, mode: RequestCache) => Response | Promise<Response>;

/** A store of a version, on a shelf that outlives it; the server gives that version unless it is told otherwise. */
function make(
  version: Version,
  { shelf = memory(), answer }: { shelf?: ReturnType<typeof memory>; answer?: Answer } = {},
) {
  const asked: string[] = [];
  const served: Answer = (url) => {
    const text = version[url.slice(scope.length)];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  const server = { answer: answer ?? served };
  const store = createStore({
    scope,
    files: listed(version),
    shelf: async () => shelf,
    anyKept: async (url) => shelf.match(url),
    fetch: async (url, mode) => {
      asked.push(`${mode} ${url.slice(scope.length)}`);
      return server.answer(url, mode);
    },
  });
  const get = async (url: string, mode: Request['mode'] = 'cors'): Promise<string | undefined> =>
    (await store.answer({ url: scope + url, mode }))?.text();
  return { store, shelf, asked, server, served, get };
}

const BAD: Readonly<Record<string, Answer>> = {
  'is not found': () => new Response('', { status: 404 }),
  'is a fault of the server': () => new Response('', { status: 500 }),
  'is a filter’s page': () =>
    new Response('<!doctype html><title>Blocked</title>', { headers: { 'Content-Type': 'text/html' } }),
  'is cut in half': () => new Response('one('),
  'is nothing': () => Promise.reject(new TypeError('Failed to fetch')),
};

describe('the stored copy', () => {
  for (const [name, bad] of Object.entries(BAD))
    it(`is not there while a file ${name}, keeps nothing bad, and goes on from what it had`, async () => {
      const { store, shelf, asked, server, served, get } = make(one);
      server.answer = (url, mode) => (url.endsWith('.js') ? bad(url, mode) : served(url, mode));
      await expect(store.fill()).rejects.toThrow('assets/index-11111111.js');
      expect([...shelf.kept.keys()].some((key) => key.endsWith('.js'))).toBe(false);
      asked.length = 0;
      server.answer = served;
      await store.fill();
      expect(asked).toEqual(['no-cache assets/index-11111111.js']);
      expect(await get('assets/index-11111111.js')).toBe('one()');
    });

  it('passes by what the browser has of a bad file', async () => {
    const { store, asked, server, served } = make(one);
    server.answer = (url, mode) =>
      mode === 'no-cache' && url.endsWith('.js') ? new Response('one(') : served(url, mode);
    await store.fill();
    expect(asked.filter((line) => line.endsWith('.js'))).toEqual([
      'no-cache assets/index-11111111.js',
      'reload assets/index-11111111.js',
    ]);
  });

  it('trusts nothing that an earlier visit left there', async () => {
    const { store, shelf, get } = make(one);
    await shelf.put(`${scope}assets/index-11111111.js`, new Response('<title>Blocked'));
    await store.fill();
    expect(await get('assets/index-11111111.js')).toBe('one()');
  });

  it('says what the server says of a page, but not how it came', async () => {
    const headers = {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Content-Encoding': 'identity',
      'Content-Type': 'text/plain',
    };
    const { store } = make({ 'index.html': '<p>one' }, { answer: () => new Response('<p>one', { headers }) });
    await store.fill();
    const kept = await store.answer({ url: scope, mode: 'navigate' });
    expect([...(kept?.headers ?? [])]).toEqual([
      ['content-security-policy', "frame-ancestors 'none'"],
      ['content-type', 'text/html'],
    ]);
  });
});

describe('an update', () => {
  it('fetches only what changed, and both versions answer each with their own until the old one is let go of', async () => {
    const shelf = memory();
    const old = make(one, { shelf });
    await old.store.fill();
    const next = make(two, { shelf });
    await next.store.fill();
    expect(next.asked.sort()).toEqual(['no-cache assets/index-22222222.js', 'no-cache index.html']);
    expect(await old.get('', 'navigate')).toBe('<p>one');
    expect(await next.get('?lang=ar', 'navigate')).toBe('<p>two');
    // a window of the old version is still open
    expect(await next.get('assets/index-11111111.js')).toBe('one()');
    expect(next.store.lists(`${scope}assets/index-11111111.js`)).toBe(false);
    await next.store.takeOver();
    await next.store.tidy();
    expect(await next.get('assets/index-11111111.js')).toBeUndefined();
    expect(await next.get('levels/frog-11111111.json')).toBe('{}');
  });

  it('keeps what it has stored already, whatever the old version tidies', async () => {
    const shelf = memory();
    const old = make(one, { shelf });
    await old.store.fill();
    await old.store.takeOver();
    await old.store.tidy();
    const next = make(two, { shelf });
    await next.store.fill();
    await old.store.tidy();
    expect(await next.store.repair()).toBe('whole');
  });

  it('that breaks off leaves the old version as it was', async () => {
    const shelf = memory();
    const old = make(one, { shelf });
    await old.store.fill();
    const next = make(two, { shelf, answer: BAD['is nothing'] as Answer });
    await expect(next.store.fill()).rejects.toThrow('index.html');
    for (const [url, text] of Object.entries(one)) expect(await old.get(url)).toBe(text);
  });
});

describe('repairing', () => {
  it('finds a whole copy whole', async () => {
    const { store } = make(one);
    await store.fill();
    expect(await store.repair()).toBe('whole');
  });

  it('brings anew what is bad or missing, and nothing else', async () => {
    const { store, shelf, asked, get } = make(one);
    await store.fill();
    await shelf.put(`${scope}assets/index-11111111.js`, new Response('one('));
    await shelf.delete(`${scope}levels/frog-11111111.json`);
    asked.length = 0;
    expect(await store.repair()).toBe('mended');
    expect(asked.sort()).toEqual(['no-cache assets/index-11111111.js', 'no-cache levels/frog-11111111.json']);
    expect(await get('assets/index-11111111.js')).toBe('one()');
  });

  it('takes away nothing that plays where nothing can be had', async () => {
    const { store, shelf, server, get } = make(one);
    await store.fill();
    await shelf.put(`${scope}assets/index-11111111.js`, new Response('one('));
    server.answer = BAD['is nothing'] as Answer;
    expect(await store.repair()).toBe('unreachable');
    expect([await get('', 'navigate'), await get('levels/frog-11111111.json')]).toEqual(['<p>one', '{}']);
    // the network answers in the place of what is bad
    expect(await get('assets/index-11111111.js')).toBeUndefined();
  });

  it('happens by itself where a file has gone missing', async () => {
    const { store, shelf, get } = make(one);
    await store.fill();
    await shelf.delete(`${scope}assets/index-11111111.js`);
    expect(await get('assets/index-11111111.js')).toBe('one()');
    expect(shelf.kept.has(`${scope}assets/index-11111111.js`)).toBe(true);
  });
});
