import { hrefOf, type Route } from '../../core/route/route.ts';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../app/surroundings.ts';

/** A page that has one thing to say, and a way back. */
export function Sentence({ title, text, back }: { title: string; text: string; back: Route }) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section class="page page-small">
      <div class="sheet">
        <h1 ref={heading} class="sheet-title" tabIndex={-1}>
          {title}
        </h1>
        <p>{text}</p>
        <a class="choice choice-lamp" href={hrefOf(back)}>
          <Icon id="back" />
          <span class="choice-words">{back.page === 'town' ? t('play.town') : t('page.start')}</span>
        </a>
      </div>
    </section>
  );
}
