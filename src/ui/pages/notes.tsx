import { useLayoutEffect, useState } from 'preact/hooks';
import notesIcon from '../parts/notes.svg';
import { useServices, useWords } from '../app/surroundings.ts';

/** A plain page with nothing of the game in it. The way back asks twice. */
export function Notes() {
  const { app } = useServices();
  const t = useWords();
  const [sure, setSure] = useState(false);
  // before anybody sees the page: a busy device may be late with everything else
  useLayoutEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    const before = icon?.href;
    if (icon) icon.href = notesIcon;
    return () => {
      if (icon && before !== undefined) icon.href = before;
    };
  }, []);
  return (
    <section class="notes">
      <h1>{t('notes.title')}</h1>
      <p>{t('notes.empty')}</p>
      <p>
        <button
          type="button"
          class="notes-back"
          data-back
          onClick={() => (sure ? app.dispatch({ type: 'return' }) : setSure(true))}
        >
          {t(sure ? 'notes.sure' : 'notes.back')}
        </button>
      </p>
    </section>
  );
}
