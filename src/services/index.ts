import { levels as levelEntries } from 'virtual:levels';
import helplinesUrl from '../../assets/helplines.json?url';
import type { DevicePart } from '../core/device/findings.ts';
import type { Helplines } from '../core/help/helplines.ts';
import { valueOf } from '../core/save/answer.ts';
import { USUAL_SETTINGS } from '../core/save/settings.ts';
import type { Remover } from '../ports/device.ts';
import { chooseLanguage, languageInAddress } from '../core/words/choose.ts';
import { PSEUDO } from '../core/words/pseudo.ts';
import { createCamera } from './camera/camera.ts';
import { createCalendar } from './class/calendar.ts';
import { createCounting } from './device/counting.ts';
import { createChance } from './device/chance.ts';
import { browserClock } from './device/clock.ts';
import { createDatabase } from './device/database.ts';
import { fetchJson } from './levels/fetch-json.ts';
import { createHelpers } from './class/helpers.ts';
import { createGuides } from './words/guides.ts';
import { createHelplines } from './class/helplines.ts';
import { createSaves } from './device/saves.ts';
import { createLesson } from './class/lesson.ts';
import { lateSchool } from './class/late-school.ts';
import type { Film, NoFilm } from '../ports/play.ts';
import { createLevelFiles } from './levels/level-files.ts';
import { createLevels } from './levels/levels.ts';
import { languages } from './words/locales.ts';
import { createLive } from './live/live.ts';
import { createNetwork } from './class/network.ts';
import { createOffline } from './device/offline.ts';
import { createPersist } from './device/persist.ts';
import { markPage } from './device/page.ts';
import { quietly } from './device/quietly.ts';
import { createScreen } from './device/screen.ts';
import { createSignal } from './device/signal.ts';
import { formatsFor } from './sound/formats.ts';
import { createSound } from './sound/sound.ts';
import { createTab } from './device/tab.ts';
import { createVoice } from './words/voice.ts';
import { createWaiting } from './class/waiting.ts';
import { type AppPart, createWords } from './words/words.ts';

interface Wishes {
  /** The level that the address asks for, if any: its files come while all else is put together. */
  readonly first?: string | undefined;
  /** Are all words wanted at once? Otherwise the rest is fetched behind the first page. */
  readonly whole: boolean;
  /** Done when the page can be played: sound and the stored copy are fetched after it. */
  readonly playable: Promise<unknown>;
  /** The country set on this device, in the app's own state. */
  readonly country: {
    now(): string | null;
    choose(country: string | null): void;
    subscribe(listener: () => void): Remover;
  };
}

/**
 * The outside world, put together.
 * @throws {Error} `error.language-missing` when not even the words of the first language can be had
 */
