import './signed.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Film, NoFilm } from '../../ports/play.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

type Coming = Film | 'coming' | NoFilm;

/** The film, as soon as it has come, or why there is none. */
function useFilm(language: string, file: string | undefined): Coming {
  const { films } = useServices();
  const [film, setFilm] = useState<Coming>('coming');
  useEffect(() => {
    let gone = false;
    let opened: Film | undefined;
    if (file === undefined) setFilm('missing');
    else
      films.open(language, file).then(
        (one) => {
          if (typeof one !== 'string') {
            if (gone) return films.close(one);
            opened = one;
          }
          setFilm(one);
        },
        () => setFilm('missing'),
      );
    return () => {
      gone = true;
      if (opened) films.close(opened);
    };
  }, [films, language, file]);
  return film;
}

/** The story in a sign language: the browser's own player, which keys work too. */
export function SignedDialog() {
  const { app, session } = useServices();
  const t = useWords();
  const words = useRef(session.current()?.words).current;
  const film = useFilm(words?.language ?? '', words?.signed);
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="signed" title={t('signed.title')} onClose={close}>
      {typeof film === 'string' ? (
        <p role="status">{t(`signed.${film}`)}</p>
      ) : (
        <video class="signed-film" src={film.video} controls playsInline preload="auto" aria-label={t('signed.title')}>
          <track
            kind="captions"
            src={film.captions ?? undefined}
            srcLang={words?.language}
            label={t('settings.captions.name')}
            default={film.captions !== null}
          />
        </video>
      )}
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}
