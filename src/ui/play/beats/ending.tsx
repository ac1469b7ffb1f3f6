import './ending.css';
import type { Ending } from '../../../core/kinds/ending.ts';
import { holds } from '../../../core/level/condition.ts';
import { forksBehind, personNow } from '../../../core/story/questions.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Here } from '../../parts/here.tsx';
import { Portrait } from '../../parts/portrait.tsx';
import { run } from '../../app/run.ts';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import type { BeatPanel, BeatProps } from './beat.ts';

function End({ level, state, beat, given, word }: BeatProps<Ending>) {
  const { app, lesson, liveGuest, session, words } = useServices();
  const t = useWords();
  const name = (who: string): string => words.level(level.id, `people.${who}`);
  // in a lesson the teacher waits for it; the way there is the same, out of the story
  const inLesson = lesson.now()?.lesson.levels.includes(level.id) ?? false;
  useFollowing(liveGuest.subscribe);
  // what is given goes by itself; the way out is the same
  const live = inLesson && liveGuest.state().is !== 'none';
  const leave = (): void => session.setPart({ kind: 'step-out', read: 0 });
  const give = (): void => {
    leave();
    run(
      import('../../lesson/live/give.ts').then(({ giveStory }) =>
        giveStory({ lesson, liveGuest, session }, level, state),
      ),
    );
  };
  const out = (
    <ChoiceButton lamp={inLesson} id="town" icon={inLesson ? 'teacher' : 'town'} onPress={live ? give : leave}>
      {t(live ? 'live.pupil.give' : inLesson ? 'ending.showTeacher' : 'play.town')}
    </ChoiceButton>
  );
  return (
    <div class="ending">
      {(beat.cost ?? [])
        .filter((one) => holds(one.if, given))
        .map((one) => (
          <p key={one.say} class="cost">
            {word(one.say)}
          </p>
        ))}
      <h2 class="part-title">{t('ending.helped')}</h2>
      <ul class="helped">
        {beat.helped
          .filter((one) => holds(one.if, given))
          .map((one, index) => {
            const who = personNow(level, one.who, given);
            return (
              <li key={one.say} style={{ '--nth': index }}>
                <Portrait level={level} who={who} face={one.face ?? 'calm'} warm />
                <p>
                  <b>{name(who)}</b> {word(one.say)}
                </p>
              </li>
            );
          })}
      </ul>
      <h2 class="part-title">{t('ending.could')}</h2>
      {beat.could
        .filter((one) => holds(one.if, given))
        .map((one) => (
          <p key={one.say} class="could">
            {word(one.say)}
          </p>
        ))}
      <Here />
      <div class="ways">
        {inLesson && out}
        {level.side && (
          <ChoiceButton
            lamp={!inLesson}
            id="side"
            icon="eye"
            onPress={() => session.setPart({ kind: 'side', read: 0 })}
          >
            {t('ending.side', { name: name(personNow(level, level.side.who, given)) })}
          </ChoiceButton>
        )}
        <div class="pair">
          {forksBehind(level, state).length > 0 && (
            <ChoiceButton id="again" icon="again" onPress={() => app.dispatch({ type: 'show', dialog: 'moments' })}>
              {t('play.again')}
            </ChoiceButton>
          )}
          {!inLesson && out}
          {live && (
            <ChoiceButton id="dont" icon="forward" onPress={leave}>
              {t('finish.dont')}
            </ChoiceButton>
          )}
        </div>
      </div>
    </div>
  );
}

export const endingPanel: BeatPanel<'ending'> = {
  ask: End,
  ownBar: false,
  title: ({ beat, word }) => word(beat.title ?? 'title'),
};
