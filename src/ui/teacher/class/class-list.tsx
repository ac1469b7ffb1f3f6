import { classRoute, hrefOf } from '../../../core/route/route.ts';
import { useState } from 'preact/hooks';
import { lastDay } from '../../../core/class/expiry.ts';
import { storiesOf } from '../../parts/titles.ts';
import { TextButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { chooseFiles } from '../arrive/files.tsx';
import { putText, refusalText } from '../arrive/messages.ts';
import { putIn, restoreClass } from '../arrive/receive.ts';
import { run } from '../../app/run.ts';
import { useClasses } from './use-class.ts';

/** The classes on this device, each with the day on which it goes. */
export function ClassList() {
  const services = useServices();
  const { words, announce } = services;
  const t = useWords();
  const classes = useClasses();
  const [said, setSaid] = useState<{ readonly text: string; readonly act?: (() => void) | undefined }>();
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const say = (text: string, act?: () => void): void => {
    setSaid({ text, act });
    announce(text);
  };
  const put = async (other: Awaited<ReturnType<typeof restoreClass>>): Promise<void> => {
    if (!('kind' in other) || other.kind !== 'elsewhere') return;
    say(putText(services, await putIn(services, other.class.id, other.records), other.class.label));
  };
  const restore = async (file: File): Promise<void> => {
    const read = await restoreClass(services, file).catch(() => ({ refused: 'not-ours', place: 'file' }) as const);
    if ('kind' in read)
      return read.kind === 'pupil'
        ? say(`${file.name}: ${t('teacher.classes.pupilFile')}`)
        : say(`${file.name}: ${t('class.elsewhere', { label: read.class.label })}`, () => run(put(read)));
    say(
      'refused' in read
        ? `${file.name}: ${refusalText(services, read, 'file')}`
        : t(read.kept === false ? 'class.unkept' : 'teacher.classes.restored', { label: read.ok.label }),
    );
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
      {said && (
        <div class="said" data-said>
          <p>{said.text}</p>
          {said.act && <TextButton onPress={said.act}>{t('class.putThere')}</TextButton>}
        </div>
      )}
    </section>
  );
}
