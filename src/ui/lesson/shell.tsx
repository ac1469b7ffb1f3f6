import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { LiveSign } from './live/sign.tsx';
import { Unkept } from '../parts/unkept.tsx';
import { useServices, useWords } from '../app/surroundings.ts';

/** Who can help and Leave, at the lower edge. */
function Always() {
  const { app } = useServices();
  const t = useWords();
  return (
    <fieldset class="lesson-always" aria-label={t('controls.label')}>
      <button type="button" onClick={() => app.dispatch({ type: 'show', dialog: 'help' })}>
        <Icon id="help" />
        {t('help.title')}
      </button>
      <button type="button" onClick={() => app.dispatch({ type: 'show', dialog: 'settings' })}>
        <Icon id="settings" />
        {t('settings.title')}
      </button>
      <button type="button" onClick={() => app.dispatch({ type: 'leave' })}>
        <Icon id="leave" />
        {t('controls.leave')}
      </button>
      <LiveSign />
    </fieldset>
  );
}

interface LessonPageProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Stands beside the title. */
  readonly picture?: ComponentChildren;
  /** What the page shows, so that its heading is read again when that changes. */
  readonly part: string;
}

/** A page of the pupil's side of a lesson: a band of dusk with the heading, the page, and what is always there. */
export function LessonPage({ title, children, picture, part }: LessonPageProps) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('[data-heading]')?.focus(), [part]);
  return (
    <section ref={element} class="lesson-page" aria-labelledby="lesson-title" data-part={part}>
      <div class="lesson-scroll">
        <header class="lesson-head">
          <h1 id="lesson-title" tabIndex={-1} data-heading>
            {title}
          </h1>
          {picture}
        </header>
        <div class="lesson-body">
          <Unkept />
          {children}
        </div>
      </div>
      <Always />
    </section>
  );
}
