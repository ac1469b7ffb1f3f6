import '../teacher/print/print.css';
import './read.css';
import { useState } from 'preact/hooks';
import { hrefOf, TITLE } from '../../core/route/route.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';
import { useLevel } from '../teacher/class/use-class.ts';
import { PrintPage } from '../teacher/print/print-page.tsx';
import { Sentence } from '../pages/sentence.tsx';
import { Script } from './script.tsx';

/**
 * A story for grown-ups to read and print. One that a teacher leads in class is told of first: a child who comes here
 * by chance is not in the middle of it.
 */
export function ReadPage({ id }: { id: string }) {
  const { levels, words } = useServices();
  const t = useWords();
  const card = levels.list().find((one) => one.id === id);
  const level = useLevel(card ? id : undefined);
  const [asked, setAsked] = useState(false);
  if (!card) return <Sentence title={t('unknown.title')} text={t('unknown.text')} back={TITLE} />;
  const word = (key: string): string => words.level(id, key);
  const shown = card.opens === 'freely' || asked;
  return (
    <PrintPage back={TITLE} controls={<LanguageSelect />}>
      {level && (
        <article class="a4 a4-script">
          <header class="a4-head">
            <div>
              <p>
                <b>{t('read.eyebrow', { name: t('app.name'), age: t(`town.ages.${card.age}`) })}</b>
              </p>
              <h1 tabIndex={-1}>{word('title')}</h1>
              <p>
                <b>{t('class.sheet.role', { role: t(`roles.${card.role}`) })}</b> {word('about')}
              </p>
            </div>
          </header>
          <p class="print-fields">
            <a class="text-button" href={hrefOf({ page: 'home', level: id })}>
              <Icon id="heart" />
              {t('home.title')}
            </a>
          </p>
          {shown ? (
            <Script level={level} />
          ) : (
            <div class="a4-box">
              <h2>{t('read.grownUps')}</h2>
              <p>{t('read.why')}</p>
              <ChoiceButton icon="book-open" id="read" onPress={() => setAsked(true)}>
                {t('read.show')}
              </ChoiceButton>
            </div>
          )}
          <footer class="a4-foot">
            <b>{t('help.never')}</b>
          </footer>
        </article>
      )}
    </PrintPage>
  );
}
