import { createInstance } from 'i18next';
import type { Words } from '../../core/level/words.ts';
import type { WordsPort } from '../../ports/device.ts';
import type { Values } from '../../ports/word-keys.ts';
import { USUAL_LANGUAGE } from '../../core/words/choose.ts';
import { flatWords } from '../../core/words/flat.ts';
import type { Address } from '../../core/words/variants.ts';
import { PSEUDO, pseudoFile } from '../../core/words/pseudo.ts';
import { fault } from '../fault.ts';

export interface Language {
  readonly tag: string;
  /** What those who speak it call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Can a text change with the gender of who is spoken to? */
  readonly gendered: boolean;
  /** Where its words lie, relative to the page: those of the first page, and the rest. */
  readonly urls: Readonly<Record<AppPart, string>>;
}

/** The words of the app come in two files: what the first page says, and all else. */
export type AppPart = 'first' | 'rest';

interface WordsParts {
  /** At least English. */
  readonly languages: readonly Language[];
  /** The language to begin with: one of them, or the pseudo-locale. */
  readonly language: string;
  /** A part of the app's words in a language, as its file has them. */
  load(language: Language, part: AppPart): Promise<unknown>;
  loadLevel(id: string, language: string): Promise<Words>;
  /** Tells the page its language and direction. */
  mark(language: string, direction: 'ltr' | 'rtl'): void;
  /** Does a missing word throw? Otherwise English stands in for it and the console names it. */
  readonly strict: boolean;
}

export interface WordsService extends WordsPort {
  /** The words of a level in the language now in use; after each change of language they are known in that one. */
  open(levelId: string): Promise<Words>;
}

const APP = 'app';
const ofLevel = (id: string): string => `level ${id}`;
const sourceOf = (language: string): string => (language === PSEUDO ? USUAL_LANGUAGE : language);

/** The words of the game. @throws {Error} `error.language-missing` when the first language cannot be had. */
export async function createWords({
  languages,
  language,
  load,
  loadLevel,
  mark,
  strict,
}: WordsParts): Promise<WordsService> {
  // keys hold dots and colons of their own, and no word ever becomes HTML
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: {},
    ns: [APP],
    defaultNS: APP,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler(text: string, [placeholder]: readonly string[]) {
      const fault = `No value for ${placeholder} in: ${text}`;
      if (strict) throw new Error(fault);
      console.error(fault);
      return '';
    },
  });
  const listeners = new Set<() => void>();
  const opened = new Set<string>();
  const lacked = new Set<string>();
  /** Parts that have come or are on their way, by language and part. */
  const coming = new Map<string, Promise<void>>();
  const come = new Set<string>();
  let needed: readonly AppPart[] = ['first'];
  let now = language;
  let spokenTo: Address = 'neutral';
  let turn = 0;

  const entryOf = (tag: string): Language => {
    const found = languages.find((one) => one.tag === sourceOf(tag));
    if (!found) throw fault('error.language-missing');
    return found;
  };

  // they lie flat and are never changed: a copy of thousands would only hold up whoever waits for them
  const keep = (tag: string, ns: string, file: unknown): unknown =>
    i18n.addResourceBundle(tag, ns, flatWords(file), false, true, { skipCopy: true, silent: true });

  const placeOf = (tag: string, part: AppPart): string => `${tag} ${part}`;

  async function fetchPart(tag: string, part: AppPart): Promise<void> {
    const file = await load(entryOf(tag), part).catch(() => {
      throw fault('error.language-missing');
    });
    keep(tag, APP, tag === PSEUDO ? pseudoFile(file) : file);
    come.add(placeOf(tag, part));
  }

  /** What is needed of the app's words by now, in a language; what did not come is fetched anew. */
  async function fetchApp(tag: string): Promise<void> {
    await Promise.all(
      needed.map((part) => {
        const place = placeOf(tag, part);
        const file = coming.get(place) ?? fetchPart(tag, part);
        coming.set(place, file);
        file.catch(() => coming.delete(place));
        return file;
      }),
    );
  }

  const isWhole = (): boolean => come.has(placeOf(now, 'rest'));
  const notify = (): void => listeners.forEach((listener) => listener());

  async function complete(): Promise<void> {
    needed = ['first', 'rest'];
    if (isWhole()) return;
    // the language may be changed meanwhile
    for (let tag = ''; tag !== now;) await fetchApp((tag = now));
    notify();
  }

  async function fetchLevel(id: string, tag: string): Promise<Words> {
    const words = await loadLevel(id, sourceOf(tag));
    const made = tag === PSEUDO ? pseudoFile(words) : words;
    keep(tag, ofLevel(id), made);
    return made;
  }

  function use(tag: string): void {
    now = tag;
    mark(tag, entryOf(tag).direction);
    notify();
  }

  /**
   * What stands in for a word that is not there. English may have to be fetched first; panels are called again then.
   */
  function missing(key: string, ns: string, values: object): string {
    // it is on its way: whoever asked is called again when it is there
    if (ns === APP && !isWhole()) {
      complete().catch(() => undefined);
      return '';
    }
    const place = `${now} ${ns}: ${key}`;
    if (strict) throw new Error(`No such word: ${place}`);
    if (!lacked.has(place)) console.error(`No such word: ${place}`);
    if (i18n.exists(key, { ...values, ns, lng: USUAL_LANGUAGE }))
      return i18n.t(key, { ...values, ns, lng: USUAL_LANGUAGE });
    if (!lacked.has(place)) {
      const english = ns === APP ? fetchApp(USUAL_LANGUAGE) : fetchLevel(ns.slice(ofLevel('').length), USUAL_LANGUAGE);
      english.then(notify, () => undefined);
    }
    lacked.add(place);
    return '…';
  }

  const word = (key: string, ns: string, given: Values = {}): string => {
    const values = spokenTo === 'neutral' ? given : { ...given, context: spokenTo };
    return i18n.exists(key, { ...values, ns, lng: now })
      ? i18n.t(key, { ...values, ns, lng: now })
      : missing(key, ns, values);
  };

  await fetchApp(language);
  use(language);

  return {
    language: () => now,
    direction: () => entryOf(now).direction,
    languages: () => languages,
    isWhole,
    complete,
    t: (key, ...[values]) => word(key, APP, values),
    level: (id, key) => word(key, ofLevel(id)),
    address(as) {
      if (as === spokenTo) return;
      spokenTo = as;
      notify();
    },
    async change(to) {
      turn += 1;
      // what is spoken is there; what is still to come of it comes by itself, and is nobody's fault here if it does not
      if (to === now) return;
      const mine = turn;
      await fetchApp(to);
      const done = new Set<string>();
      // a level may be opened while the words of others are on their way
      for (let lacking = [...opened]; lacking.length > 0; lacking = [...opened].filter((id) => !done.has(id))) {
        await Promise.all(lacking.map((id) => fetchLevel(id, to).then(() => done.add(id))));
      }
      // the last one asked for counts, however long each took
      if (mine === turn) use(to);
    },
    async open(id) {
      let tag: string;
      let words: Words;
      // the language may be changed meanwhile
      do {
        tag = now;
        words = await fetchLevel(id, tag);
      } while (tag !== now);
      opened.add(id);
      return words;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
