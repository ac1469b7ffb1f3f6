import { classRoute } from '../../../core/route/route.ts';
import { useState } from 'preact/hooks';
import { type SchoolClass, withShown } from '../../../core/class/class.ts';
import { openFork, project, type ForkView, isSize, type ShownQuestion } from '../../../core/class/projector.ts';
import { NOTHING_SHOWN, type Shown, wholeShown } from '../../../core/class/shown.ts';
import { LEAST_BEFORE_AFTER, type Said } from '../../../core/class/small-groups.ts';
import { summarise } from '../../../core/class/summary.ts';
import { versionOf, versionsPlayed } from '../../../core/class/versions.ts';
import { versionKey } from '../../../core/record/shape.ts';
import { signCharts, signsIn, type Version } from '../../../core/record/forks.ts';
import { Control } from '../../parts/button.tsx';
import { useServices, useWords } from '../../app/surroundings.ts';
import { votesAt } from '../../projector/hands.ts';
import { run } from '../../app/run.ts';
import { labelsOf } from '../class/labels.ts';
import { PrintPage } from './print-page.tsx';
import { questionWords } from '../prepare/question-words.ts';
import { useVersion } from '../class/use-class.ts';
import { wordOf } from '../class/version-words.ts';

/** A size, a rank in its place, or that nothing is shown. */
export function useSaid(): (said: Said | undefined) => string {
  const t = useWords();
  return (said) =>
    said === null || said === undefined ? t('export.few') : isSize(said) ? String(said) : t(`projector.rank.${said}`);
}

/** What the class may see of a version, now or since it was revealed. */
function shownOf(of: SchoolClass, level: Version): { readonly key: string; readonly shown: Shown } {
  const key = versionKey(level);
  const projection = project(summarise(level, Object.values(of.playthroughs)));
  const votes = (fork: string): number => votesAt(of, level, fork);
  return { key, shown: wholeShown(of.shown?.[key] ?? NOTHING_SHOWN, projection, votes) };
}

function Fork({ view, level }: { view: ForkView; level: Version }) {
  const { words } = useServices();
  const t = useWords();
  const labels = labelsOf(level, words);
  const size = useSaid();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.fork(view.fork)}</th>
            <th scope="col">{t('class.sheet.first')}</th>
            {view.second && <th scope="col">{t('class.sheet.last')}</th>}
          </tr>
        </thead>
        <tbody>
          {view.groups.map(({ id, first, last }) => (
            <tr key={id}>
              <th scope="row">{labels.value(view.fork, id)}</th>
              <td>{size(first)}</td>
              {view.second && <td>{size(last)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {view.changed !== null && <p>{t('export.changed', { count: view.changed })}</p>}
    </>
  );
}

/** Before and after, answer by answer, with what it does not say. */
function Questions({ questions, people }: { questions: readonly ShownQuestion[]; people: number }) {
  const t = useWords();
  const size = useSaid();
  return (
    <>
      <h2>{t('projector.to.check')}</h2>
      <p>
        {t('projector.check.shown')} {t('export.checkFew', { number: people })}
      </p>
      {questions.map(({ before, after }, at) => {
        const { ask, answers } = questionWords(at, t);
        return (
          <table key={ask}>
            <thead>
              <tr>
                <th scope="col">{ask}</th>
                <th scope="col">{t('projector.check.before')}</th>
                <th scope="col">{t('projector.check.after')}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map((answer, step) => (
                <tr key={answer}>
                  <th scope="row">{answer}</th>
                  <td>{size(before[step])}</td>
                  <td>{size(after[step])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

interface FiguresProps {
  readonly of: SchoolClass;
  readonly level: Version;
  /** So many played another version, which has a page of its own. */
  readonly others: number;
  readonly open: boolean;
}

function Figures({ of, level, others, open }: FiguresProps) {
  const { words } = useServices();
  const t = useWords();
  const summary = summarise(level, Object.values(of.playthroughs));
  const { shown } = shownOf(of, level);
  const size = useSaid();
  const forks = open ? summary.forks.map(openFork) : summary.forks.flatMap(({ fork }) => shown.forks[fork]?.view ?? []);
  const signs = open ? summary.signs : (shown.signs?.picture ?? []);
  return (
    <article class="a4 a4-report">
      <header class="a4-head">
        <div>
          <p>
            <b>{t('export.eyebrow', { name: t('app.name'), label: of.label })}</b>
            {others > 0 && ` · ${t('export.columns.version')} ${level.version}`}
          </p>
          <h1 tabIndex={-1}>{wordOf(level, words)('title')}</h1>
          <p>{t('class.came.some', { count: summary.cameIn })}</p>
          <p>{t(open ? 'export.openNote' : 'export.fewNote')}</p>
          {others > 0 && <p>{t('export.otherVersion', { count: others })}</p>}
          {summary.guessed && !open && <p>{t('projector.older')}</p>}
        </div>
      </header>
      {forks.map((view) => (
        <Fork key={view.fork} view={view} level={level} />
      ))}
      {signCharts(level).map((chart) => (
        <table key={chart}>
          <thead>
            <tr>
              <th scope="col">{t(`export.${chart}`)}</th>
              <th scope="col">{t(chart === 'actions' ? 'export.didIt' : 'export.found')}</th>
              <th scope="col">{t(chart === 'actions' ? 'export.didNot' : 'export.missed')}</th>
            </tr>
          </thead>
          <tbody>
            {signsIn(level, chart, signs).map(({ spot, sign, found, missed }) => (
              <tr key={`${spot} ${sign}`}>
                <th scope="row">{wordOf(level, words)(`beats.${spot}.${sign}`)}</th>
                <td>{size(found)}</td>
                <td>{size(missed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {of.lesson.check && (
        <Questions
          questions={open ? summary.questions : (shown.questions?.picture ?? [])}
          people={LEAST_BEFORE_AFTER}
        />
      )}
      <footer class="a4-foot">
        <b>{t('help.never')}</b>
        <span>{t('export.foot')}</span>
      </footer>
    </article>
  );
}

/**
 * What the class chose, on paper. Small groups are left out, unless the teacher opens the view that is for the teacher
 * only.
 */
export function Report({ of, level: id }: { of: SchoolClass; level: string }) {
  const t = useWords();
  const level = useVersion(of, id);
  const [open, setOpen] = useState(false);
  const played = versionsPlayed(of, id);
  const others = played.flatMap(({ version }) =>
    version === level?.version ? [] : [versionOf(of, id, version, undefined)],
  );
  const { classes } = useServices();
  // what is on paper is seen: a second report must not tell who came in between
  const keep = (): void => {
    if (!level || open) return;
    const kept = [level, ...others].reduce((all, version) => {
      const { key, shown } = shownOf(of, version);
      return withShown(all, key, shown);
    }, of);
    if (JSON.stringify(kept.shown) !== JSON.stringify(of.shown)) run(classes.put(kept));
  };
  const cameInOther = ({ version }: Version): number =>
    played.reduce((sum, one) => sum + (one.version === version ? 0 : one.cameIn), 0);
  return (
    <PrintPage
      back={classRoute(of.id)}
      onPrint={keep}
      controls={<Control icon="eye" pressed={open} label={t('export.open')} onPress={() => setOpen(!open)} />}
    >
      {level &&
        [level, ...others].map((version) => (
          <Figures key={version.version} of={of} level={version} others={cameInOther(version)} open={open} />
        ))}
    </PrintPage>
  );
}
