import { classRoute, hrefOf } from '../../../core/route/route.ts';
import { useState } from 'preact/hooks';
import { lastDay } from '../../../core/class/expiry.ts';
import { storiesOf } from '../../parts/titles.ts';
import { TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { chooseFiles } from '../arrive/files.tsx';
import { refusalText } from '../arrive/messages.ts';
import { restoreClass } from '../arrive/receive.ts';
import { useClasses } from './use-class.ts';

/** The classes on this device, each with the day on which it goes. */
export function ClassList() {
  const services = useServices();
  const { words, announce } = services;
  const t = useWords();
  const classes = useClasses();
  const [said, setSaid] = useState('');
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const restore = async (file: File): Promise<void> => {
    const read = await restoreClass(services, file).catch(() => ({ refused: 'not-ours', place: 'file' }) as const);
    const text =
      'refused' in read
        ? `${file.name}: ${refusalText(services, read, 'file')}`
        : t(read.kept === false ? 'class.unkept' : 'teacher.classes.restored', { label: read.ok.label });
    setSaid(text);
    announce(text);
  };
  return (
    <section aria-labelledby="classes">
      <h2 id="classes" class="part-title">
        {t('teacher.classes.title')}
      </h2>
      {classes?.length === 0 && <p class="quiet">{t('teacher.classes.none')}</p>}
      <ul class="class-list">
        {classes?.map((one) => (
          <li key={one.id}>
            <a class="choice" href={hrefOf(classRoute(one.id))} data-class={one.id}>
              <Icon id="people" />
              <span class="choice-words">
                {one.label}
                <span class="quiet">
                  {storiesOf(services, one.lesson)} ·{' '}
                  {t('class.came.some', { count: Object.keys(one.playthroughs).length })}
                </span>
                <span class="quiet">
                  {t('class.keep.until', {
                    day: day.format(new Date(`${lastDay(one.life)}T00:00:00Z`)),
                    count: one.life.left,
                  })}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <TextButton
        icon="file-in"
        onPress={() => chooseFiles(false, async ([file]) => (file ? restore(file) : undefined))}
      >
        {t('teacher.classes.restore')}
      </TextButton>
      {said !== '' && (
        <p class="said" data-said>
          {said}
        </p>
      )}
    </section>
  );
}
