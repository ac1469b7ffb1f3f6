import { likeliest } from '../../../core/class/likeliest.ts';
import { useState } from 'preact/hooks';
import { teacherSigns } from '../../../core/level/teacher-signs.ts';
import type { Level } from '../../../core/level/schema.ts';
import type { LevelCard } from '../../../core/level/card.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { titleOf } from '../../parts/titles.ts';
import { Icon } from '../../parts/icon.tsx';
import { faultWords } from '../../app/fault-words.ts';
import { Papers } from '../course/lesson-facts.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';

/** Words of a level as a list, each by its id. */
function Texts({ level, part, ids, title }: { level: string; part: string; ids: readonly string[]; title: string }) {
  const { words } = useServices();
  if (ids.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {ids.map((id) => (
          <li key={id}>{words.level(level, `${part}.${id}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Signs({ level }: { level: Level }) {
  const { words } = useServices();
  const t = useWords();
  const signs = teacherSigns(level);
  return signs.length === 0 ? null : (
    <p>
      <b>{t('teacher.signs')}:</b> {signs.map((key) => words.level(level.id, key)).join(' · ')}
    </p>
  );
}

/** What may come up in class, each with what to do about it. */
function Ready({ level, ids }: { level: string; ids: readonly string[] }) {
  const { words } = useServices();
  return (
    <dl>
      {ids.map((id) => (
        <div key={id}>
          <dt>{words.level(level, `teacher.${id}`)}</dt>
          <dd>{words.level(level, `teacher.${id}-do`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The likeliest things to be ready for; the others are there for who asks. */
function BeReady({ level }: { level: Level }) {
  const t = useWords();
  const { open, folded } = likeliest(level);
  return (
    <>
      <h4>{t('teacher.ready')}</h4>
      <Ready level={level.id} ids={open} />
      {folded.length > 0 && (
        <details class="ready-more">
          <summary>{t('teacher.readyMore')}</summary>
          <Ready level={level.id} ids={folded} />
        </details>
      )}
    </>
  );
}

/** The ways of splitting that a question can be for; `tie-b-c` is a tie too. */
const SPLITS = ['tie', 'same', 'changed', 'passed', 'alone'] as const;

/** The questions of each fork, each with how a class must have split for it. */
function Questions({ level }: { level: Level }) {
  const { words } = useServices();
  const t = useWords();
  const reason = (prompt: string): string => {
    const split = SPLITS.find((one) => prompt === one || prompt.startsWith(`${one}-`));
    return split ? t(`teacher.split.${split}`) : '';
  };
  return (
    <>
      {Object.entries(level.debrief).map(([fork, { prompts }]) => (
        <div key={fork} class="fork">
          <h4>{words.level(level.id, `debrief.${fork}.name`)}</h4>
          <dl>
            {prompts.map((prompt) => (
              <div key={prompt}>
                <dt>{reason(prompt)}</dt>
                <dd>{words.level(level.id, `debrief.${fork}.${prompt}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <Texts level={level.id} part="more" ids={level.more ?? []} title={t('teacher.more')} />
    </>
  );
}

/** For teachers: a level, what to talk about, what to be ready for. */
export function LevelGuide({ card }: { card: LevelCard }) {
  const services = useServices();
  const { words, levels, location, app } = services;
  const t = useWords();
  const [level, setLevel] = useState<Level | null>(null);
  const [fault, setFault] = useState('');
  const load = (open: boolean): void => {
    if (!open || level) return;
    levels.load(card.id).then(
      (loaded) => setLevel(loaded.level),
      (error: unknown) => setFault(error instanceof Error ? error.message : String(error)),
    );
  };
  const look = (): void => {
    if (card.opens === 'lesson') app.dispatch({ type: 'open-lesson', level: card.id });
    location.go({ page: 'play', level: card.id });
  };
  return (
    <details class="level-sheet" data-level={card.id} onToggle={(event) => load(event.currentTarget.open)}>
      <summary>
        <h3>{titleOf(services, card.id)}</h3>
        <span class="quiet">
          {t('teacher.facts', {
            age: t(`town.ages.${card.age}`),
            role: t(`roles.${card.role}`),
            minutes: card.minutes,
          })}
        </span>
        {card.opens === 'lesson' && (
          <span class="quiet">
            <Icon id="key" /> {t('town.key')}
          </span>
        )}
      </summary>
      {fault !== '' && <p>{faultWords(fault, t)}</p>}
      {level && (
        <>
          <p>{words.level(level.id, 'about')}</p>
          {level.teacher.goal !== undefined && (
            <p>
              <b>{t('teacher.goal')}:</b> {words.level(level.id, `teacher.${level.teacher.goal}`)}
            </p>
          )}
          <Signs level={level} />
          <ChoiceButton icon="eye" onPress={look}>
            {t('teacher.look')}
          </ChoiceButton>
          <Papers level={level.id} />
          <Questions level={level} />
          <Texts level={level.id} part="teacher" ids={level.teacher.before} title={t('teacher.before')} />
          <BeReady level={level} />
          <Texts level={level.id} part="teacher" ids={level.teacher.avoid} title={t('teacher.avoid')} />
          <Texts level={level.id} part="teacher" ids={level.teacher.after} title={t('teacher.after')} />
          <h4>{t('teacher.sources')}</h4>
          <ul>
            {level.teacher.sources.map(({ say, links }) => (
              <li key={say}>
                {words.level(level.id, `teacher.${say}`)}
                {links.map((link) => (
                  <span key={link} class="source">
                    {' '}
                    {link}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
