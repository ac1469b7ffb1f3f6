import { describe, expect, it } from 'vitest';
import { openFilm } from './films.ts';

const base = 'https://school.example/role/';
const FILM = `${base}signed/en/frog.webm`;
const CAPTIONS = `${base}signed/en/frog.vtt`;

function begin(served: Record<string, string>) {
  const kept = new Map<string, Response>();
  const parts = {
    base,
    served,
    fetch: async (address: string): Promise<Response> => {
      const text = parts.served[address];
      return text === undefined ? new Response('', { status: 404 }) : new Response(text);
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
    const { parts, open } = begin({ [FILM]: 'film!', [CAPTIONS]: 'WEBVTT' });
    expect(await open()).toEqual({ video: 'blob of 5', captions: 'blob of 6' });
    parts.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await open()).toEqual({ video: 'blob of 5', captions: 'blob of 6' });
  });

  it('has no captions where there are none, nor where a server answers with a page', async () => {
    const { parts, open } = begin({ [FILM]: 'film!' });
    expect((await open()).captions).toBeNull();
    parts.served = { [FILM]: 'film!', [CAPTIONS]: '<!doctype html>' };
    expect((await open()).captions).toBeNull();
  });

  it('that never came is not there, and nothing of it is kept', async () => {
    const { kept, open } = begin({});
    await expect(open()).rejects.toThrow('en/frog.webm');
    expect(kept.size).toBe(0);
  });

  it('plays where the browser keeps nothing', async () => {
    const { parts } = begin({ [FILM]: 'film!' });
    expect(await openFilm('en', 'frog.webm', { ...parts, shelf: () => Promise.reject(new Error('no')) })).toMatchObject(
      {
        video: 'blob of 5',
      },
    );
  });
});
