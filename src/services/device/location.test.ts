import { describe, expect, it } from 'vitest';
import { classRoute, TEACHER, TITLE, TOWN } from '../../core/route/route.ts';
import { createLocation } from './location.ts';

interface Entry {
  url: string;
  state: unknown;
}

/** A tab of a browser: its history, what it stores, and a document for each time that the game is loaded in it. */
function createTab(first: string) {
  const entries: Entry[] = [{ url: `https://school.test/game/${first}`, state: null }];
  const stored = new Map<string, string>();
  let at = 0;
  let storageWorks = true;
  let listeners = new Map<string, ((event: unknown) => void)[]>();
  const now = (): Entry => entries[at] as Entry;
  const fire = (type: string, event: unknown = {}): void => (listeners.get(type) ?? []).forEach((each) => each(event));
  const resolve = (url: string): string => new URL(url, now().url).href;

  const load = () => {
    const mine = (listeners = new Map<string, ((event: unknown) => void)[]>());
    const listen = (type: string, listener: (event: unknown) => void): void =>
      void mine.set(type, [...(mine.get(type) ?? []), listener]);
    const page = {
      get location() {
        return new URL(now().url);
      },
      history: {
        get state() {
          return now().state;
        },
        replaceState(state: unknown, _: string, url: string) {
          entries[at] = { url: resolve(url), state };
        },
        pushState(state: unknown, _: string, url: string) {
          const to = resolve(url);
          entries.splice(at + 1);
          entries.push({ url: to, state });
          at += 1;
        },
      },
      get sessionStorage() {
        if (!storageWorks) throw new DOMException('blocked by a test', 'SecurityError');
        return {
          getItem: (key: string) => stored.get(key) ?? null,
          setItem: (key: string, value: string) => void stored.set(key, value),
          removeItem: (key: string) => void stored.delete(key),
        };
      },
      addEventListener: listen,
      document: { addEventListener: listen },
    };
    const location = createLocation(page as unknown as Window);
    let told = 0;
    location.subscribe(() => (told += 1));
    /** The browser had laid this document away as it stood, and shows it again. */
    const wake = (): void => (mine.get('pageshow') ?? []).forEach((each) => each({ persisted: true }));
    return { location, told: () => told, wake };
  };

  return {
    load,
    /** Back, forward, or several at once; of the same document. */
    step(by: number) {
      at = Math.min(entries.length - 1, Math.max(0, at + by));
      fire('popstate');
      fire('hashchange');
    },
    type(hash: string) {
      entries.splice(at + 1);
      entries.push({ url: resolve(hash), state: null });
      at += 1;
      fire('popstate');
      fire('hashchange');
    },
    click: (event: object) => fire('click', event),
    /** Stands at another entry without the game hearing of it: it is loaded there, or comes back as it was. */
    moveTo: (to: number) => (at = to),
    blockStorage: () => (storageWorks = false),
    entries: () => entries.map(({ url, state }) => `${new URL(url).hash} ${JSON.stringify(state)}`),
    length: () => entries.length,
    hash: () => new URL(now().url).hash,
    search: () => new URL(now().url).search,
  };
}

const PLAY = { page: 'play', level: 'free-gems' } as const;
const story = /free-gems/;

