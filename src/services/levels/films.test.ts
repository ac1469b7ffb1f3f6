import { describe, expect, it } from 'vitest';
import { openFilm } from './films.ts';

const base = 'https://school.example/role/';
const FILM = `${base}signed/en/frog.webm`;
const CAPTIONS = `${base}signed/en/frog.vtt`;
const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x01);
const page = '<!doctype html><title>Not found</title>';

function begin(served: Record<string, BodyInit>) {
  const kept = new Map<string, Response>();
  const parts = {
    base,
    served,
    type: 'text/html',
    fetch: async (address: string): Promise<Response> => {
      const body = parts.served[address];
      if (body === undefined) return new Response('', { status: 404 });
      return new Response(body, { headers: { 'Content-Type': parts.type } });
    },
    shelf: async () => ({
      match: async (key: RequestInfo | URL) => kept.get(key as string)?.clone(),
      put: async (key: RequestInfo | URL, response: Response) => void kept.set(key as string, response),
    }),
    addressOf: (bytes: Blob) => `blob of ${bytes.size}`,
  };
  return { parts, kept, open: () => openFilm('en', 'frog.webm', parts) };
}

describe('a film in a sign language', () => {
  it('comes with its captions, and plays without a network once it has come', async () => {
    const { parts, open } = begin({ [FILM]: webm, [CAPTIONS]: 'WEBVTT' });
    expect(await open()).toEqual({ video: 'blob of 5', captions: 'blob of 6' });
    parts.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await open()).toEqual({ video: 'blob of 5', captions: 'blob of 6' });
  });

  it('has no captions where there are none, nor where a server answers with a page', async () => {
    const { kept, parts, open } = begin({ [FILM]: webm });
    expect(await open()).toMatchObject({ captions: null });
    parts.served = { [FILM]: webm, [CAPTIONS]: page };
    expect(await open()).toMatchObject({ captions: null });
    expect([...kept.keys()]).toEqual([FILM]);
  });

  it('that never came is not there, and nothing of it is kept', async () => {
    const { kept, open } = begin({});
    expect(await open()).toBe('missing');
    expect(kept.size).toBe(0);
  });

  it.each(['text/html', 'video/webm'])('is not the page that a server gives in its place as %s', async (type) => {
    const { kept, parts, open } = begin({ [FILM]: page, [CAPTIONS]: page });
    parts.type = type;
    expect(await open()).toBe('other');
    expect(kept.size).toBe(0);
  });

  it('that is kept plays where a page comes in its place, and stays kept', async () => {
    const { parts, open } = begin({ [FILM]: webm, [CAPTIONS]: 'WEBVTT' });
    await open();
    parts.served = { [FILM]: page, [CAPTIONS]: page };
    for (const time of ['once', 'again'])
      expect(await open(), time).toEqual({ video: 'blob of 5', captions: 'blob of 6' });
  });

  it('is not a page that was kept in its place', async () => {
    const { kept, parts, open } = begin({});
    kept.set(FILM, new Response(page));
    expect(await open()).toBe('missing');
    parts.served = { [FILM]: webm };
    expect(await open()).toMatchObject({ video: 'blob of 5' });
  });

  it('that breaks off on its way is the one kept before', async () => {
    const { parts, open } = begin({ [FILM]: webm });
    await open();
    parts.fetch = async () =>
      new Response(new ReadableStream({ pull: (to) => to.error(new TypeError('network error')) }));
    expect(await open()).toMatchObject({ video: 'blob of 5' });
  });

  it.each(['audio/webm', 'application/octet-stream'])('is known where a server calls it %s', async (type) => {
    const { parts, open } = begin({ [FILM]: webm });
    parts.type = type;
    expect(await open()).toMatchObject({ video: 'blob of 5' });
  });

  it('plays where the browser keeps nothing', async () => {
    const { parts } = begin({ [FILM]: webm });
    expect(await openFilm('en', 'frog.webm', { ...parts, shelf: () => Promise.reject(new Error('no')) })).toMatchObject(
      { video: 'blob of 5' },
    );
  });
});
