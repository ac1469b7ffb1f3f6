/*
 * cmi5: the platform opens this page, which opens the game in a window of its own and tells the platform's store of
 * statements that the pupil came, has completed, and went.
 */
import { gameAddress, openVisit, readLaunch } from './cmi5-session.js';
import { element, firstKnown, onPress, speak } from './opener.js';

const more = {
  en: {
    refused: 'The platform did not answer. Open the story from the platform once more; opened here, nobody is told.',
    waits: 'The platform could not be told yet. Leave this page open: it tries again.',
    only: 'The platform opened this to look at it: nothing is told.',
    back: 'Back to the platform',
  },
  es: {
    refused: 'La plataforma no respondió. Abre la historia otra vez desde la plataforma; aquí no se le dice a nadie.',
    waits: 'Todavía no se le pudo decir a la plataforma. Deja abierta esta página: lo intenta otra vez.',
    only: 'La plataforma abrió esto para mirarlo: no se le dice nada.',
    back: 'Volver a la plataforma',
  },
  ar: {
    refused: 'لم تُجب المنصّة. افتح القصة من المنصّة مرة أخرى؛ فإن فُتحت من هنا لا يُخبَر أحد.',
    waits: 'لم يمكن إخبار المنصّة بعد. اترك هذه الصفحة مفتوحة: ستحاول مرة أخرى.',
    only: 'فتحت المنصّة هذه القصة للمشاهدة: لا يُخبَر أحد بشيء.',
    back: 'العودة إلى المنصّة',
  },
};

const { search } = window.location;
const launch = readLaunch(search);
const said = element('said');
let language = firstKnown(navigator.languages);
let say = { ...speak(language), ...more[language] };
/** @type {import('./cmi5-session.js').Visit | null} */
let visit = null;
/** @type {string | null} */
let gameLanguage = null;
let isEnded = false;

/** What stands there is always the last that is true. @param {boolean} isTold */
function show(isTold) {
  if (!visit) return;
  if (!isTold) said.textContent = say.waits;
  else if (visit.isOnlyLooking) said.textContent = say.only;
  else said.textContent = visit.isCompleted() ? say.done : '';
}

const again = async () => visit && show(await (isEnded ? visit.complete() : visit.send()));

async function begin() {
  if (!launch) {
    said.textContent = say.alone;
    return;
  }
  try {
    visit = await openVisit(launch, {
      ask: (...asked) => fetch(...asked),
      uuid,
      now: () => Date.now(),
    });
  } catch {
    said.textContent = say.refused;
    return;
  }
  if (visit.languages.length > 0) {
    language = firstKnown(visit.languages);
    gameLanguage = language;
    say = { ...speak(language), ...more[language] };
  }
  const back = element('back');
  if (visit.returnAddress) {
    back.setAttribute('href', visit.returnAddress);
    back.textContent = say.back;
    back.hidden = false;
    let isLeaving = false;
    back.addEventListener('click', (event) => {
      // the end is told first; who does not want to wait presses again
      if (isLeaving || !visit) return;
      isLeaving = true;
      event.preventDefault();
      void visit.terminate().then(() => window.location.assign(back.getAttribute('href') ?? ''));
    });
  }
  await again();
}

/** Platforms are also met over plain http, where `crypto.randomUUID` is not to be had. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

onPress(() => gameAddress(search, gameLanguage), {
  opened(isOpen) {
    if (!isOpen) said.textContent = say.blocked;
    else if (said.textContent === say.blocked) void again();
  },
  ended() {
    isEnded = true;
    void again();
  },
});
window.addEventListener('online', again);
window.addEventListener('focus', again);
window.addEventListener('pagehide', () => void visit?.terminate());
// what comes back from the browser's memory has ended its visit: it begins as it would when opened anew
window.addEventListener('pageshow', (event) => event.persisted && window.location.reload());
void begin();
