import { useState } from 'preact/hooks';
import { lastDay, type Life } from '../../core/class/expiry.ts';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { TextButton } from './button.tsx';
import { download, fileName } from './download.ts';

/** Something that lies there whole and cannot be used as it is. */
export interface Aside {
  readonly id: string;
  readonly name: string;
  /** What is unsound about it, in a sentence. */
  readonly why: string;
  /** How long it still lies there; none where that is not counted yet. */
  readonly life: Life | undefined;
  /** All that can be read of it, as JSON; none where nothing can be. */
  readonly text: string | undefined;
  /** Resolves to `false` when it cannot be deleted now. */
  remove(): Promise<boolean>;
}

/** What was set aside: named, to be saved as a file, to be deleted; nothing while there is none. */
export function SetAside({ about, items }: { readonly about: string; readonly items: readonly Aside[] }) {
  const { words, announce } = useServices();
  const t = useWords();
  const [doubted, setDoubted] = useState<string>();
  const [said, setSaid] = useState('');
  if (items.length === 0) return null;
  const day = new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const remove = async (of: Aside): Promise<void> => {
    setDoubted(undefined);
    const text = (await of.remove()) ? '' : t('aside.later');
    setSaid(text);
    if (text !== '') announce(text);
  };
  return (
    <section aria-labelledby="aside" data-aside>
      <h2 id="aside" class="part-title">
        {t('aside.title')}
      </h2>
      <p>{about}</p>
      {said !== '' && (
        <p class="said" data-said>
          {said}
        </p>
      )}
      <ul class="notes-list">
        {items.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.name}</strong>
              <p class="quiet">
                {one.why}
                {one.life &&
                  ` ${t('class.keep.until', {
                    day: day.format(new Date(`${lastDay(one.life)}T00:00:00Z`)),
                    count: one.life.left,
                  })}`}
              </p>
              {one.text !== undefined && (
                <TextButton
                  icon="save"
                  onPress={() => download(fileName(one.name, 'json'), 'application/json', one.text ?? '')}
                >
                  {t('aside.save')}
                </TextButton>
              )}
              {doubted === one.id ? (
                <>
                  <p>{t('aside.sure')}</p>
                  <TextButton onPress={() => setDoubted(undefined)}>{t('class.keep.no')}</TextButton>
                  <TextButton icon="delete" onPress={() => run(remove(one))}>
                    {t('class.keep.yes')}
                  </TextButton>
                </>
              ) : (
                <TextButton icon="delete" onPress={() => setDoubted(one.id)}>
                  {t('aside.delete')}
                </TextButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
