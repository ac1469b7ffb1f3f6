import { useEffect, useState } from 'preact/hooks';
import { lastDay } from '../../../core/class/expiry.ts';
import type { AsideClass } from '../../../ports/class.ts';
import { TextButton } from '../../parts/button.tsx';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { download, fileName } from '../print/download.ts';

/** What was set aside of classes: named, to be saved as a file, to be deleted; nothing while there is none. */
export function AsideList() {
  const { classes, words, announce } = useServices();
  const t = useWords();
  const [found, setFound] = useState<readonly AsideClass[]>([]);
  const [doubted, setDoubted] = useState<AsideClass>();
  useEffect(() => {
    let gone = false;
    const look = (): void =>
      run(
        classes.aside().then((answer) => {
          // what is locked or not known is not named
          if (!gone) setFound(answer.is === 'found' ? answer.value : []);
        }),
      );
    look();
    const remove = classes.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [classes]);
  if (found.length === 0) return null;
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const remove = async (of: AsideClass): Promise<void> => {
    setDoubted(undefined);
    if (!(await classes.removeAside(of))) announce(t('teacher.lock.later'));
  };
  return (
    <section aria-labelledby="aside" data-aside>
      <h2 id="aside" class="part-title">
        {t('teacher.aside.title')}
      </h2>
      <p>{t('teacher.aside.about')}</p>
      <ul class="notes-list">
        {found.map((one, at) => (
          <li key={`${one.id} ${at}`}>
            <div>
              <strong>{one.name ?? t('teacher.aside.unnamed')}</strong>
              <p class="quiet">
                {t(`teacher.aside.${one.reason}`)}{' '}
                {t('class.keep.until', {
                  day: day.format(new Date(`${lastDay(one.life)}T00:00:00Z`)),
                  count: one.life.left,
                })}
              </p>
              {one.text !== undefined && (
                <TextButton
                  icon="save"
                  onPress={() => download(fileName(one.name ?? one.id, 'json'), 'application/json', one.text ?? '')}
                >
                  {t('teacher.aside.save')}
                </TextButton>
              )}
              {doubted === one ? (
                <>
                  <p>{t('teacher.aside.sure')}</p>
                  <TextButton onPress={() => setDoubted(undefined)}>{t('class.keep.no')}</TextButton>
                  <TextButton icon="delete" onPress={() => run(remove(one))}>
                    {t('class.keep.yes')}
                  </TextButton>
                </>
              ) : (
                <TextButton icon="delete" onPress={() => setDoubted(one)}>
                  {t('teacher.aside.delete')}
                </TextButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
