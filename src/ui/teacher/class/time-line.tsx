import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { useLayout } from '../../app/window.ts';
import { behind, endOf, isOver, minuteOf, nextStep, planFor, type Step, stepAt } from '../prepare/plan.ts';
import { stepName } from '../course/lesson-words.ts';
import { useCourses } from '../course/use-course.ts';
import { sittingOf } from './sitting.ts';
import { screenAt } from './steering.ts';
import type { SchoolClass } from '../../../core/class/class.ts';

/** How often the bar is drawn anew, in milliseconds: minutes are all that is said. */
const LOOK = 10_000;

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
  const plan = planFor(useCourses() ?? [], of.id);
  const goTo = (step: Step['id']): void => {
    const since = Date.now();
    setNow(since);
    sitting.dispatch({ type: 'place', place: { step, since } });
    // the wall goes along, where it shows this class
    if (screen.state().class === of.id) screen.set(screenAt(screen.state(), step));
  };
  const said = sitting.state().place;
  const step = said && stepAt(plan, said.step);
  // a place that a plan of another length has is none here
  const place = step ? said : null;
  const next = nextStep(plan, place?.step);
  // three minutes of the bar are too narrow for a finger there
  const narrow = useLayout().mode === 'small';
  const state =
    place && step
      ? t(isOver(step, place.since, now) ? 'class.time.over' : 'class.time.now', {
          step: stepName(t, step.id),
          minute: minuteOf(step, place.since, now),
          minutes: step.minutes,
        })
      : t('class.time.begin');
  const clock = new Intl.DateTimeFormat(words.language(), { timeStyle: 'short' });
  return (
    <section class="time" aria-label={t('class.time.label')}>
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
        {place && <p class="quiet">{t('class.time.ends', { time: clock.format(endOf(plan, place, now)) })}</p>}
        <span class="time-end">{children}</span>
      </div>
      {plan.map((piece, part) => (
        <ol
          key={part}
          class="time-bar"
          aria-label={plan.length > 1 ? t('course.piece', { number: part + 1 }) : undefined}
        >
          {piece.map((one) => (
            <li
              key={one.id}
              class={`time-step ${one.minutes < 10 ? 'time-short' : ''}`}
              style={{ '--minutes': one.minutes, '--behind': `${place ? behind(plan, one, place, now) * 100 : 0}%` }}
            >
              {narrow ? (
                <span class="visually-hidden">{stepName(t, one.id)}</span>
              ) : (
                <button
                  type="button"
                  data-step={one.id}
                  aria-current={place?.step === one.id ? 'step' : undefined}
                  onClick={() => goTo(one.id)}
                >
                  <span class="time-name">{stepName(t, one.id)}</span>{' '}
                  <span class="time-minutes">{t('class.time.minutes', { minutes: one.minutes })}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      ))}
      {next && (
        <button type="button" class="text-button time-next" data-next-step onClick={() => goTo(next.id)}>
          {t('class.time.next', { step: stepName(t, next.id) })}
        </button>
      )}
    </section>
  );
}
