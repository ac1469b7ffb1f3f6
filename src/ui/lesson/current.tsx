import { useEffect, useState } from 'preact/hooks';
import { pupilOf } from '../../core/lesson/joined.ts';
import { ChoiceButton, TextButton } from '../parts/button.tsx';
import { Emoji } from '../parts/icon.tsx';
import { choosePlayer } from '../app/kept-players.ts';
import { useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { Questionnaire } from './questionnaire.tsx';
import { LessonFacts } from './facts.tsx';
import { goOn, playAsAnother, takeSeat } from './lessons.ts';
import { askedAgain, askedNow, type NowLesson } from './now.ts';
import { Seats } from './seats.tsx';
import { LessonPage } from './shell.tsx';
import { titleOf } from '../parts/titles.ts';
import { run } from '../app/run.ts';

/** The lesson this device is in: what is still asked, then what can be done in it. */
export function CurrentLesson({ now }: { now: NowLesson }) {
  const services = useServices();
  const { app, lesson, location, session } = services;
  const t = useWords();
  const [open, setOpen] = useState<'seat' | 'after' | null>(null);
  useFollowing(session.subscribe);
  useEffect(() => run(choosePlayer(services)), [services]);
  const player = session.player();
  const pupil = pupilOf(now.joined, player?.id ?? '');
  const asked = askedNow(services);

  if (asked === 'seat' || open === 'seat') {
    const take = async (seat: Parameters<typeof takeSeat>[1]): Promise<void> => {
      await takeSeat(services, seat);
      setOpen(null);
      if (asked === 'seat') goOn(services);
    };
    return <Seats onTake={(seat) => run(take(seat))} />;
  }
  if (player && (asked === 'before' || open === 'after')) {
    const time = asked ?? 'after';
    const answer = async (answers: NonNullable<typeof pupil.before>): Promise<void> => {
      await lesson.tell(player.id, { [time]: answers });
      setOpen(null);
      if (asked === 'before') goOn(services);
    };
    return <Questionnaire key={time} time={time} lesson={now.lesson} onDone={(answers) => run(answer(answers))} />;
  }
  return (
    <LessonPage part="lesson" title={t('lesson.in')}>
      <p class="quiet">{t('lesson.until')}</p>
      <LessonFacts lesson={now.lesson} live={now.joined.key !== undefined} />
      {pupil.seat && (
        <p class="lesson-seat">
          <Emoji id={pupil.seat} /> <b>{t(`animals.${pupil.seat}`)}</b>
        </p>
      )}
      {now.lesson.seats && (
        <TextButton icon="person" onPress={() => setOpen('seat')}>
          {t('lesson.otherAnimal')}
        </TextButton>
      )}
      <ChoiceButton lamp id="town" icon="play" onPress={() => goOn(services)}>
        {t('play.goOn')}
      </ChoiceButton>
      {pupil.played.map((id) => (
        <ChoiceButton key={id} id={`show-${id}`} icon="eye" onPress={() => location.go({ page: 'finish', level: id })}>
          {t('lesson.show', { story: titleOf(services, id) })}
        </ChoiceButton>
      ))}
      {askedAgain(services, true) && (
        <ChoiceButton id="last" icon="flag" onPress={() => setOpen('after')}>
          {t('lesson.last')}
        </ChoiceButton>
      )}
      {!now.joined.shared && Object.keys(player?.stories ?? {}).length > 0 && (
        <ChoiceButton id="another" icon="people" onPress={() => run(playAsAnother(services))}>
          {t('lesson.another')}
        </ChoiceButton>
      )}
      <ChoiceButton id="leave" icon="remove" onPress={() => app.dispatch({ type: 'show', dialog: 'leave-lesson' })}>
        {t('lesson.leave')}
      </ChoiceButton>
    </LessonPage>
  );
}
