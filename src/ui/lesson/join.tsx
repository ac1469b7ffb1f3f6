import { TOWN } from '../../core/route/route.ts';
import { useEffect, useState } from 'preact/hooks';
import { tidyCode } from '../../core/lesson/joined.ts';
import { codeParts, type Lesson, readLesson } from '../../core/record/lesson.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useApp, useFollowing, useServices, useWords } from '../app/surroundings.ts';
import { CodeEntry } from './code-field.tsx';
import { CurrentLesson } from './current.tsx';
import { LessonFacts } from './facts.tsx';
import { goOn, joinLesson } from './lessons.ts';
import { GroundRules } from './rules.tsx';
import { LessonPage } from './shell.tsx';
import { run } from '../app/run.ts';

/** Is the device one's own for this lesson, or handed on? */
function Device({ shared, onChange }: { shared: boolean; onChange: (shared: boolean) => void }) {
  const t = useWords();
  return (
    <fieldset class="segments">
      <legend>{t('lesson.device')}</legend>
      <div class="segments-row">
        {(['own', 'shared'] as const).map((one) => (
          <label key={one} class="segment">
            <input
              type="radio"
              name="device"
              value={one}
              checked={shared === (one === 'shared')}
              onChange={() => onChange(one === 'shared')}
            />
            <span>
              {shared === (one === 'shared') && <Icon id="check" />}
              {t(`lesson.${one}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Invitation({ code, lesson, instead }: { code: string; lesson: Lesson; instead: boolean }) {
  const services = useServices();
  const t = useWords();
  const { players } = useApp();
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const shared = chosen ?? players.length > 1;
  const enter = async (): Promise<void> => {
    await joinLesson(services, code, lesson, shared);
    goOn(services);
  };
  return (
    <LessonPage part="invitation" title={t('lesson.name')}>
      <LessonFacts lesson={lesson} live={codeParts(code).key !== undefined} />
      <GroundRules />
      <Device shared={shared} onChange={setChosen} />
      <ChoiceButton lamp id="join" icon="key" onPress={() => run(enter())}>
        {t('lesson.join')}
      </ChoiceButton>
      <ChoiceButton id="town" icon="town" onPress={() => services.location.go(TOWN)}>
        {t('lesson.notNow')}
      </ChoiceButton>
      {/* last: a slow device knows of another lesson late, and nothing moves under the finger then */}
      {instead && <p class="quiet">{t('lesson.instead')}</p>}
    </LessonPage>
  );
}

/** The page of a lesson code: what the lesson is, or a field to type another code. */
export function Join({ code }: { code: string }) {
  const { lesson, levels } = useServices();
  useFollowing(lesson.subscribe);
  const read = code === '' ? undefined : readLesson(code, levels.list());
  const now = lesson.now();
  const here = read && 'ok' in read && now?.joined.code === tidyCode(code);
  useEffect(() => {
    // whoever is in already comes back by the letters of the live lesson
    if (here && codeParts(code).key !== undefined) run(lesson.goLive(code));
  }, [lesson, here, code]);
  if (!read || !('ok' in read)) return <CodeEntry key={code} code={code} refused={read?.refused} />;
  if (now && here) return <CurrentLesson now={now} />;
  return <Invitation code={code} lesson={read.ok} instead={now !== null} />;
}
