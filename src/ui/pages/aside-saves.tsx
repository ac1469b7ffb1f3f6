import { useEffect, useState } from 'preact/hooks';
import { valueOf } from '../../core/save/answer.ts';
import type { AsideSave } from '../../ports/device.ts';
import { run } from '../app/run.ts';
import { useServices, useWords } from '../app/surroundings.ts';
import { titleOf } from '../parts/titles.ts';
import { listOf } from '../parts/list-of.ts';
import { SetAside } from '../parts/set-aside.tsx';

/** What was set aside of players; nothing while there is none. */
export function AsideSaves() {
  const services = useServices();
  const { saves, levels, words } = services;
  const t = useWords();
  const [found, setFound] = useState<readonly AsideSave[]>([]);
  useEffect(() => {
    let gone = false;
    const look = (): void =>
      run(
        saves.aside().then((answer) => {
          if (!gone) setFound(valueOf(answer) ?? []);
        }),
      );
    look();
    const remove = saves.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [saves]);

  function nameOf({ animal, levels: ids, reason }: AsideSave): string {
    const known = ids.filter((id) => levels.list().some((card) => card.id === id));
    const titles = listOf(
      words.language(),
      known.map((id) => titleOf(services, id)),
    );
    const story = titles === '' && (reason === 'stories' || animal === undefined) ? t('aside.saves.unnamed') : titles;
    return [animal === undefined ? '' : t(`animals.${animal}`), story].filter((part) => part !== '').join(' · ');
  }
  return (
    <SetAside
      about={t('aside.saves.about')}
      items={found.map((one, at) => ({
        id: `${one.key} ${at}`,
        name: nameOf(one),
        why: t(`aside.saves.${one.reason}`),
        life: one.life,
        text: one.text,
        remove: () => saves.removeAside(one),
      }))}
    />
  );
}