export async function createServices({ first, whole, playable, country }: Wishes) {
  const database = createDatabase();
  const saves = createSaves(database);
  const chance = createChance();
  const files = createLevelFiles(levelEntries, fetchJson);
  // whoever asks for it later hears what is wrong with it
  const begin = (asked: (id: string) => Promise<unknown>): void =>
    void (first !== undefined && asked(first).catch(() => undefined));
  begin(files.level);
  const levels = createLevels(levelEntries, files, (id) => words.open(id));
  const tags = languages.map((one) => one.tag);
  let asked = languageInAddress(location.href);
  const languageOf = (set: string | null) => chooseLanguage(asked, set, navigator.languages, [...tags, PSEUDO]);
  // its words and the game's come while the settings are read: most read the game in the language of their device
  const coming = new Map<string, Promise<unknown>>();
  const parts: readonly AppPart[] = whole ? ['first', 'rest'] : ['first'];
  const expected = languages.find((one) => one.tag === languageOf(null).language);
  if (expected) {
    for (const part of parts) {
      const url = expected.urls[part];
      const file = fetchJson(url);
      coming.set(url, file);
      file.catch(() => coming.delete(url));
    }
    begin((id) => files.words(id, expected.tag));
  }
  const [settings, players, helpers, lesson] = await Promise.all([
    saves.settings(),
    saves.players(),
    createHelpers(database),
    createLesson(database, chance, () => levels.list(), createSignal('lesson')),
  ]);
  const device = valueOf(settings) ?? USUAL_SETTINGS;
  const kept = valueOf(players) ?? [];
  const joined = lesson.now()?.joined;
  const [only, another] = kept;
  // the one who has the device in their hands, or the only one who can be meant
  const holding = joined ? kept.find(({ id }) => id === joined.holder) : another ? undefined : only;
  const own = holding?.settings ?? {};
  const { language, unknown } = languageOf(own.language ?? device.language);

  const words = await createWords({
    languages,
    language,
    mark: markPage,
    strict: !import.meta.env.PROD,
    load: ({ urls }, part) => coming.get(urls[part]) ?? fetchJson(urls[part]),
    loadLevel: (id, tag) => files.words(id, tag),
  });
  // what is there when somebody presses is not waited for; where it does not come, that page says so
  if (whole) await words.complete().catch(() => undefined);
  else quietly(playable.then(() => words.complete()));
  const [ofClasses, ofVault] = [createSignal('classes'), createSignal('vault')];
  const calendar = createCalendar(database, chance, ofClasses);
  // what has run out goes at every start, whoever plays
  quietly(playable.then(() => calendar.now()));
  const persist = createPersist(navigator.storage, navigator.userAgent.includes('Firefox/'));
  const [music] = formatsFor((type) => new Audio().canPlayType(type));
  const offline = createOffline({
    container: navigator.serviceWorker,
    script: import.meta.env.PROD ? new URL(`sw.js?music=${music}`, document.baseURI).href : undefined,
    entry: import.meta.url,
    after: playable,
    persist: persist.askUnseen,
  });
  const tries = async () => {
    const [{ createTries }, { thisBrowser }] = await Promise.all([
      import('./device/tries.ts'),
      import('./device/browser.ts'),
    ]);
    return createTries({ browser: thisBrowser(window), saves, offline, persist, clock: browserClock });
  };
  const sound = createSound({
    load: async () => (await import('./sound/sound-player.ts')).createSoundPlayer(),
    after: playable,
  });
  const school = lateSchool(
    async () => (await import('./class/school.ts')).createSchool(database, chance, calendar, ofClasses, ofVault),
    ofClasses,
    ofVault,
  );
  return {
    words,
    /**
     * What the address asked for as a language and the game is not in: to be said once, with `notice.language-unknown`.
     */
    unknownLanguage: unknown,
    levels,
    lesson,
    ...createLive({ database, lesson, levels, classes: school.classes, chance, load: fetchJson, after: playable }),
    sound,
    voice: createVoice(globalThis.speechSynthesis, sound.underVoice),
    saves,
    /** As kept, so that the first picture is shown as it was set. */
    device,
    players: kept,
    own,
    languageFor: (set: string | null) => languageOf(set).language,
    languageChosen: () => void (asked = null),
    persist,
    offline,
    tries: {
      look: async <Part extends DevicePart>(part: Part) => (await tries()).look(part),
    },
    chance,
    clock: browserClock,
    calendar,
    helplines: createHelplines({
      load: () => fetchJson(helplinesUrl) as Promise<Helplines>,
      deviceLanguage: navigator.language,
      day: () => chance.day(),
      chosen: country,
    }),
    helpers,
    guides: createGuides(),
    films: {
      async open(language: string, file: string): Promise<Film | NoFilm> {
        const { openFilm, SHELF } = await import('./levels/films.ts');
        return openFilm(language, file, {
          base: document.baseURI,
          fetch: (address) => fetch(address, { cache: 'no-cache', credentials: 'same-origin' }),
          shelf: async () => globalThis.caches?.open(SHELF),
          addressOf: (bytes) => URL.createObjectURL(bytes),
        });
      },
      close: ({ video, captions }: Film): void =>
        [video, captions].forEach((address) => address !== null && URL.revokeObjectURL(address)),
    },
    ...school,
    screen: createScreen(database, createSignal('screen')),
    counting: createCounting(createSignal('counting')),
    tab: createTab(() => sessionStorage),
    network: createNetwork(new URL(location.href), fetchJson),
    lrs: { open: async () => (await import('./class/lrs.ts')).openLrs() },
    waiting: createWaiting(database, createSignal('waiting'), chance),
    camera: createCamera(async () => (await import('./camera/qr-reader.ts')).loadCodeReader()),
    cards: createCamera(async () => (await import('./camera/card-reader.ts')).lookForCards),
  };
}
