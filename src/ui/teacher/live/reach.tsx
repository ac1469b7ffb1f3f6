import { useEffect, useState } from 'preact/hooks';
import { mayBeBlocked, type Reach, reachCauses, reachWords } from '../../../core/live/reach.ts';
import { Icon } from '../../parts/icon.tsx';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';

/** How often it is asked while nobody has come, in seconds. */
const LOOK = 4;

/** Can the tablets reach this laptop? One sentence, what to do, and where that does not help the other ways in. */
export function ReachSays() {
  const { clock, liveReach } = useServices();
  const t = useWords();
  const [reach, setReach] = useState<Reach>();
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const now = await liveReach.reach();
      if (gone) return;
      setReach(now);
      if (now !== 'reached' && now !== 'noServer') stop = clock.after(LOOK, () => run(look()));
    };
    let stop: (() => void) | undefined;
    run(look());
    return () => {
      gone = true;
      stop?.();
    };
  }, [clock, liveReach]);
  if (reach === undefined) return null;
  return (
    <div class="live-reach" data-reach={reach}>
      <p role="status">
        <Icon id={reach === 'reached' ? 'check' : 'hint'} />
        <span>
          <b>{t('live.reach.title')}</b> {t(reachWords[reach].says)} {t(reachWords[reach].todo)}
        </span>
      </p>
      {mayBeBlocked(reach) && (
        <details>
          <summary>{t('live.reach.causes.title')}</summary>
          <ul>
            {reachCauses.map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
          <p>{t('live.reach.instead')}</p>
        </details>
      )}
    </div>
  );
}
