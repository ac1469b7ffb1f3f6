import { useEffect, useState } from 'preact/hooks';
import type { AsideClass } from '../../../ports/class.ts';
import { run } from '../../app/run.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { SetAside } from '../../parts/set-aside.tsx';

/** What was set aside of classes; nothing while there is none. */
export function AsideList() {
  const { classes } = useServices();
  const t = useWords();
  const [found, setFound] = useState<readonly AsideClass[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void =>
      run(
        classes.aside().then((answer) => {
          // what is locked or not known is not named
          if (!gone) setFound(answer.is === 'found' ? answer.value : []);
        }),
      );
    look();
    const remove = classes.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [classes]);
  return (
    <SetAside
      about={t('teacher.aside.about')}
      items={found.map((one, at) => ({
        id: `${one.id} ${at}`,
        name: one.name ?? t('teacher.aside.unnamed'),
        why: t(`teacher.aside.${one.reason}`),
        life: one.life,
        text: one.text,
        remove: () => classes.removeAside(one),
      }))}
    />
  );
}
