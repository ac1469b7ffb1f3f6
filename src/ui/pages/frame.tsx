import { hrefOf, type Route, TITLE } from '../../core/route/route.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../app/surroundings.ts';
import { Icon } from '../parts/icon.tsx';

/** A page that is read: its heading, which has the focus when it comes, and the way back. */
export function PageFrame({
  id,
  title,
  size = '',
  back = TITLE,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** A class for a page of another size. */
  readonly size?: string;
  readonly back?: Route;
  readonly children: ComponentChildren;
}) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section class={size === '' ? 'page' : `page ${size}`} aria-labelledby={`${id}-title`}>
      <div class="sheet">
        <h1 ref={heading} id={`${id}-title`} class="sheet-title" tabIndex={-1}>
          {title}
        </h1>
        {children}
        <a class="choice choice-lamp" href={hrefOf(back)}>
          <Icon id="back" />
          <span class="choice-words">{back.page === 'town' ? t('play.town') : t('page.start')}</span>
        </a>
      </div>
    </section>
  );
}
