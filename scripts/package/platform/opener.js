/*
 * What both pages share that stand between a learning platform and the game: their words, and the game's own window.
 * They run in whatever browser the platform runs in, as they stand here.
 */

const common = {
  en: {
    how: 'The story opens in a window of its own. Leave this page open: when the story has come to an ending, it tells the platform that it is completed, and nothing else.',
    open: 'Open the story',
    blocked: 'The browser kept the window shut: allow pop-up windows for this page and press again.',
    done: 'Completed. You can close this page.',
    alone: 'No learning platform is here: the story can be played, and nobody is told.',
  },
  es: {
    how: 'La historia se abre en una ventana propia. Deja abierta esta página: cuando la historia llega a un final, le dice a la plataforma que está completada, y nada más.',
    open: 'Abrir la historia',
    blocked: 'El navegador no abrió la ventana: permite ventanas emergentes en esta página y vuelve a pulsar.',
    done: 'Completada. Puedes cerrar esta página.',
    alone: 'Aquí no hay plataforma: se puede jugar la historia y no se le dice a nadie.',
  },
  ar: {
    how: 'تُفتح القصة في نافذة خاصة بها. اترك هذه الصفحة مفتوحة: عندما تبلغ القصة نهاية ما تُخبر المنصّة بأنها اكتملت، ولا شيء غير ذلك.',
    open: 'افتح القصة',
    blocked: 'أبقى المتصفح النافذة مغلقة: اسمح بالنوافذ المنبثقة لهذه الصفحة واضغط مرة أخرى.',
    done: 'اكتملت. يمكنك إغلاق هذه الصفحة.',
    alone: 'لا توجد منصّة هنا: يمكن لعب القصة، ولا يُخبَر أحد.',
  },
};

/** @typedef {'en' | 'es' | 'ar'} Language */

/**
 * The first language that the game has of those wished for; English when it has none.
 * @param {readonly string[]} wished language tags, the dearest first
 * @returns {Language}
 */
export const firstKnown = (wished) =>
  /** @type {Language | undefined} */ (wished.map((tag) => tag.trim().slice(0, 2)).find((tag) => tag in common)) ??
  'en';

/**
 * The page in a language.
 * @param {Language} language
 * @returns {typeof common.en}
 */
export function speak(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const say = common[language];
  element('how').textContent = say.how;
  element('open').textContent = say.open;
  return say;
}

/** @param {string} id of an element of the page @throws {TypeError} when there is none */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`The page has no “${id}”.`);
  return found;
}

/**
 * The button opens the game, in one window however often it is pressed.
 * @param {() => string} address of the game
 * @param {{ opened: (isOpen: boolean) => void, ended: () => void }} heard whether the browser let the window open; each
 *   time a story has come to an ending in it
 */
export function onPress(address, { opened, ended }) {
  /** @type {Window | null} */
  let game = null;
  element('open').addEventListener('click', () => {
    game = window.open(address(), 'a-role-to-play');
    opened(Boolean(game));
  });
  window.addEventListener('message', (event) => {
    if (event.origin !== window.location.origin || event.source !== game) return;
    if (event.data && event.data.said === 'a-role-to-play/ended') ended();
  });
}
