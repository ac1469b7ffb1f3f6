import { likeliest } from '../../../core/class/likeliest.ts';
import { promptFor } from '../../../core/class/prompts.ts';
import type { SchoolClass } from '../../../core/class/class.ts';
import { countedForks, isLevel, type Version } from '../../../core/record/forks.ts';
import { versionKey } from '../../../core/record/shape.ts';
import { useServices, useWords } from '../../app/surroundings.ts';
import { useVersion } from './use-class.ts';
import { wordOf } from './version-words.ts';

/** The talk of a class that has no wall open: for its first choice, and what to be ready for. */
export function TalkAlone({ of, level: id }: { of: SchoolClass; level: string }) {
  const t = useWords();
  const level = useVersion(of, id);
  if (!level) return null;
  return (
    <section class="pane steer" aria-labelledby="talk-alone">
      <h2 id="talk-alone">{t('class.plan.talk')}</h2>
      <TalkGuide of={of} level={level} fork={0} revealed={false} />
    </section>
  );
}

interface TalkGuideProps {
  readonly of: SchoolClass;
  readonly level: Version;
  /** Which of the counted forks is talked about, and whether the class sees how it split. */
  readonly fork: number;
  readonly revealed: boolean;
}

/** For the one who leads the talk: the question that stands on the wall, and the likeliest things to be ready for. */
export function TalkGuide({ of, level, fork, revealed }: TalkGuideProps) {
  const { words } = useServices();
  const t = useWords();
  const word = wordOf(level, words);
  const one = countedForks(level)[fork];
  const view = revealed && one ? of.shown?.[versionKey(level)]?.forks[one.id]?.view : undefined;
  const prompt = view && promptFor(level, view);
  const question =
    one && prompt
      ? word(`debrief.${one.id}.${prompt.id}`)
      : t('projector.ask', { centre: word(`people.${level.centre}`) });
  const ready = isLevel(level) ? likeliest(level).open : [];
  return (
    <div class="talk-guide">
      <p class="talk-guide-question" data-question-now>
        {question}
      </p>
      {ready.length > 0 && (
        <details open>
          <summary>
            <b>{t('teacher.ready')}</b>
          </summary>
          <dl data-mine>
            {ready.map((id) => (
              <div key={id}>
                <dt>{word(`teacher.${id}`)}</dt>
                <dd>{word(`teacher.${id}-do`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
