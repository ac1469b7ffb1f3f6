import { useState } from 'preact/hooks';
import type { Repaired } from '../../ports/device.ts';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { ChoiceButton } from '../parts/button.tsx';

/** Proves the stored copy and fetches anew what does not hold; absent where nothing can be stored. */
export function Repair() {
  const { offline, announce } = useServices();
  const t = useWords();
  const [standing, setStanding] = useState<Repaired | 'working'>();
  if (!offline.possible()) return null;
  const repair = async (): Promise<void> => {
    if (standing === 'working') return;
    setStanding('working');
    announce(t('repair.working'));
    const repaired = await offline.repair().catch(() => 'unreachable' as const);
    setStanding(repaired);
    announce(t(`repair.${repaired}`));
  };
  return (
    <div class="repair">
      <ChoiceButton icon="again" id="repair" onPress={() => run(repair())}>
        {t('repair.title')}
      </ChoiceButton>
      <p class="quiet" data-repair={standing}>
        {t(`repair.${standing ?? 'about'}`)}
      </p>
    </div>
  );
}
