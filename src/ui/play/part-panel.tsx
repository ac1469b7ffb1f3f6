import { TOWN } from '../../core/route/route.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AlwaysHelp } from './always-help.tsx';
import type { Session } from '../../ports/play.ts';
import { personNow, valuesOfStory } from '../../core/story/questions.ts';
import { linesOfPart, logOfPart } from './transcript-lines.ts';
import { useNextByKey } from './panel.tsx';
import { ChoiceButton } from '../parts/button.tsx';
import { ForwardButton } from '../parts/forward.tsx';
import { Here } from '../parts/here.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { LogView } from './transcript.tsx';
import { Question } from './question.tsx';
import { useLineTimer } from './use-line-timer.ts';

/** How one feels after the story. Nothing of it is kept; whatever is pressed, help is named. */
function Feelings({ session: { level } }: { session: Session }) {
  const { words } = useServices();
  const t = useWords();
  const [felt, setFelt] = useState('');
  const feelings = level.stepOut.feelings ?? [];
  if (feelings.length === 0) return null;
  return (
    <fieldset class="feelings" aria-label={t('stepOut.feeling')}>
      <Question>{t('stepOut.feeling')}</Question>
      <div class="feelings-row">
        {feelings.map((one) => (
          <button
            key={one}
            type="button"
            class="part"
            data-choice={one}
            aria-pressed={felt === one}
            onClick={() => setFelt(one)}
          >
            {words.level(level.id, `stepOut.${one}`)}
          </button>
        ))}
      </div>
      {felt !== '' && <p class="narration">{t('stepOut.felt')}</p>}
      {felt !== '' && <Here />}
    </fieldset>
  );
}

/** After an ending: the story from another's side, or the way out of it. */
export function PartPanel({ session }: { session: Session }) {
  const services = useServices();
  const t = useWords();
  const part = services.session.part();
  const element = useRef<HTMLElement>(null);
  const kind = part.kind === 'side' ? 'side' : 'stepOut';
  const { level, store } = session;
  const state = store.state();
  const read = part.kind === 'story' ? 0 : part.read;
  const done = read >= linesOfPart(level, state, kind).length;
  const hurry = (): void => {
    if (part.kind !== 'story' && !done) services.session.setPart({ ...part, read: part.read + 1 });
  };
  // a story played in a lesson may be shown to the teacher
  const inLesson = services.lesson.now()?.lesson.levels.includes(level.id) ?? false;
  const home = (): void => {
    services.session.setPart({ kind: 'story' });
    services.location.go(inLesson ? { page: 'finish', level: level.id } : TOWN);
  };
  useNextByKey(element, hurry);
  useLineTimer(session);
  useEffect(() => element.current?.querySelector<HTMLElement>('[data-heading]')?.focus(), [kind]);

  const who = level.side
    ? services.words.level(level.id, `people.${personNow(level, level.side.who, valuesOfStory(level, state))}`)
    : '';
  return (
    <section
      ref={element}
      id="panel"
      class={`panel panel-${part.kind}`}
      aria-labelledby="panel-title"
      data-level={level.id}
      data-kind={part.kind}
      data-phase={done ? 'asked' : 'telling'}
    >
      <header class="bar">
        <div>
          <h1 id="panel-title" class="bar-title" tabIndex={-1} data-heading>
            {kind === 'side' ? t('side.title', { name: who }) : t('stepOut.title')}
          </h1>
          <p class="bar-role">{services.words.level(level.id, 'title')}</p>
        </div>
      </header>
      <div class="body">
        <LogView entries={logOfPart(level, state, kind, read)} level={level} state={state} />
        {!done && <ForwardButton label={t('play.next')} onPress={hurry} lamp={false} />}
        {done && kind === 'side' && (
          <ForwardButton label={t('side.back')} onPress={() => services.session.setPart({ kind: 'story' })} />
        )}
        {done && kind === 'stepOut' && <Feelings session={session} />}
        {done && kind === 'stepOut' && (
          <div class="forward">
            <ChoiceButton lamp icon={inLesson ? 'forward' : 'town'} id="town" onPress={home}>
              {t(inLesson ? 'play.goOn' : 'play.town')}
            </ChoiceButton>
          </div>
        )}
      </div>
      {level.help === 'always' && <AlwaysHelp />}
    </section>
  );
}
