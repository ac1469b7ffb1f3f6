import type { Film, NoFilm } from '../../ports/play.ts';

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

type Is = (bytes: Blob) => Promise<boolean>;

// servers name the type of a film as they like, and some answer with a page of theirs in place of what is not there:
// only what a file begins with tells what it is
const WEBM = '26,69,223,163';
const isFilm: Is = async (bytes) => new Uint8Array(await bytes.slice(0, 4).arrayBuffer()).join() === WEBM;
const isCaptions: Is = async (bytes) => (await bytes.slice(0, 9).text()).includes('WEBVTT');

/**
 * Fetches a film in a sign language, and its captions where there are some. What came once is kept, and plays without a
 * network from then on; what is no film, or are no captions, is neither kept nor taken in place of what is.
 * @returns what there is instead, where there is no film
 */
export async function openFilm(
  language: string,
  file: string,
  { base, fetch, shelf, addressOf }: FilmsParts,
): Promise<Film | NoFilm> {
  const kept = await shelf().catch(() => undefined);
  const bytesOf = async (name: string, is: Is): Promise<Blob | NoFilm> => {
    const address = new URL(`signed/${language}/${name}`, base).href;
    const come = await fetch(address).catch(() => undefined);
    const fetched = come?.ok
      ? await come
          .clone()
          .blob()
          .catch(() => undefined)
      : undefined;
    if (come && fetched && (await is(fetched))) {
      await kept?.put(address, come).catch(() => undefined);
      return fetched;
    }
    const before = await (await kept?.match(address))?.blob();
    if (before && (await is(before))) return before;
    return fetched && fetched.size > 0 ? 'other' : 'missing';
  };
  const film = await bytesOf(file, isFilm);
  if (typeof film === 'string') return film;
  const captions = await bytesOf(file.replace(/\.webm$/, '.vtt'), isCaptions);
  return { video: addressOf(film), captions: typeof captions === 'string' ? null : addressOf(captions) };
}
