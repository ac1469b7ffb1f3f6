import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Words } from '../../core/level/words.ts';
import { createWords, type Language } from './words.ts';

const files: Record<string, object> = {
  en: {
    $name: 'English',
    spot: { howBy: 'Hello, {{name}}' },
    town: { many_one: '{{count}} sign', many_other: '{{count}} signs' },
    pause: { title: 'Only here' },
  },
  'en rest': { class: { back: 'All classes' } },
  ar: {
    $name: 'العربية',
    spot: { howBy: 'مرحبا {{name}}' },
    town: { many_two: 'علامتان', many_f_two: 'لكِ علامتان', many_other: '{{count}} علامة' },
    ending: { could: 'جملة يمكنك قولها', could_f: 'يمكنكِ أن تقولي', could_m: 'يمكنكَ أن تقول' },
  },
  'ar rest': { class: { back: 'كل الصفوف' } },
};
const languages: Language[] = [
  { tag: 'ar', name: 'العربية', direction: 'rtl', gendered: true, urls: { first: 'ar', rest: 'ar rest' } },
  { tag: 'en', name: 'English', direction: 'ltr', gendered: false, urls: { first: 'en', rest: 'en rest' } },
];
const level = (tag: string, title: string) =>
  ({ language: tag, title, beats: { a: { ask: `${title}?` } } }) as unknown as Words;
const levelWords: Record<string, Words> = { en: level('en', 'Frog'), ar: level('ar', 'ضفدع') };

function make(changes: Partial<Parameters<typeof createWords>[0]> = {}) {
  const mark = vi.fn<(language: string, direction: string) => void>();
  const load = vi.fn<Parameters<typeof createWords>[0]['load']>(async ({ urls }, part) => files[urls[part]]);
  const words = createWords({
    languages,
    language: 'en',
    load,
    loadLevel: async (_, tag) => levelWords[tag] as Words,
    mark,
    strict: true,
    ...changes,
  });
  return { words, mark, load };
}
/** A promise that is kept or broken from outside. */
function promised<Value>() {
  let keep: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => (keep = resolve));
  return { promise, keep };
}
afterEach(() => vi.restoreAllMocks());

