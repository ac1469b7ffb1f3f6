import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { useLayout } from '../../app/window.ts';
import { endOf, isOver, minuteOf, passed, type Place, STEPS } from '../prepare/plan.ts';
import { sittingOf } from './sitting.ts';
import { screenAt } from './steering.ts';
import type { SchoolClass } from '../../../core/class/class.ts';

/** How often the bar is drawn anew, in milliseconds: minutes are all that is said. */
const LOOK = 10_000;

const placeNow = (step: number): Place => ({ step, since: Date.now() });

/**
 * Where the lesson stands. A press says "we are here now", and the wall shows what belongs there; nothing counts down,
 * and nothing happens when it gets late.
 */
export function TimeLine({ of, children }: { of: SchoolClass; children?: ComponentChildren }) {
  const services = useServices();
  const { screen, words } = services;
  const t = useWords();
  const sitting = sittingOf(services, of.id);
  useFollowing(sitting.subscribe);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(timer);
  }, []);
  const goTo = (at: number): void => {
    const here = placeNow(at);
    setNow(here.since);
    sitting.dispatch({ type: 'place', place: here });
    // the wall goes along, where it shows this class
    const { id } = STEPS[at] ?? STEPS[0];
    if (screen.state().class === of.id) screen.set(screenAt(screen.state(), id));
  };
  const { place } = sitting.state();
  const step = place && STEPS[place.step];
  const next = STEPS[place ? place.step + 1 : 0];
  // three minutes of the bar are too narrow for a finger there
  const narrow = useLayout().mode === 'small';
  const state =
    place && step
      ? t(isOver(place, now) ? 'class.time.over' : 'class.time.now', {
          step: t(`class.plan.${step.id}`),
          minute: minuteOf(place, now),
          minutes: step.minutes,
        })
      : t('class.time.begin');
  const clock = new Intl.DateTimeFormat(words.language(), { timeStyle: 'short' });
  return (
    <section
      class="time"
      aria-label={t('class.time.label')}
      style={{ '--passed': `${place ? passed(place, now) * 100 : 0}%` }}
    >
      <div class="time-state">
        {place && (
          <span class="time-lamp">
            <Icon id="lantern" />
          </span>
        )}
        {(place || !narrow) && (
          <p>
            <b>{state}</b>
          </p>
        )}
        {place && <p class="quiet">{t('class.time.ends', { time: clock.format(endOf(place, now)) })}</p>}
        <span class="time-end">{children}</span>
      </div>
      <ol class="time-bar">
        {STEPS.map(({ id: one, minutes }, at) => (
          <li key={one} class={`time-step ${minutes < 10 ? 'time-short' : ''}`} style={{ '--minutes': minutes }}>
            {narrow ? (
              <span class="visually-hidden">{t(`class.plan.${one}`)}</span>
            ) : (
              <button
                type="button"
                data-step={one}
                aria-current={place?.step === at ? 'step' : undefined}
                onClick={() => goTo(at)}
              >
                <span class="time-name">{t(`class.plan.${one}`)}</span>{' '}
                <span class="time-minutes">{t('class.time.minutes', { minutes })}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {next && (
        <button
          type="button"
          class="text-button time-next"
          data-next-step
          onClick={() => goTo(place ? place.step + 1 : 0)}
        >
          {t('class.time.next', { step: t(`class.plan.${next.id}`) })}
        </button>
      )}
    </section>
  );
}
