import { useEffect, useState } from 'preact/hooks';
import { isPass } from '../../../core/class/groups.ts';
import { type At, openChoices } from '../../../core/live/at.ts';
import type { Level } from '../../../core/level/schema.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { askOf, cardOf, lettersOf } from '../../projector/words.ts';
import { choosePlayer } from '../../app/kept-players.ts';
import { run } from '../../app/run.ts';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { useLevel } from '../../teacher/class/use-class.ts';
import { LessonPage } from '../shell.tsx';

/** How a choice stands: it may be changed, and where it is on its way. */
function Standing({ letter, passed, again }: { letter: string | undefined; passed: boolean; again: boolean }) {
  const { liveGuest } = useServices();
  const t = useWords();
  const { is, chosen, waiting } = liveGuest.state();
  const said =
    chosen === null
      ? t(again ? 'live.pupil.again' : 'live.pupil.change')
      : passed
        ? t('live.pupil.chosePass')
        : t('live.pupil.chose', { letter: letter ?? '' });
  const way =
    chosen === null
      ? ''
      : waiting === 0
        ? `${t('live.pupil.has')}.`
        : t(is === 'away' ? 'live.pupil.kept' : 'live.pupil.onItsWay');
  return (
    <p
      class="live-standing"
      role="status"
      data-standing={chosen === null ? 'none' : waiting === 0 ? 'taken' : 'waiting'}
    >
      {said} {way !== '' && <b>{way}</b>}
    </p>
  );
}

function Choices({ at, level }: { at: At; level: Level }) {
  const { liveGuest, session, sound, words } = useServices();
  const t = useWords();
  const fork = at.fork ?? '';
  const ids = openChoices(at).map((id) => ({ id }));
  const letters = lettersOf(ids, t);
  const { chosen } = liveGuest.state();
  const [pressed, setPressed] = useState<string | null>(null);
  const mine = pressed ?? chosen;
  useEffect(() => setPressed(null), [chosen]);
  const vote = async (choice: string): Promise<void> => {
    const player = session.player()?.id;
    if (player === undefined || choice === mine) return;
    setPressed(choice);
    sound.play('choose');
    // where it could not be kept it stands as this device has it
    if (!(await liveGuest.vote(fork, choice, player))) setPressed(null);
  };
  return (
    <>
      <Standing
        letter={letters.get(mine ?? '')}
        passed={mine !== null && isPass({ id: mine })}
        again={at.time === 'last'}
      />
      <fieldset class="choices live-choices" aria-labelledby="lesson-title">
        {ids.map((one) => (
          <ChoiceButton
            key={one.id}
            id={one.id}
            icon={mine === one.id ? 'check' : undefined}
            pressed={mine === one.id}
            onPress={() => run(vote(one.id))}
          >
            {letters.has(one.id) && <b class="choice-letter">{letters.get(one.id)}</b>}
            <span>{cardOf(level, words, fork, one.id)}</span>
          </ChoiceButton>
        ))}
      </fieldset>
    </>
  );
}

/** The choices of a fork with the letters that stand on the wall. One press votes; another changes it, until it is shown. */
export function Vote({ at }: { at: At }) {
  const services = useServices();
  const { liveGuest, words } = services;
  const t = useWords();
  useFollowing(liveGuest.subscribe);
  const level = useLevel(at.level);
  useEffect(() => run(choosePlayer(services)), [services]);
  if (!level) return <output class="loading">{t('play.loading')}</output>;
  return (
    <LessonPage part="live-vote" title={askOf(level, words, at.fork ?? '').ask}>
      <Choices at={at} level={level} />
    </LessonPage>
  );
}
