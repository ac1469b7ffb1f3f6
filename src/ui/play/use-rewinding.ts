import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Session } from '../../ports/play.ts';
import { isBack } from '../../core/story/rewound.ts';
import { copyOf, isStill } from './flight.ts';
import { useServices } from '../app/surroundings.ts';

/** ms in which what was told runs back; the style sees `data-rewinding` on `<html>` for as long. */
const BACK = 600;

/** The lines of the log leave one after the other, the last first. Until they are gone they lie over what is asked. */
function runBack(body: Element): void {
  const cover = copyOf(body);
  cover.classList.add('flight-cover');
  // what cannot be seen yet is not to be pressed by mistake
  cover.inert = false;
  document.body.append(cover);
  for (const scroller of ['.body', '.log']) {
    const [seen, copy] = [body.parentElement?.querySelector(scroller), cover.querySelector(scroller)];
    if (seen && copy) copy.scrollTop = seen.scrollTop;
  }
  const lines = [...cover.querySelectorAll('.log > *, .ending > :not(.log), .body > :not(.log, .ending)')].reverse();
  const step = Math.min(70, (BACK - 260) / Math.max(1, lines.length));
  lines.forEach((line, index) =>
    line.animate(
      [
        { opacity: 1, translate: '0 0' },
        { opacity: 0, translate: '0 24px' },
      ],
      { duration: 160, delay: index * step, easing: 'ease-in', fill: 'both' },
    ),
  );
  cover.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 140, delay: BACK - 140, fill: 'both' }).finished.then(
    () => cover.remove(),
    () => cover.remove(),
  );
}

/** Going back looks like going back: the log runs backwards, and the page says so to the style. */
export function useRewinding({ store }: Session, panel: RefObject<HTMLElement | null>): void {
  const { sound } = useServices();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      clearTimeout(timer);
      delete document.documentElement.dataset['rewinding'];
    };
    // the page still shows what was told: it is drawn anew after all have heard of the change
    const remove = store.subscribe((now, before) => {
      if (!isBack(before, now)) return;
      rest();
      sound.play('rewind');
      document.documentElement.dataset['rewinding'] = 'true';
      timer = setTimeout(rest, BACK);
      const body = panel.current?.querySelector('.body');
      if (body && !isStill()) runBack(body);
    });
    return () => {
      remove();
      rest();
    };
  }, [store, sound, panel]);
}
