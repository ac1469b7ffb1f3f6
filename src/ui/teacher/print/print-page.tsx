import type { Route } from '../../../core/route/route.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SettingsAndLeave } from '../page-tools.tsx';
import { Control } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';

/** A page that is to be printed: as it will lie on paper, with the controls beside it that no printer sees. */
export function PrintPage({
  back,
  children,
  controls,
  onPrint,
}: {
  back: Route;
  children: ComponentChildren;
  controls?: ComponentChildren;
  /** Called when it goes to a printer, by whichever way. */
  onPrint?: () => void;
}) {
  const { location } = useServices();
  const t = useWords();
  const page = useRef<HTMLElement>(null);
  const there = Boolean(children);
  // what lies on it may come later than the page
  useEffect(() => page.current?.querySelector('h1')?.focus(), [there]);
  useEffect(() => {
    if (!onPrint) return undefined;
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, [onPrint]);
  return (
    <section ref={page} class="page print-page">
      <fieldset class="print-controls" aria-label={t('export.controls')}>
        <Control
          icon="back"
          label={t(back.page === 'title' ? 'page.start' : 'page.back')}
          onPress={() => location.go(back)}
        />
        {controls}
        <Control icon="printer" class="control-lamp" label={t('export.print')} onPress={() => window.print()} />
        <SettingsAndLeave />
      </fieldset>
      {children}
    </section>
  );
}
