/** What the game keeps on the device, read and written by hand. */
import type { Page } from 'playwright/test';
import { type Player, SAVE } from '../../../src/core/save/player.ts';
import { type Settings, USUAL_SETTINGS } from '../../../src/core/save/settings.ts';
import type { SchoolClass } from '../../../src/core/class/class.ts';
import type { Story } from '../../../src/core/story/state.ts';

type StoreName = 'players' | 'settings' | 'aside' | 'classes' | 'waiting' | 'keys';
type Entries = Readonly<Record<string, unknown>>;

/** An empty page of the game's own origin, in which no game runs. */
const EMPTY = { contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:," />' };

/** Puts entries in place; the page then stands where no game runs, and must be sent on. */
export async function keep(page: Page, store: StoreName, entries: Entries): Promise<void> {
  await page.route('**/empty', (route) => route.fulfill(EMPTY));
  await page.goto('empty');
  await page.evaluate(
    async ([name, kept]) => {
      const opening = indexedDB.open('a-role-to-play', 3);
      const database = await new Promise<IDBDatabase>((done, fail) => {
        opening.addEventListener('upgradeneeded', () =>
          ['players', 'settings', 'aside', 'classes', 'waiting', 'keys'].forEach((one) =>
            opening.result.createObjectStore(one),
          ),
        );
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(opening.error));
      });
      const transaction = database.transaction(name, 'readwrite');
      for (const [key, value] of Object.entries(kept)) transaction.objectStore(name).put(value, key);
      await new Promise((done) => transaction.addEventListener('complete', done));
      database.close();
    },
    [store, entries] as const,
  );
}

/** Forgets all that is kept; the page then stands where no game runs, and must be sent on. */
export async function forget(page: Page): Promise<void> {
  await page.route('**/empty', (route) => route.fulfill(EMPTY));
  await page.goto('empty');
  await page.evaluate(async () => {
    const deleting = indexedDB.deleteDatabase('a-role-to-play');
    await new Promise((done) => deleting.addEventListener('success', done));
  });
}

/** What is kept now. */
export const kept = (page: Page, store: StoreName): Promise<Entries> =>
  page.evaluate(async (name) => {
    const opening = indexedDB.open('a-role-to-play');
    await new Promise((done) => opening.addEventListener('success', done));
    const { result: database } = opening;
    const from = database.transaction(name).objectStore(name);
    const [keys, values] = [from.getAllKeys(), from.getAll()];
    await new Promise((done) => values.addEventListener('success', done));
    database.close();
    return Object.fromEntries(keys.result.map((key, at) => [key as string, values.result[at] as unknown]));
  }, store);

export const keepSettings = (page: Page, settings: Partial<Settings>): Promise<void> =>
  keep(page, 'settings', { settings: { ...USUAL_SETTINGS, ...settings } });

/** A player as the game keeps one. */
export const player = (about: Partial<Player> = {}): Player => ({
  save: SAVE,
  id: 'aaaaaaaaaaaa',
  animal: 'fox',
  day: '2026-01-15',
  stories: {},
  now: null,
  settings: {},
  ...about,
});

/** Keeps a player who stands in the middle of a story. */
export const keepStory = (page: Page, story: Story): Promise<void> =>
  keep(page, 'players', { [player().id]: player({ stories: { [story.level]: story }, now: story.level }) });

/** The classes that are kept now, by id, opened with the keys that lie beside them: there is no passphrase. */
export const keptClasses = (page: Page): Promise<Readonly<Record<string, SchoolClass>>> =>
  page.evaluate(async () => {
    interface Sealed {
      readonly iv: Uint8Array<ArrayBuffer>;
      readonly data: Uint8Array<ArrayBuffer>;
    }
    const opening = indexedDB.open('a-role-to-play');
    await new Promise((done) => opening.addEventListener('success', done));
    const { result: database } = opening;
    const all = async (name: string): Promise<Map<string, unknown>> => {
      const from = database.transaction(name).objectStore(name);
      const [keys, values] = [from.getAllKeys(), from.getAll()];
      await new Promise((done) => values.addEventListener('success', done));
      return new Map(keys.result.map((key, at) => [key as string, values.result[at] as unknown]));
    };
    const [classes, keys] = [await all('classes'), await all('keys')];
    database.close();
    const keyOf = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const open = (key: CryptoKey, { iv, data }: Sealed, place: string) =>
      crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, data);
    const found: Record<string, SchoolClass> = {};
    const data = keys.get('data') as { plain: Uint8Array<ArrayBuffer> } | undefined;
    if (!data) return found;
    for (const [id, entry] of classes) {
      const place = `class/${id}`;
      const { wrapped } = keys.get(place) as { wrapped: Sealed };
      const key = await keyOf(await open(await keyOf(data.plain), wrapped, place));
      const text = new TextDecoder().decode(await open(key, (entry as { sealed: Sealed }).sealed, place));
      found[id] = JSON.parse(text) as SchoolClass;
    }
    return found;
  });
