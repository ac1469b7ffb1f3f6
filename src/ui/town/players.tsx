import { TOWN } from '../../core/route/route.ts';
import { useState } from 'preact/hooks';
import type { Player } from '../../core/save/player.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Emoji } from '../parts/icon.tsx';
import { goOn } from '../lesson/lessons.ts';
import { addPlayer, freeAnimals, goOnAs, removePlayer } from '../app/kept-players.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { run } from '../app/run.ts';

/** Who plays on this device: go on as an animal that is here, or begin as another. */
export function Players() {
  const services = useServices();
  const t = useWords();
  const { players, route } = useApp();
  const [adding, setAdding] = useState(players.length === 0);
  const [doubted, setDoubted] = useState<Player | null>(null);
  const close = (): void => services.app.dispatch({ type: 'close' });
  const enter = (): void => {
    close();
    if (route.page === 'title') services.location.go(TOWN);
    // who joined a lesson and had to say who they are goes where all others went at once
    else if (route.page === 'town' && services.lesson.now()) goOn(services);
  };
  const name = (player: Player): string => t(`animals.${player.animal}`);

  if (doubted) {
    return (
      <Dialog
        key="remove"
        id="players"
        title={t('players.sure', { animal: name(doubted) })}
        onClose={() => setDoubted(null)}
      >
        <p>{t('players.sureWhy')}</p>
        <div class="pair">
          <ChoiceButton icon="back" onPress={() => setDoubted(null)}>
            {t('players.keep')}
          </ChoiceButton>
          <ChoiceButton
            icon="remove"
            onPress={() => run(removePlayer(services, doubted.id).then(() => setDoubted(null)))}
          >
            {t('players.remove')}
          </ChoiceButton>
        </div>
      </Dialog>
    );
  }
  if (adding) {
    return (
      <Dialog key="add" id="players" title={t('players.choose')} onClose={close}>
        <p>{t('players.noNames')}</p>
        <ul class="animals">
          {freeAnimals(players).map((animal) => (
            <li key={animal}>
              <button
                type="button"
                class="animal"
                data-choice={animal}
                onClick={() => run(addPlayer(services, animal).then(enter))}
              >
                <Emoji id={animal} />
                <span>{t(`animals.${animal}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <div class="pass">
          <TextButton icon="back" onPress={() => (players.length === 0 ? close() : setAdding(false))}>
            {t('page.back')}
          </TextButton>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog key="list" id="players" title={t('players.title')} onClose={close}>
      <ul class="players">
        {players.map((player) => (
          <li key={player.id}>
            <button
              type="button"
              class="choice"
              data-choice={player.animal}
              onClick={() => run(goOnAs(services, player).then(enter))}
            >
              <Emoji id={player.animal} />
              <span class="choice-words">{t('players.goOn', { animal: name(player) })}</span>
            </button>
            <button
              type="button"
              class="control control-icon"
              onClick={() => setDoubted(player)}
              aria-label={t('players.removeOne', { animal: name(player) })}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <ChoiceButton icon="add" id="new" onPress={() => setAdding(true)}>
        {t('players.new')}
      </ChoiceButton>
      <div class="pass">
        <TextButton icon="back" onPress={close}>
          {t('page.back')}
        </TextButton>
      </div>
    </Dialog>
  );
}
