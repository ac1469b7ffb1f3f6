import './slides.css';
import { useState } from 'preact/hooks';
import type { Guide } from '../../../core/course/guide.ts';
import { ADULTS, type Adults, SESSION } from '../../../core/course/plan.ts';
import { courseRoute } from '../../../core/route/route.ts';
import { Control } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { useLevel } from '../class/use-class.ts';
import { useGuide } from '../course/use-course.ts';
import { PrintPage } from '../print/print-page.tsx';
import { type SlideWords, useSlides } from './use-slides.ts';

/** One slide as it stands on the wall, and under it what only the teacher reads. */
function Slide({ slide: { title, below, list, lettered, notes }, number }: { slide: SlideWords; number: number }) {
  const t = useWords();
  const letters = t('class.sheet.letters').split(' ');
  const List = lettered ? 'ol' : 'ul';
  const Below = number === 1 ? 'h2' : 'h3';
  return (
    <article class="a4 slide-page">
      <div class="slide">
        {number === 1 ? <h1 tabIndex={-1}>{title}</h1> : <h2>{title}</h2>}
        {below?.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {list && (
          <List class={`slide-list ${list.length > 5 ? 'slide-list-long' : ''}`}>
            {list.map((one, at) => (
              <li key={one}>
                {lettered && <b>{letters[at]}</b>}
                <span>{one}</span>
              </li>
            ))}
          </List>
        )}
        <span class="slide-number" aria-hidden="true">
          {number}
        </span>
      </div>
      {notes.length > 0 && (
        <div class="slide-notes">
          <Below>{t('slides.notes')}</Below>
          <ul>
            {notes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

/** The slides of a session for grown-ups. */
function adultSlides(guide: Guide, adults: Adults, about: SlideWords): SlideWords[] {
  const words = guide.adults[adults];
  const [open, play, talk, told, close] = SESSION[adults].map(({ id }) => words[id]);
  return [
    { title: words.title, below: [], notes: [words.about, open ?? ''] },
    { ...about, notes: [play ?? ''] },
    { title: about.title, list: (talk ?? '').split(/(?<=[?؟])\s+/), notes: [] },
    { title: guide.told.say.title, list: guide.told.say.all, notes: [told ?? '', ...guide.told.not.all] },
    { title: guide.told.say.all[0] ?? '', notes: [close ?? ''] },
  ];
}

/**
 * A lesson as slides with notes, to be printed or kept as a PDF.
 * @param beside the story of the lesson before, to look back at; or for which grown-ups the session is
 */
export function Slides({ level: id, beside }: { level: string; beside: string | undefined }) {
  const { levels } = useServices();
  const t = useWords();
  const level = useLevel(levels.list().some((one) => one.id === id) ? id : undefined);
  const guide = useGuide();
  const [alone, setAlone] = useState(false);
  const adults = ADULTS.find((one) => one === beside);
  const of = useSlides(level, guide, adults ? undefined : beside);
  const [first] = of;
  const slides = adults && guide && first ? adultSlides(guide, adults, first) : of;
  return (
    <PrintPage
      back={courseRoute()}
      controls={
        <Control icon="image" label={t('slides.alone')} pressed={alone} onPress={() => setAlone((now) => !now)} />
      }
    >
      {slides.length > 0 && (
        <div class={alone ? 'slides slides-alone' : 'slides'}>
          {slides.map((slide, at) => (
            <Slide key={at} slide={slide} number={at + 1} />
          ))}
        </div>
      )}
    </PrintPage>
  );
}
