import '../teacher/print/print.css';
import './read.css';
import { useEffect, useState } from 'preact/hooks';
import { hrefOf, TITLE } from '../../core/route/route.ts';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { Icon } from '../parts/icon.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';
import { useLevel } from '../teacher/class/use-class.ts';
import { useGuide } from '../teacher/course/use-course.ts';
import { PrintPage } from '../teacher/print/print-page.tsx';
import { Box, Helpers } from '../teacher/print/sheet.tsx';
import { Sentence } from '../pages/sentence.tsx';
import { publicAddress } from './public-address.ts';

/** Where a family can read the whole story at home, if there is such a place. */
function Address({ id }: { id: string }) {
  const { network, words } = useServices();
  const t = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let gone = false;
    run(network.addresses().then(([first]) => gone || setAddress(first)));
    return () => {
      gone = true;
    };
  }, [network]);
  const shown = address && publicAddress(address, { page: 'read', level: id }, words.language());
  if (!shown) return null;
  return (
    <p class="home-address">
      {t('home.read')}: <bdi class="source">{shown}</bdi>
    </p>
  );
}

/** A story's sheet for the table at home: what it was about, three questions, whom to ask. One page. */
export function HomePage({ id }: { id: string }) {
  const { levels, words } = useServices();
  const t = useWords();
  const guide = useGuide();
  const card = levels.list().find((one) => one.id === id);
  const level = useLevel(card ? id : undefined);
  if (!card) return <Sentence title={t('unknown.title')} text={t('unknown.text')} back={TITLE} />;
  const word = (key: string): string => words.level(id, key);
  const of = guide?.levels[id];
  return (
    <PrintPage back={TITLE} controls={<LanguageSelect />}>
      {level && guide && (
        <article class="a4 a4-home">
          <header class="a4-head">
            <div>
              <p>
                <b>{t('home.eyebrow', { name: t('app.name'), age: t(`town.ages.${card.age}`) })}</b>
              </p>
              <h1 tabIndex={-1}>{word('title')}</h1>
            </div>
          </header>
          <Box title={t('home.about')}>
            <p>{word('about')}</p>
            {of && <p>{of.aim}</p>}
          </Box>
          {of && (
            <Box title={t('home.questions')}>
              <ol class="home-questions">
                {of.home.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ol>
              <p>{t('home.how')}</p>
            </Box>
          )}
          <div class="a4-two">
            <Box title={t('home.tells')}>
              <p>
                <b>{guide.told.say.all[0]}</b> <b>{guide.told.say.all[1]}</b>
              </p>
              <p>{t('home.tellsText')}</p>
            </Box>
            <Helpers />
          </div>
          <Address id={id} />
          <p class="print-fields">
            <a class="text-button" href={hrefOf({ page: 'read', level: id })}>
              <Icon id="book-open" />
              {t('home.read')}
            </a>
          </p>
          <footer class="a4-foot">
            <b>{t('help.never')}</b>
          </footer>
        </article>
      )}
    </PrintPage>
  );
}
