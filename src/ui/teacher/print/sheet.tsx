import { classRoute } from '../../../core/route/route.ts';
import type { ComponentChildren } from 'preact';
import type { SchoolClass } from '../../../core/class/class.ts';
import { summarise } from '../../../core/class/summary.ts';
import { promptFor } from '../../../core/class/prompts.ts';
import { projectFork } from '../../../core/class/projector.ts';
import { PASSED } from '../../../core/level/condition.ts';
import { everyLine } from '../../../core/level/word-keys.ts';
import { endOf, isLast, kindOf } from '../../../core/kinds/index.ts';
import type { Level } from '../../../core/level/schema.ts';
import { countedForks } from '../../../core/record/forks.ts';
import { groupsOf } from '../../../core/class/groups.ts';
import { Portrait } from '../../parts/portrait.tsx';
import { useFollowing, useServices, useWords } from '../../app/surroundings.ts';
import { labelsOf } from '../class/labels.ts';
import { planFor } from '../prepare/plan.ts';
import { stepName } from '../course/lesson-words.ts';
import { useCourses } from '../course/use-course.ts';
import { PrintPage } from './print-page.tsx';
import { useLevel } from '../class/use-class.ts';

/** More choices than this stand in two columns and in smaller type, so that all goes on one page. */
const MANY_FORKS = 3;

const PREPARE = ['lead', 'close', 'helpers', 'devices'] as const;
const RULES = ['story', 'pass', 'after'] as const;

