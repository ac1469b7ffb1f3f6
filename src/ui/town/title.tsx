import { hrefOf, TEACHER, TOWN } from '../../core/route/route.ts';
import { Control } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Invitation } from '../parts/invitation.tsx';
import { LanguageSelect } from '../parts/language-select.tsx';
import { Unkept } from '../parts/unkept.tsx';
import { choosePlayer } from '../app/kept-players.ts';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { run } from '../app/run.ts';

/** The first page: the name, one line, and the way in. */
export function Title() {
  const services = useServices();
  const t = useWords();
  const { players } = useApp();
  const play = async (): Promise<void> => {
    services.sound.play('choose');
    if (await choosePlayer(services)) services.location.go(TOWN);
  };
  const [only] = players;
  const inLesson = services.lesson.now() !== null;
  return (
    <section class="title" aria-labelledby="title-name">
      <div class="title-tools">
        <Control
          icon="help"
          label={t('help.title')}
          class="control-help-quiet"
          onPress={() => services.app.dispatch({ type: 'show', dialog: 'help' })}
        />
        <Control
          icon="settings"
          label={t('settings.title')}
          onPress={() => services.app.dispatch({ type: 'show', dialog: 'settings' })}
        />
        <Control icon="leave" label={t('controls.leave')} onPress={() => services.app.dispatch({ type: 'leave' })} />
        <LanguageSelect />
      </div>
      <h1 id="title-name" class="title-name">
        {t('title.first')}
        <br />
        {t('title.second')}
      </h1>
      <Unkept />
      <p class="title-line">
        <span class="title-line-first">{t('title.line')}</span> <span class="title-line-more">{t('title.alone')}</span>{' '}
        {t('title.who')}
      </p>
      <div class="title-ways">
        <button type="button" class="title-play" data-play onClick={() => run(play())}>
          <Icon id="play" />
          {t('title.play')}
        </button>
        <a class="control title-teachers" href={hrefOf(TEACHER)}>
          <Icon id="teacher" />
          <span class="control-words">{t('title.teachers')}</span>
        </a>
        <a class="text-button text-button-light" href={hrefOf({ page: 'join', code: '' })}>
          <Icon id="key" />
          {t('join.title')}
        </a>
        {players.length === 1 && only && !inLesson && (
          <button
            type="button"
            class="text-button text-button-light"
            onClick={() => services.app.dispatch({ type: 'show', dialog: 'players' })}
          >
            {t('players.other', { animal: t(`animals.${only.animal}`) })}
          </button>
        )}
      </div>
      <Invitation otherwise={<p class="title-foot">{t('title.foot')}</p>} />
    </section>
  );
}
