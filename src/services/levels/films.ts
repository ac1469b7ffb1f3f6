import type { Film } from '../../ports/play.ts';

interface FilmsParts {
  /** The address of the page, below which the films lie. */
  readonly base: string;
  readonly fetch: (address: string) => Promise<Response>;
  /** What is kept for later; none where the browser keeps nothing. */
  readonly shelf: () => Promise<Pick<Cache, 'match' | 'put'> | undefined>;
  /** An address of these bytes within the page. */
  readonly addressOf: (bytes: Blob) => string;
}

/** A name of its own: what is kept here is no part of a version of the game. */
export const SHELF = 'role films';

/**
 * Fetches a film in a sign language, and its captions where there are some. What came once is kept, and plays without a
 * network from then on.
 * @throws {Error} when it does not come and was never fetched
 */
export async function openFilm(
  language: string,
  file: string,
  { base, fetch, shelf, addressOf }: FilmsParts,
): Promise<Film> {
  const kept = await shelf().catch(() => undefined);
  const bytesOf = async (name: string): Promise<Blob | undefined> => {
    const address = new URL(`signed/${language}/${name}`, base).href;
    const come = await fetch(address).catch(() => undefined);
    if (come?.ok) await kept?.put(address, come.clone()).catch(() => undefined);
    const found = come?.ok ? come : await kept?.match(address);
    return found?.blob();
  };
  const film = await bytesOf(file);
  if (!film || film.size === 0) throw new Error(`There is no film ${language}/${file}.`);
  const captions = await bytesOf(file.replace(/\.webm$/, '.vtt'));
  // some servers answer with a page of theirs in place of what is not there
  const isCaptions = captions !== undefined && (await captions.slice(0, 9).text()).includes('WEBVTT');
  return { video: addressOf(film), captions: isCaptions ? addressOf(captions) : null };
}
