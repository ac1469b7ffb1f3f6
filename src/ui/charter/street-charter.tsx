import { useEffect, useState } from 'preact/hooks';
import { charterBy, type CharterLine, PART_OF, promiseId } from '../../core/class/charter.ts';
import { Sentences } from './sentences.tsx';
import { ChoiceButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useApp, useServices, useWords } from '../app/surroundings.ts';
import { run } from '../app/run.ts';

/**
 * What hangs at the town hall once every window of the street is lit: one sentence from each of its stories. A class
 * makes its own with its teacher.
 */
export function StreetCharter() {
  const { app, levels, words } = useServices();
  const t = useWords();
  const {
    settings: { age },
  } = useApp();
  const [lines, setLines] = useState<readonly CharterLine[]>([]);
  useEffect(() => {
    let gone = false;
    const cards = levels.list().filter((card) => card.age === age);
    const loading = cards.map(async ({ id }) =>
      levels.load(id).then(
        ({ level }) => {
          const [fork] = Object.keys(level.debrief);
          return fork === undefined
            ? []
            : [{ level: id, fork, to: PART_OF[level.role] ?? 'children', valued: true } as const];
        },
        () => [],
      ),
    );
    run(Promise.all(loading).then((all) => !gone && setLines(all.flat())));
    return () => {
      gone = true;
    };
  }, [levels, age]);
  const close = (): void => app.dispatch({ type: 'close' });
  return (
    <Dialog id="charter" title={t('charter.title')} onClose={close}>
      <p class="quiet">{t('charter.lead')}</p>
      <Sentences
        groups={charterBy(lines, lines.map(promiseId))}
        said={({ level, fork }) => words.level(level, `debrief.${fork}.promise`)}
        setting={{ type: 1, columns: 1 }}
        heading="h3"
      />
      <p>
        <strong>{t('charter.everyone')}</strong>
      </p>
      <ChoiceButton lamp icon="back" id="back" onPress={close}>
        {t('page.back')}
      </ChoiceButton>
    </Dialog>
  );
}
