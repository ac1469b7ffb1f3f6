import type { Route } from '../../../core/route/route.ts';
import type { ComponentChildren } from 'preact';
import { useWords } from '../../app/surroundings.ts';
import { PrintPage } from '../print/print-page.tsx';
import { useDay } from './use-day.ts';
import type { Paper } from '../../../core/sid/view.ts';

/** A version of the day on one A4 page, with its head and its foot. */
export function SidPaper({ id, back, children }: { id: Paper; back: Route; children: ComponentChildren }) {
  const t = useWords();
  const { written } = useDay();
  return (
    <PrintPage back={back}>
      <article class="a4 a4-sid">
        <header class="a4-head">
          <div>
            <p>
              <b>{t('sid.eyebrow', { name: t('app.name'), day: written })}</b>
            </p>
            <h1 tabIndex={-1}>{t(`sid.${id}.title`)}</h1>
            <p>{t(`sid.${id}.about`)}</p>
          </div>
        </header>
        {children}
        <footer class="a4-foot">
          <b>{t('help.never')}</b>
          <span>{t('sid.foot')}</span>
        </footer>
      </article>
    </PrintPage>
  );
}

/** Steps as a bar, each as broad as it is long. */
export function PlanBar({
  steps,
}: {
  steps: readonly { readonly id: string; readonly minutes: number; readonly name: string }[];
}) {
  const t = useWords();
  return (
    <ol class="a4-plan">
      {steps.map(({ id, minutes, name }) => (
        <li key={id} style={{ '--minutes': minutes }}>
          <b>{t('class.time.minutes', { minutes })}</b>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