describe('where the game is', () => {
  it('is one entry of the history for all of the pupils’ pages, and no address names a story', () => {
    const tab = createTab('#/');
    const { location } = tab.load();
    location.go(TOWN);
    location.go(PLAY);
    expect(location.route()).toEqual(PLAY);
    expect(tab.hash()).toBe('#/story');
    location.go({ page: 'finish', level: 'free-gems' });
    expect(tab.hash()).toBe('#/shown');
    location.go(TOWN);
    expect(tab.entries()).toEqual(['#/town {"at":"#/town"}']);
  });

  it('of a story whose address was opened is taken in, and the address says it no more', () => {
    const tab = createTab('?lang=es#/play/free-gems');
    expect(tab.load().location.route()).toEqual(PLAY);
    expect(tab.hash()).toBe('#/story');
    expect(tab.search()).toBe('?lang=es');
    // a reload stands where it stood
    expect(tab.load().location.route()).toEqual(PLAY);
    const other = createTab('#/story');
    expect(other.load().location.route()).toEqual(TOWN);
  });

  it('takes a language behind the # along for the whole visit', () => {
    const tab = createTab('#/town?lang=ar');
    const { location } = tab.load();
    location.go(TITLE);
    expect(tab.search() + tab.hash()).toBe('?lang=ar#/');
  });

  it('is an entry each for the teacher’s pages, so that "back" goes back; twice the same is one', () => {
    const tab = createTab('#/');
    const { location, told } = tab.load();
    location.go(TEACHER);
    location.go(classRoute('7b'));
    location.go(classRoute('7b'));
    location.amend(classRoute('7b', { view: 'code' }));
    expect(told()).toBe(3);
    expect(tab.length()).toBe(3);
    tab.step(-1);
    expect(location.route()).toEqual(TEACHER);
    expect(told()).toBe(4);
    tab.step(1);
    expect(location.route()).toEqual(classRoute('7b', { view: 'code' }));
  });

  it('follows a typed address, and links; other presses are the browser’s', () => {
    const tab = createTab('#/');
    const { location, told } = tab.load();
    tab.type('#/play/free-gems');
    expect(location.route()).toEqual(PLAY);
    expect(told()).toBe(1);
    let prevented = 0;
    const press = (about: object = {}, href = '#/town'): void =>
      tab.click({
        button: 0,
        preventDefault: () => (prevented += 1),
        target: { closest: () => ({ getAttribute: () => href }) },
        ...about,
      });
    press({ ctrlKey: true });
    press({ button: 1 });
    press({ target: { closest: () => null } });
    expect(prevented).toBe(0);
    press();
    expect(prevented).toBe(1);
    expect(location.route()).toEqual(TOWN);
  });
});

describe('a tab that was left', () => {
  it('shows the neutral page and its address, in place of the story', () => {
    const tab = createTab('#/');
    const { location } = tab.load();
    location.go(PLAY);
    location.leave();
    location.leave();
    expect(location.left()).toBe(true);
    expect(tab.entries()).toEqual(['#/notes null']);
  });

  it('stays left, wherever the browser goes: back, forward, several at once, to an address', () => {
    const tab = createTab('#/');
    const { location, told } = tab.load();
    location.go(TEACHER);
    location.go(classRoute('7b'));
    location.go(PLAY);
    location.leave();
    const before = told();
    for (const by of [-1, 1, -2, 1, 1, -3]) {
      tab.step(by);
      expect(location.left()).toBe(true);
      expect(tab.hash()).toBe('#/notes');
    }
    tab.type('#/play/free-gems');
    expect(location.left()).toBe(true);
    expect(told()).toBe(before);
    expect(tab.entries().join(' ')).not.toMatch(story);
  });

  it('stays left after a reload at any entry, in a restored session, and where nothing can be stored', () => {
    const tab = createTab('#/');
    const { location } = tab.load();
    location.go(TEACHER);
    location.go(classRoute('7b'));
    location.leave();
    expect(tab.load().location.left()).toBe(true);
    tab.moveTo(0);
    expect(tab.load().location.left()).toBe(true);
    expect(tab.hash()).toBe('#/notes');

    // the address alone is enough
    const restored = createTab('#/notes');
    expect(restored.load().location.left()).toBe(true);
    const blocked = createTab('#/');
    blocked.blockStorage();
    const there = blocked.load().location;
    there.leave();
    blocked.step(0);
    expect(there.left()).toBe(true);
    expect(blocked.load().location.left()).toBe(true);
  });

  it('is left for pages too that the browser had laid away as they stood', () => {
    const tab = createTab('#/');
    const before = tab.load();
    before.location.go(PLAY);
    // the same tab opens the game anew, and leaves there
    tab.type('#/');
    const after = tab.load();
    after.location.leave();
    tab.moveTo(0);
    expect(before.location.left()).toBe(false);
    before.wake();
    expect(before.location.left()).toBe(true);
    expect(tab.hash()).toBe('#/notes');
  });

  it('comes back to where it was left; after a reload to the first page, and then it can be gone back in', () => {
    const tab = createTab('#/');
    const { location } = tab.load();
    location.go(PLAY);
    location.leave();
    location.comeBack();
    expect(location.left()).toBe(false);
    expect(location.route()).toEqual(PLAY);
    expect(tab.hash()).toBe('#/story');
    location.leave();
    const again = tab.load().location;
    again.comeBack();
    expect(again.route()).toEqual(TITLE);
    expect(tab.load().location.left()).toBe(false);
  });

  it('is not undone by what was on its way', () => {
    const tab = createTab('#/');
    const { location } = tab.load();
    location.leave();
    location.go(PLAY);
    location.amend(PLAY);
    expect(location.left()).toBe(true);
    expect(tab.entries()).toEqual(['#/notes null']);
    location.comeBack();
    expect(location.route()).toEqual(PLAY);
  });
});