describe('words', () => {
  it('loads only the language in use and tells the page', async () => {
    const { words, mark, load } = make();
    expect((await words).t('spot.howBy', { name: '<b>Ida</b>' })).toBe('Hello, <b>Ida</b>');
    expect(load.mock.calls.map(([one]) => one.tag)).toEqual(['en']);
    expect(mark.mock.calls).toEqual([['en', 'ltr']]);
  });

  it('brings the rest when it is asked for, once, and in each language from then on', async () => {
    const { words, load } = make();
    const { change, complete, isWhole, subscribe, t } = await words;
    expect(isWhole()).toBe(false);
    const seen: string[] = [];
    subscribe(() => seen.push(t('class.back')));
    await Promise.all([complete(), complete()]);
    await complete();
    expect(isWhole()).toBe(true);
    expect(load.mock.calls.map(([one, part]) => [one.tag, part])).toEqual([
      ['en', 'first'],
      ['en', 'rest'],
    ]);
    await change('ar');
    expect(isWhole()).toBe(true);
    expect(seen.at(-1)).toBe('كل الصفوف');
  });

  it('says a word that is on its way when it is there', async () => {
    const { subscribe, t } = await make().words;
    const said = promised<string>();
    subscribe(() => said.keep(t('class.back')));
    expect(t('class.back')).toBe('');
    expect(await said.promise).toBe('All classes');
  });

  it('tries again when the rest did not come', async () => {
    const load = vi.fn<Parameters<typeof createWords>[0]['load']>(async ({ urls }, part) => files[urls[part]]);
    const { complete, isWhole } = await make({ load }).words;
    load.mockRejectedValueOnce(new Error('offline'));
    await expect(complete()).rejects.toThrow('error.language-missing');
    expect(isWhole()).toBe(false);
    await complete();
    expect(isWhole()).toBe(true);
  });

  it('counts as each language does', async () => {
    const { t, change } = await make().words;
    expect(t('town.many', { count: 1 })).toBe('1 sign');
    await change('ar');
    expect(t('town.many', { count: 2 })).toBe('علامتان');
  });

  it('changes words of the app and of an open level together', async () => {
    const { words, mark } = make();
    const { open, change, level: ofLevel, direction, subscribe } = await words;
    await open('frog');
    expect(ofLevel('frog', 'beats.a.ask')).toBe('Frog?');
    const seen: string[] = [];
    subscribe(() => seen.push(ofLevel('frog', 'title')));
    await change('ar');
    expect(seen).toEqual(['ضفدع']);
    expect(direction()).toBe('rtl');
    expect(mark).toHaveBeenLastCalledWith('ar', 'rtl');
  });

  it('knows a level that was opened while the language changed', async () => {
    const slow = promised<Words>();
    const {
      open,
      change,
      level: ofLevel,
    } = await make({ loadLevel: (_, tag) => (tag === 'en' ? slow.promise : Promise.resolve(levelWords[tag] as Words)) })
      .words;
    const opening = open('frog');
    await change('ar');
    slow.keep(levelWords['en'] as Words);
    expect((await opening).title).toBe('ضفدع');
    expect(ofLevel('frog', 'title')).toBe('ضفدع');
  });

  it('ends in the language asked for last, however slow the others are', async () => {
    const slow = promised<unknown>();
    const { change, language } = await make({
      load: ({ tag }) => (tag === 'ar' ? slow.promise : Promise.resolve(files[tag])),
    }).words;
    const changing = change('ar');
    await change('en');
    slow.keep(files['ar']);
    await changing;
    expect(language()).toBe('en');
  });

  it('waits for nothing where it is spoken already, whatever becomes of the rest', async () => {
    let lose: (error: Error) => void = () => undefined;
    const rest = new Promise((_, reject) => (lose = reject));
    const load = async ({ urls }: Language, part: 'first' | 'rest') => (part === 'rest' ? rest : files[urls[part]]);
    const { change, complete, t } = await make({ load }).words;
    const completing = complete();
    const changing = change('en');
    lose(new TypeError('Failed to fetch'));
    await expect(completing).rejects.toThrow('error.language-missing');
    await changing;
    expect(t('spot.howBy', { name: 'Ida' })).toBe('Hello, Ida');
  });

  it('stays in its language when another cannot be had', async () => {
    const { change, language } = await make({
      load: ({ tag }) => (tag === 'ar' ? Promise.reject(new Error('offline')) : Promise.resolve(files[tag])),
    }).words;
    await expect(change('ar')).rejects.toThrow('error.language-missing');
    await expect(change('xx')).rejects.toThrow('error.language-missing');
    expect(language()).toBe('en');
  });

  it('makes the pseudo-locale of English, levels too, and does not list it', async () => {
    const words = await make({ language: 'en-XA' }).words;
    await words.open('frog');
    expect(words.t('spot.howBy', { name: 'Ida' })).toMatch(/^⟦Ĥéļļó, Ida.*⟧$/);
    expect(words.level('frog', 'title')).toMatch(/^⟦Ƒŕóĝ.*⟧$/);
    expect(words.languages().map((one) => one.tag)).toEqual(['ar', 'en']);
  });

  it('speaks to a girl or a boy where there are such words, else neutrally, in the app and in a level', async () => {
    const spoken = {
      ...level('ar', 'ضفدع'),
      stepOut: { ready: 'هل أنت هنا؟', ready_f: 'هل أنتِ هنا؟' },
    } as unknown as Words;
    const {
      t,
      level: ofLevel,
      open,
      address,
      subscribe,
    } = await make({
      language: 'ar',
      loadLevel: async () => spoken,
    }).words;
    await open('frog');
    let drawn = 0;
    subscribe(() => (drawn += 1));
    const said = (): string[] => [
      t('ending.could'),
      t('town.many', { count: 2 }),
      ofLevel('frog', 'stepOut.ready'),
      ofLevel('frog', 'title'),
    ];
    expect(said()).toEqual(['جملة يمكنك قولها', 'علامتان', 'هل أنت هنا؟', 'ضفدع']);
    address('f');
    expect(said()).toEqual(['يمكنكِ أن تقولي', 'لكِ علامتان', 'هل أنتِ هنا؟', 'ضفدع']);
    address('m');
    expect(said()).toEqual(['يمكنكَ أن تقول', 'علامتان', 'هل أنت هنا؟', 'ضفدع']);
    address('m');
    expect(drawn).toBe(2);
    address('neutral');
    expect(said()[0]).toBe('جملة يمكنك قولها');
  });

  it('throws at a missing word while developing', async () => {
    const { complete, t, level: ofLevel } = await make().words;
    await complete();
    expect(() => t('pause.kept')).toThrow('No such word: en app: pause.kept');
    expect(() => ofLevel('frog', 'title')).toThrow(/level frog: title/);
  });

  it('throws at a value that nobody gave while developing, and leaves it out in a built game', async () => {
    const { t } = await make().words;
    expect(() => t('spot.howBy')).toThrow('No value for {{name}} in: Hello, {{name}}');
    expect(() => t('spot.howBy', { nam: 'Ida' })).toThrow('No value for {{name}}');
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await make({ strict: false }).words).t('spot.howBy')).toBe('Hello, ');
    expect(error).toHaveBeenCalledWith('No value for {{name}} in: Hello, {{name}}');
  });

  it('shows English for a missing word in a built game, and names it once', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { complete, t, subscribe } = await make({ language: 'ar', strict: false }).words;
    await complete();
    const english = new Promise<void>((resolve) => subscribe(resolve));
    expect(t('pause.title')).toBe('…');
    await english;
    expect(t('pause.title')).toBe('Only here');
    expect(error.mock.calls).toEqual([['No such word: ar app: pause.title']]);
  });
});
