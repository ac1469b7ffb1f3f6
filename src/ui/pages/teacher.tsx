import { useEffect, useRef, useState } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import type { LevelCard } from '../../core/ports.ts';
import { ChoiceButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useApp, useServices, useWords } from '../surroundings.ts';

const RULES = ['pass', 'character', 'kind', 'secret', 'adult'] as const;
const PLAN = ['rules', 'play', 'talk', 'help', 'out'] as const;
const TELLS = ['listen', 'believe', 'promise', 'note', 'today'] as const;

/** Words of a level as a list, each by its id. */
function Texts({ level, part, ids, title }: { level: string; part: string; ids: readonly string[]; title: string }) {
  const { words } = useServices();
  if (ids.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>{ids.map((id) => <li key={id}>{words.level(level, `${part}.${id}`)}</li>)}</ul>
    </>
  );
}

/** The questions of each fork, each with how a class must have split for it. */
function Questions({ level }: { level: Level }) {
  const { words } = useServices();
  const t = useWords();
  const reason = (prompt: string): string => t(`teacher.split.${prompt.startsWith('tie-') ? 'tie' : prompt}`);
  return (
    <>
      {Object.entries(level.debrief).map(([fork, { prompts }]) => (
        <div key={fork} class="fork">
          <h4>{words.level(level.id, `debrief.${fork}.name`)}</h4>
          <dl>
            {prompts.map((prompt) => (
              <div key={prompt}><dt>{reason(prompt)}</dt><dd>{words.level(level.id, `debrief.${fork}.${prompt}`)}</dd></div>
            ))}
          </dl>
        </div>
      ))}
      <Texts level={level.id} part="more" ids={level.more ?? []} title={t('teacher.more')} />
    </>
  );
}

function LevelSheet({ card }: { card: LevelCard }) {
  const services = useServices();
  const { words, levels, location, app } = services;
  const t = useWords();
  const [level, setLevel] = useState<Level | null>(null);
  const [fault, setFault] = useState('');
  const load = (open: boolean): void => {
    if (!open || level) return;
    levels.load(card.id).then((loaded) => setLevel(loaded.level), (error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  };
  const look = (): void => {
    if (card.opens === 'lesson') app.dispatch({ type: 'open-lesson', level: card.id });
    location.go(`#/play/${card.id}`);
  };
  return (
    <details class="level-sheet" data-level={card.id} onToggle={(event) => load(event.currentTarget.open)}>
      <summary>
        <h3>{card.titles[words.language()] ?? card.titles['en'] ?? card.id}</h3>
        <span class="quiet">{t('teacher.facts', { age: t(`town.ages.${card.age}`), role: t(`roles.${card.role}`), minutes: card.minutes })}</span>
        {card.opens === 'lesson' && <span class="quiet"><Icon id="key" /> {t('town.key')}</span>}
      </summary>
      {fault !== '' && <p>{fault.startsWith('error.') ? t(fault) : fault}</p>}
      {level && (
        <>
          <p>{words.level(level.id, 'about')}</p>
          <ChoiceButton icon="eye" onPress={look}>{t('teacher.look')}</ChoiceButton>
          <Questions level={level} />
          <Texts level={level.id} part="teacher" ids={level.teacher.before} title={t('teacher.before')} />
          <h4>{t('teacher.ready')}</h4>
          <dl>
            {level.teacher.ready.map((id) => (
              <div key={id}><dt>{words.level(level.id, `teacher.${id}`)}</dt><dd>{words.level(level.id, `teacher.${id}-do`)}</dd></div>
            ))}
          </dl>
          <Texts level={level.id} part="teacher" ids={level.teacher.avoid} title={t('teacher.avoid')} />
          <Texts level={level.id} part="teacher" ids={level.teacher.after} title={t('teacher.after')} />
          <h4>{t('teacher.sources')}</h4>
          <ul>
            {level.teacher.sources.map(({ say, links }) => (
              <li key={say}>{words.level(level.id, `teacher.${say}`)}{links.map((link) => <span key={link} class="source"> {link}</span>)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** For teachers: the plan of a lesson, ground rules, and for each level what to talk about and what to be ready for. */
export function Teacher() {
  const { levels } = useServices();
  const t = useWords();
  useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="page page-teacher" aria-labelledby="teacher-title">
      <div class="sheet sheet-broad">
        <p><a class="text-button" href="#/"><Icon id="back" />{t('page.start')}</a></p>
        <h1 ref={heading} id="teacher-title" class="sheet-title" tabIndex={-1}>{t('teacher.title')}</h1>
        <p>{t('teacher.about')}</p>
        <h2 class="part-title">{t('teacher.plan.title')}</h2>
        <ol class="plan">{PLAN.map((one) => <li key={one}><b>{t(`teacher.plan.${one}.minutes`)}</b> {t(`teacher.plan.${one}.what`)}</li>)}</ol>
        <h2 class="part-title">{t('teacher.rules.title')}</h2>
        <ul>{RULES.map((one) => <li key={one}>{t(`teacher.rules.${one}`)}</li>)}</ul>
        <h2 class="part-title">{t('teacher.tells.title')}</h2>
        <ul>{TELLS.map((one) => <li key={one}>{t(`teacher.tells.${one}`)}</li>)}</ul>
        <h2 class="part-title">{t('teacher.levels')}</h2>
        {levels.list().map((card) => <LevelSheet key={card.id} card={card} />)}
      </div>
    </section>
  );
}
