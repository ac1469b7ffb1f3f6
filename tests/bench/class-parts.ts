/** What bringing records into a great class is made of, each part by itself. */
import type { Page } from 'playwright';
import { schoolClass, type SchoolClass } from '../../src/core/class/class.ts';
import { summarise } from '../../src/core/class/summary.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { unpack } from '../../src/core/record/pack.ts';
import { times } from './bench.ts';
import type { Figure } from './figure.ts';

const took = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** What is done with the bytes of a class, in a page of its own storage: milliseconds by part. */
const withBytes = (page: Page, of: SchoolClass): Promise<Readonly<Record<'seal' | 'put' | 'get' | 'open', number>>> =>
  page.evaluate(async (content) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench', 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all'));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const done = (mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> =>
      new Promise((resolve) => {
        const transaction = database.transaction('all', mode);
        const asked = ask(transaction.objectStore('all'));
        transaction.addEventListener('complete', () => resolve(asked.result));
      });
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const marks = [performance.now()];
    const mark = (): void => void marks.push(performance.now());
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
    mark();
    await done('readwrite', (store) => store.put({ iv, data }, 'class'));
    mark();
    const kept = (await done('readonly', (store) => store.get('class'))) as { data: Uint8Array<ArrayBuffer> };
    mark();
    JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, kept.data)));
    mark();
    database.close();
    indexedDB.deleteDatabase('bench');
    const [seal = 0, put = 0, get = 0, open = 0] = marks.slice(1).map((at, index) => at - (marks[index] ?? 0));
    return { seal, put, get, open };
  }, of);

/** @param page which is no longer needed; @param payloads the class's records, as they come in */
export async function partsOf(
  page: Page,
  runs: number,
  level: Level,
  of: SchoolClass,
  payloads: readonly string[],
  lesson: string,
): Promise<Figure[]> {
  const records = Object.values(of.playthroughs);
  const inNode = async (what: string, work: () => unknown): Promise<Figure> => ({
    what,
    unit: 'ms',
    runs: await times(runs, async () => took(work)),
  });
  const bytes = await times(runs, () => withBytes(page, of));
  return [
    await inNode('… of it: unpacking them, in Node', () => payloads.map((one) => unpack(one, [level], lesson))),
    await inNode('… checking the class as it is read, in Node', () => schoolClass.safeParse(of)),
    await inNode('… summing it up, in Node', () => summarise(level, records)),
    { what: '… sealing it', unit: 'ms', runs: bytes.map(({ seal }) => seal) },
    { what: '… putting what is sealed into the store', unit: 'ms', runs: bytes.map(({ put }) => put) },
    { what: '… getting it from there', unit: 'ms', runs: bytes.map(({ get }) => get) },
    { what: '… opening it', unit: 'ms', runs: bytes.map(({ open }) => open) },
  ];
}
