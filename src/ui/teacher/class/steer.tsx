import type { SchoolClass } from '../../../core/class/class.ts';
import type { Screen } from '../../../core/class/screen.ts';
import { countedForks } from '../../../core/record/forks.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { labelsOf } from './labels.ts';
import { useVersion } from './use-class.ts';

const VIEWS = ['fork', 'paths', 'signs', 'check', 'charter'] as const;

/**
 * Steers the projector's window: which picture, which fork, shown or hidden. It stands here as soon as something stands
 * there.
 */
export function Steer({ of }: { of: SchoolClass }) {
  const { screen, words } = useServices();
  const t = useWords();
  useFollowing(screen.subscribe);
  const now = screen.state();
  const level = useVersion(now.class === of.id ? of : undefined, now.level);
  if (now.class !== of.id || !level) return null;
  const forks = countedForks(level);
  const set = (change: Partial<Screen>): void => screen.set({ ...now, ...change });
  // another picture begins hidden: nothing is shown that nobody asked for
  const turn = (fork: number): void => set({ view: 'fork', fork, revealed: false });
  const fork = forks[now.fork];
  const views = VIEWS.filter((view) => view !== 'check' || of.lesson.check);
  return (
    <section class="pane steer" aria-labelledby="steer">
      <h2 id="steer">{t('class.steer.title')}</h2>
      <fieldset class="steer-views" aria-label={t('class.steer.view')}>
        {views.map((view) => (
          <button
            key={view}
            type="button"
            class="segment-button"
            aria-pressed={now.view === view}
            data-view={view}
            onClick={() => set({ view, revealed: false })}
          >
            {t(view === 'charter' ? 'charter.steer' : `class.steer.${view}`)}
          </button>
        ))}
      </fieldset>
      {now.view === 'fork' && fork && (
        <p class="steer-fork">
          <b>{t('class.steer.at', { number: now.fork + 1, of: forks.length })}</b>{' '}
          {labelsOf(level, words).fork(fork.id)}
        </p>
      )}
      <div class="steer-acts">
        <ChoiceButton
          icon="back"
          id="previous"
          disabled={now.view !== 'fork' || now.fork === 0}
          onPress={() => turn(now.fork - 1)}
        >
          {t('class.steer.previous')}
        </ChoiceButton>
        <ChoiceButton
          icon={now.revealed ? 'hide' : 'eye'}
          id="reveal"
          lamp={!now.revealed}
          onPress={() => set({ revealed: !now.revealed })}
        >
          {t(
            now.view === 'charter'
              ? now.revealed
                ? 'charter.steerHide'
                : 'charter.steerShow'
              : now.revealed
                ? 'class.steer.hide'
                : 'class.steer.reveal',
          )}
        </ChoiceButton>
        <ChoiceButton
          icon="forward"
          id="next"
          disabled={now.view !== 'fork' || now.fork >= forks.length - 1}
          onPress={() => turn(now.fork + 1)}
        >
          {t('class.steer.next')}
        </ChoiceButton>
      </div>
    </section>
  );
}