export function Box({
  title,
  children,
  class: extra = '',
}: {
  title: string;
  children: ComponentChildren;
  class?: string;
}) {
  return (
    <section class={extra}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The forks with a row for each way, empty for hands that are counted. */
function Choices({ level }: { level: Level }) {
  const { words } = useServices();
  const t = useWords();
  const labels = labelsOf(level, words);
  const forks = groupsOf(level);
  const letters = t('class.sheet.letters').split(' ');
  const narrow = forks.length > MANY_FORKS;
  return (
    <section class="a4-choices">
      <div class="a4-choices-head">
        <h2>{t('class.plan.choices')}</h2>
        <p>
          {t('class.sheet.hands')}
          {narrow && (
            <b>
              {' '}
              {t('class.sheet.first')} | {t('class.sheet.last')}
            </b>
          )}
        </p>
      </div>
      <div class={narrow ? 'a4-two a4-tables' : 'a4-tables'}>
        {forks.map(({ fork, choices, instead }, at) => (
          <table key={fork}>
            <thead>
              <tr>
                <th scope="col" colSpan={narrow ? 3 : 1}>
                  <span class="a4-number">{at + 1}</span> {labels.ask(fork)}
                </th>
                {!narrow && (
                  <>
                    <th scope="col">{t('class.sheet.first')}</th>
                    <th scope="col">{t('class.sheet.last')}</th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {(instead ?? choices)
                .filter((one) => one.id !== PASSED)
                .map(({ id }, row) => (
                  <tr key={id}>
                    <th scope="row">
                      <b>{letters[row]}</b>
                      <span>{labels.value(fork, id)}</span>
                    </th>
                    <td aria-label={t('class.sheet.first')} />
                    <td aria-label={t('class.sheet.last')} />
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

/** One question for each fork: the one that fits whatever the class chose. */
function questionsOf(level: Level): string[] {
  const { forks } = summarise(level, []);
  return forks.flatMap((fork) => {
    const prompt = promptFor(level, projectFork(fork));
    return prompt ? [`debrief.${fork.fork}.${prompt.id}`] : [];
  });
}

/** Room for those who can help here, with the ones that the school has named. */
export function Helpers() {
  const { helpers, helplines } = useServices();
  const t = useWords();
  useFollowing(helpers.subscribe);
  useFollowing(helplines.subscribe);
  const line = helplines.line();
  const named = helpers.list();
  return (
    <section class="a4-box">
      <h2>{t('class.sheet.who')}</h2>
      {named.length > 0 ? (
        named.slice(0, 3).map(({ name, where }) => (
          <p key={name}>
            <b>{name}</b>, {where}
          </p>
        ))
      ) : (
        <>
          <p class="a4-line">
            <span>{t('class.sheet.school')}</span>
            <i />
          </p>
          <p class="a4-line">
            <span>{t('class.sheet.when')}</span>
            <i />
          </p>
        </>
      )}
      {line ? (
        <p>
          {line.name}{' '}
          <b>
            <bdi>{line.number}</bdi>
          </b>
        </p>
      ) : (
        <p class="a4-line">
          <span>{t('class.sheet.line')}</span>
          <i />
        </p>
      )}
    </section>
  );
}

function Sheet({ of, level }: { of: SchoolClass; level: Level }) {
  const { words } = useServices();
  const t = useWords();
  const plan = planFor(useCourses() ?? [], of.id);
  const word = (key: string): string => words.level(level.id, key);
  const ending = level.beats.find(isLast);
  const could = endOf(ending)?.could ?? [];
  const said = (could.find((one) => one.if === undefined) ?? could[0])?.say;
  const stepOut = everyLine(level.stepOut.lines).flatMap((line) => ('say' in line ? [line.say] : []));
  const questions = questionsOf(level);
  const out = (
    <Box title={t('class.plan.out')}>
      {stepOut.map((key) => (
        <p key={key}>{word(`stepOut.${key}`)}</p>
      ))}
    </Box>
  );
  const onDevices = level.beats.some((beat) => kindOf(beat).asOnDevices);
  // where it makes the two columns more alike: the page must do
  const lefter = onDevices || questions.length <= 3;
  return (
    <article class={countedForks(level).length > MANY_FORKS || onDevices ? 'a4 a4-full' : 'a4'}>
      <header class="a4-head">
        <div>
          <p>
            <b>{t('class.sheet.eyebrow', { name: t('app.name'), age: t(`town.ages.${level.age}`) })}</b>
          </p>
          <h1 tabIndex={-1}>{word('title')}</h1>
          <p>
            <b>{t('class.sheet.role', { role: t(`roles.${level.role}`) })}</b> {word('about')}
            {level.teacher.goal !== undefined && (
              <>
                {' '}
                <b>{t('teacher.goal')}:</b> {word(`teacher.${level.teacher.goal}`)}
              </>
            )}
          </p>
        </div>
        <span class="a4-cast" aria-hidden="true">
          <Portrait level={level} who={level.centre} />
        </span>
      </header>
      <ol class="a4-plan">
        {plan.flatMap((piece, part) =>
          piece
            .filter(({ id }) => id !== 'prepare')
            .map(({ id, minutes }, at) => (
              <li key={id} class={part > 0 && at === 0 ? 'a4-piece' : ''} style={{ '--minutes': minutes }}>
                <b>{t('class.time.minutes', { minutes })}</b>
                <span>{stepName(t, id)}</span>
              </li>
            )),
        )}
      </ol>
      <div class="a4-two">
        <Box title={t('class.plan.prepare')}>
          <ul class="a4-boxes">
            {PREPARE.map((one) => (
              <li key={one}>{t(`class.sheet.prepare.${one}`)}</li>
            ))}
          </ul>
        </Box>
        <Box title={t('class.sheet.rulesTitle')}>
          <ul class="a4-rings">
            {RULES.map((one) => (
              <li key={one}>{t(`class.sheet.rules.${one}`, { name: word(`people.${level.centre}`) })}</li>
            ))}
          </ul>
        </Box>
      </div>
      <Choices level={level} />
      <div class="a4-two">
        <div>
          <Box title={t('class.plan.talk')}>
            <ol class="a4-list">
              {questions.map((key) => (
                <li key={key}>{word(key)}</li>
              ))}
            </ol>
          </Box>
          {ending && said !== undefined && (
            <Box title={t('class.sheet.could')}>
              <p>
                <b>{word(`beats.${ending.id}.${said}`)}</b>
              </p>
            </Box>
          )}
          {lefter && out}
        </div>
        <div>
          <Helpers />
          {onDevices && (
            <Box title={t('class.sheet.devices.title')}>
              <p>{t('class.sheet.devices.where')}</p>
            </Box>
          )}
          <Box title={t('teacher.tells.title')}>
            <p>{t('class.sheet.tells')}</p>
          </Box>
          {!lefter && out}
        </div>
      </div>
      <footer class="a4-foot">
        <b>{t('help.never')}</b>
        <span>{t('class.sheet.foot')}</span>
      </footer>
    </article>
  );
}

/**
 * The lesson on one A4 page: the plan, the ground rules, every choice with room for hands, and what to do if a pupil
 * tells.
 */
export function LessonSheet({ of, level: id }: { of: SchoolClass; level: string }) {
  const level = useLevel(id);
  return (
    <PrintPage back={classRoute(of.id)}>
      {level && countedForks(level).length > 0 && <Sheet of={of} level={level} />}
    </PrintPage>
  );
}
