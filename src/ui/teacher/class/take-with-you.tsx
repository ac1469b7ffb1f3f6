import { classRoute, courseRoute } from '../../../core/route/route.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { type Cell, type Column, csv, separatorFor, tableOf } from '../../../core/class/csv.ts';
import { lastDay } from '../../../core/class/expiry.ts';
import { classesOf } from '../../../core/course/course.ts';
import { writeClassFile } from '../../../core/class/file.ts';
import { statements } from '../../../core/class/xapi.ts';
import { versionOf, versionShown, versionsPlayed } from '../../../core/class/versions.ts';
import { useState } from 'preact/hooks';
import { QUESTIONS } from '../../../core/record/before-after.ts';
import { isLevel, type Version } from '../../../core/record/forks.ts';
import { MODES, type Playthrough } from '../../../core/record/playthrough.ts';
import { ANIMALS } from '../../../core/save/animals.ts';
import { ChoiceButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { type Surroundings, useServices, useWords } from '../../app/surroundings.ts';
import { download, fileName } from '../../parts/download.ts';
import { labelsOf } from './labels.ts';
import { useCourses } from '../course/use-course.ts';
import { questionWords } from '../prepare/question-words.ts';
import { titleOf } from '../../parts/titles.ts';
import { wordOf } from './version-words.ts';
import { run } from '../../app/run.ts';

/** Every version of its levels in which the class has played; of a level that nobody played, as it is now. */
const versionsIn = async ({ levels }: Surroundings, of: SchoolClass): Promise<Version[]> => {
  const all = of.lesson.levels.map(async (id) => {
    const here = await levels.load(id).then(
      ({ level }) => level,
      () => undefined,
    );
    const played = versionsPlayed(of, id).map(({ version }) => versionOf(of, id, version, here));
    return played.length > 0 ? played : [versionShown(of, id, here)];
  });
  return (await Promise.all(all)).flat();
};

/** The words of one of these; what is none of them stays as it is. */
const known = <One extends string>(all: readonly One[], value: string, words: (one: One) => string): string =>
  all.filter((one) => one === value).map(words)[0] ?? value;

/** The words of what stands in a table, so that it is read without the game. */
function wordsIn(services: Pick<Surroundings, 'words' | 'levels'>, level: Version): (cell: Cell) => string {
  const { t } = services.words;
  const labels = labelsOf(level, services.words);
  const word = wordOf(level, services.words);
  const question = (id: string) =>
    questionWords(
      QUESTIONS.findIndex((one) => one.id === id),
      t,
    );
  return ({ column, value, what, fork }) => {
    switch (column) {
      case 'level':
        return isLevel(level) ? titleOf(services, value) : word('title');
      case 'seat':
        return known(ANIMALS, value, (animal) => t(`animals.${animal}`));
      case 'mode':
        return known(MODES, value, (mode) => t(`export.modes.${mode}`));
      case 'finished':
      case 'changed':
      case 'counted':
        return t(value === 'true' ? 'export.yes' : 'export.no');
      case 'ending':
        return labels.ending(value);
      case 'what':
        return t(`export.what.${what}`);
      case 'fork':
        return what === 'question' ? question(value).ask : labels.fork(value);
      case 'first':
      case 'last':
        if (what === 'question') return question(fork).answers[Number(value)] ?? value;
        return what === 'signs' ? word(`beats.${fork}.${value}`) : labels.value(fork, value);
      case 'version':
      case 'id':
        return value;
    }
  };
}

/** The rows of a class's table, level after level, under one head. */
export function tableRows(
  services: Pick<Surroundings, 'words' | 'levels'>,
  levels: readonly Version[],
  records: readonly Playthrough[],
  seats = true,
): string[][] {
  const name = (column: Column): string => services.words.t(`export.columns.${column}`);
  const tables = levels.map((level) => tableOf([level], records, name, wordsIn(services, level), seats));
  return [...(tables[0]?.slice(0, 1) ?? []), ...tables.flatMap((rows) => rows.slice(1))];
}

/** Before a table is saved that says beside each animal what was chosen. */
function SeatsInTable({ onSave, onClose }: { onSave: (seats: boolean) => void; onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog id="table" title={t('export.seats.title')} onClose={onClose}>
      <p>{t('export.seats.why')}</p>
      <div class="choices">
        <ChoiceButton icon="table" id="table-without" lamp onPress={() => onSave(false)}>
          {t('export.seats.without')}
        </ChoiceButton>
        <ChoiceButton icon="person" id="table-with" onPress={() => onSave(true)}>
          {t('export.seats.with')}
        </ChoiceButton>
      </div>
    </Dialog>
  );
}

/**
 * What a teacher takes along: a backup, tables, reports. Everything is made on this device and saved where the teacher
 * wants it.
 */
export function TakeWithYou({ of, level }: { of: SchoolClass; level: string }) {
  const services = useServices();
  const { words, location, announce } = services;
  const t = useWords();
  const records = Object.values(of.playthroughs);
  const until = t('export.fileUntil', {
    day: new Intl.DateTimeFormat(words.language(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      new Date(`${lastDay(of.life)}T00:00:00Z`),
    ),
  });
  const saveFile = (): void => {
    download(fileName(of.label, 'class.json'), 'application/json', writeClassFile(of));
    announce(until);
  };
  const [asking, setAsking] = useState(false);
  // what comes next with a class of a course is a matter of the course
  const course = useCourses()?.find((one) => classesOf(one).includes(of.id));
  const saveTable = async (seats: boolean): Promise<void> => {
    setAsking(false);
    const levels = await versionsIn(services, of);
    const rows = tableRows(services, levels, records, seats);
    download(fileName(of.label, 'csv'), 'text/csv;charset=utf-8', csv(rows, separatorFor(words.language())));
  };
  const saveStatements = async (): Promise<void> => {
    const made = statements(await versionsIn(services, of), records, of.id);
    download(fileName(of.label, 'xapi.json'), 'application/json', JSON.stringify(made, undefined, 1));
  };
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{t('export.title')}</h2>
      <p class="quiet" data-file-until>
        {until}
      </p>
      <div class="take-grid">
        {course ? (
          <ChoiceButton icon="forward" id="to-course" onPress={() => location.go(courseRoute(course.id))}>
            {t('course.on')}
          </ChoiceButton>
        ) : (
          <ChoiceButton
            icon="forward"
            id="next-lesson"
            onPress={() => location.go({ page: 'teacher', part: 'prepare', after: of.id })}
          >
            {t('export.next')}
          </ChoiceButton>
        )}
        <ChoiceButton icon="file-out" id="class-file" onPress={saveFile}>
          {t('export.file')}
        </ChoiceButton>
        <ChoiceButton
          icon="table"
          id="table"
          onPress={() => (of.lesson.seats ? setAsking(true) : run(saveTable(false)))}
        >
          {t('export.table')}
        </ChoiceButton>
        <ChoiceButton
          icon="printer"
          id="sheet"
          onPress={() => location.go(classRoute(of.id, { view: 'sheet', level }))}
        >
          {t('export.sheet')}
        </ChoiceButton>
        <ChoiceButton
          icon="printer"
          id="report"
          onPress={() => location.go(classRoute(of.id, { view: 'report', level }))}
        >
          {t('export.report')}
        </ChoiceButton>
        <ChoiceButton icon="printer" id="paper-cards" onPress={() => location.go(classRoute(of.id, { view: 'cards' }))}>
          {t('cards.paper.title')}
        </ChoiceButton>
        <ChoiceButton icon="lantern" id="charter" onPress={() => location.go(classRoute(of.id, { view: 'charter' }))}>
          {t('charter.title')}
        </ChoiceButton>
        <ChoiceButton icon="file-out" id="xapi" onPress={() => run(saveStatements())}>
          {t('export.xapi')}
        </ChoiceButton>
      </div>
      {asking && <SeatsInTable onSave={(seats) => run(saveTable(seats))} onClose={() => setAsking(false)} />}
    </section>
  );
}
