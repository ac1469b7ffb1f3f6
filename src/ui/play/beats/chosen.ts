/**
 * What was picked becomes what is said: the words leave their button and land in the log, while the other ways fade.
 */
import { afterDraw, atTempo, copyOf, isStill, play } from '../flight.ts';
import { ICONS } from '../../parts/icons.ts';

function wordsOf(element: Element): DOMRect {
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
}

/** The button as chosen: lamp and check. */
function choose(copy: HTMLElement): HTMLElement {
  copy.firstElementChild?.classList.add('choice-chosen');
  copy.querySelector('.icon')?.classList.remove('icon-pointing');
  copy.querySelector('.icon path')?.setAttribute('d', ICONS.check);
  return copy;
}

/** Looks at the choices as they stand; what comes back is called once the story has gone on. */
export function leaveChoices(button: HTMLElement): () => void {
  const panel = button.closest('#panel');
  const said = button.querySelector('.choice-words');
  if (isStill() || !panel || !said) return () => undefined;
  const start = wordsOf(said);
  const copies = [...panel.querySelectorAll('.choices > .choice')].map((one) => ({
    copy: copyOf(one),
    chosen: one === button,
  }));

  return () =>
    afterDraw(() => {
      for (const { copy, chosen } of copies) {
        if (chosen)
          play(choose(copy), [{ opacity: 1 }, { opacity: 1, offset: 0.72 }, { opacity: 0 }], {
            duration: atTempo(200),
          });
        else {
          copy.firstElementChild?.classList.add('choice-dim');
          play(copy, [{ opacity: 1 }, { opacity: 0 }], { duration: atTempo(240), easing: 'ease-in' });
        }
      }
      const bubble = panel.querySelector('.chosen');
      const words = bubble?.querySelector('[data-words]');
      if (!bubble || !words) return;
      const landing = bubble.closest('.message') ?? bubble;
      landing.getAnimations().forEach((one) => one.finish());
      const end = wordsOf(words);
      const edge = document.documentElement.dir === 'rtl' ? 'right' : 'left';
      const away = `${start[edge] - end[edge]}px ${start.top - end.top}px`;
      const timing = { duration: atTempo(500) };
      play(
        copyOf(bubble),
        [
          { translate: away, opacity: 0 },
          { translate: away, opacity: 0, offset: 0.28 },
          { translate: away, opacity: 1, offset: 0.38, easing: 'cubic-bezier(0.5, 0, 0.2, 1)' },
          { translate: '0 0', opacity: 1 },
        ],
        timing,
      );
      landing.animate([{ opacity: 0 }, { opacity: 0 }], timing);
    });
}
