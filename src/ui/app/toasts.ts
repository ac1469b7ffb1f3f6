/**
 * Short messages at the edge of the page, and words for those who listen to it. Plain DOM: they stand outside of the
 * panels.
 */
import type { Keeping, Remover } from '../../ports/device.ts';
import type { Surroundings } from './surroundings.ts';

/** Speaks through `#status`. The same words twice are still two messages. */
export function announceIn(page: Document): (text: string) => void {
  let odd = false;
  return (text) => {
    const status = page.getElementById('status');
    odd = !odd;
    if (status) status.textContent = odd ? text : `${text}\u00a0`;
  };
}

/** Shows a message with a button that closes it; `act` is a second button. */
export function showToast(
  page: Document,
  text: string,
  close: string,
  act?: { label: string; press: () => void },
): Remover {
  const toast = page.createElement('div');
  toast.className = 'toast';
  const words = page.createElement('p');
  words.textContent = text;
  const remove = (): void => toast.remove();
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const made = page.createElement('button');
    made.type = 'button';
    made.className = 'text-button';
    made.textContent = label;
    made.addEventListener('click', press);
    return made;
  };
  toast.append(words, ...(act ? [button(act.label, act.press)] : []), button(close, remove));
  page.getElementById('toasts')?.append(toast);
  return remove;
}

/**
 * Tells once what was repaired or set aside, and that a newer version waits; says to those who listen that nothing is
 * kept, which stands on the page as long as it is so. Says nothing while the page is left.
 */
export function watchNotices(
  page: Document,
  { saves, offline, words, app, announce, unknownLanguage }: Surroundings,
): Remover {
  const said = new Set<string>();
  let update: Remover | undefined;
  let keeping: Keeping = 'kept';
  const look = (): void => {
    if (app.state().left) return;
    for (const id of saves.notices()) {
      if (said.has(id)) continue;
      said.add(id);
      showToast(page, words.t(id), words.t('toast.close'));
    }
    const now = saves.keeping();
    if (now !== keeping && now !== 'kept')
      announce(`${words.t(`unkept.${now}.title`)}. ${words.t(`unkept.${now}.text`)}`);
    keeping = now;
    // never in the middle of a story
    if (offline.waiting() && !update && app.state().route.page !== 'play') {
      update = showToast(page, words.t('toast.update'), words.t('toast.later'), {
        label: words.t('toast.take'),
        press: () => offline.update(),
      });
    }
  };
  if (unknownLanguage)
    showToast(page, words.t('notice.language-unknown', { language: unknownLanguage }), words.t('toast.close'));
  const removers = [offline.subscribe(look), app.subscribe(look), saves.subscribe(look)];
  return () => {
    removers.forEach((remove) => remove());
    update?.();
  };
}

/**
 * Says in one sentence that something failed which the interface had started, once for as long as the sentence stands.
 * Says nothing while the page is left.
 */
export function watchFailures(
  page: Document,
  host: Window,
  { words, app, announce }: Pick<Surroundings, 'words' | 'app' | 'announce'>,
): Remover {
  let said: Remover | undefined;
  const say = (event: Event): void => {
    // what has no error is no fault of the game: a browser's note on sizes, or a picture that did not come
    if (app.state().left || (event instanceof ErrorEvent && !event.error)) return;
    said?.();
    const text = words.t('failed.action');
    said = showToast(page, text, words.t('toast.close'));
    announce(text);
  };
  host.addEventListener('error', say);
  host.addEventListener('unhandledrejection', say);
  return () => {
    host.removeEventListener('error', say);
    host.removeEventListener('unhandledrejection', say);
    said?.();
  };
}
