import { classRoute } from '../../../core/route/route.ts';
import '../../charter/charter.css';
import { useState } from 'preact/hooks';
import { ADDRESSEES, MOST_PROMISES, promiseId } from '../../../core/class/charter.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { type Charter, keepCharter, useCharter } from '../../charter/use-charter.ts';
import { Control } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { Bar } from '../bar.tsx';
import { CharterPaper } from './charter-paper.tsx';
import { titleOf } from '../../parts/titles.ts';
import { showCharter } from '../class/show-projector.ts';
import { run } from '../../app/run.ts';

interface ChooseProps {
  readonly charter: Charter;
  readonly onTick: (ticked: readonly string[]) => void;
}

/** All that the class could promise, by whom it speaks to. */
function Choose({ charter: { lines, ticked, said, named }, onTick }: ChooseProps) {
  const services = useServices();
  const t = useWords();
  const full = ticked.length >= MOST_PROMISES;
  const turn = (id: string): void =>
    onTick(lines.map(promiseId).filter((one) => (one === id) !== ticked.includes(one)));
  return (
    <div class="charter-choose">
      <p>{t(lines.some((line) => line.valued) ? 'charter.how' : 'charter.howNone', { most: MOST_PROMISES })}</p>
      {full && (
        <p class="said">
          <Icon id="hint" />
          <span>{t('charter.full', { most: MOST_PROMISES })}</span>
        </p>
      )}
      {ADDRESSEES.filter((to) => lines.some((line) => line.to === to)).map((to) => (
        <fieldset key={to} class="pane">
          <legend>{t(`charter.to.${to}`)}</legend>
          {lines
            .filter((line) => line.to === to)
            .map((line) => {
              const id = promiseId(line);
              const on = ticked.includes(id);
              return (
                <label key={id} class="charter-tick" data-promise={id}>
                  <input
                    type="checkbox"
                    aria-labelledby={`promise-${id}`}
                    checked={on}
                    disabled={!on && full}
                    onChange={() => turn(id)}
                  />
                  <span>
                    <b id={`promise-${id}`}>{said(line)}</b>
                    <span class="quiet">
                      {titleOf(services, line.level)} · {named(line)}
                    </span>
                    {line.valued && (
                      <span class="charter-valued">
                        <Icon id="lantern" />
                        {t('charter.valued')}
                      </span>
                    )}
                  </span>
                </label>
              );
            })}
        </fieldset>
      ))}
    </div>
  );
}

/** The charter of a class: its sentences are ticked after the talk, printed, and shown on the projector. */
export function CharterPage({ of: kept }: { of: SchoolClass }) {
  const services = useServices();
  const { location, announce } = services;
  const t = useWords();
  // a tick is seen at once, and goes into the class behind it
  const [ticked, setTicked] = useState<readonly string[]>();
  const of = ticked ? { ...kept, charter: ticked } : kept;
  const charter = useCharter(of);
  const keep = (next: readonly string[]): void => {
    setTicked(next);
    run(keepCharter(services, charter?.resting(kept) ?? kept, next));
    if (next.length === MOST_PROMISES) announce(t('charter.full', { most: MOST_PROMISES }));
  };
  // what others see stays as it is, whoever comes in later
  const settle = (): void => {
    if (of.charter !== undefined || !charter) return;
    if (charter.ticked.length > 0) keep(charter.ticked);
    else run(keepCharter(services, charter.resting(kept), undefined));
  };
  const some = charter !== undefined && charter.lines.length > 0;
  return (
    <section class="page class-page print-page charter-page" aria-busy={charter === undefined}>
      <Bar title={t('charter.title')} below={of.label} figure="adeyemi">
        <Control icon="back" label={t('page.back')} onPress={() => location.go(classRoute(of.id))} />
        {some && (
          <>
            <Control
              icon="teacher"
              label={t('class.project')}
              onPress={() => {
                settle();
                showCharter(services, of);
              }}
            />
            <Control
              icon="printer"
              class="control-lamp"
              label={t('export.print')}
              onPress={() => {
                settle();
                window.print();
              }}
            />
          </>
        )}
      </Bar>
      {charter && !some && (
        <div class="charter-none">
          <h2>{t('charter.none.title')}</h2>
          <p>{t('charter.none.text')}</p>
        </div>
      )}
      {some && (
        <div class="charter-body">
          <Choose charter={charter} onTick={keep} />
          <CharterPaper label={of.label} charter={charter} />
        </div>
      )}
    </section>
  );
}
