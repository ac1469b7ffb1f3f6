import { Icon } from './icon.tsx';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';

/**
 * Says, for as long as it is so, that what happens here is not kept; opened, what that means and what to do. It lies
 * where one plays and holds nobody up.
 */
export function Unkept() {
  const { saves } = useServices();
  const t = useWords();
  useFollowing(saves.subscribe);
  const keeping = saves.keeping();
  if (keeping === 'kept') return null;
  return (
    <details class="unkept" data-keeping={keeping}>
      <summary>
        <Icon id="hint" />
        {t(`unkept.${keeping}.title`)}
      </summary>
      <p>{t(`unkept.${keeping}.text`)}</p>
    </details>
  );
}
