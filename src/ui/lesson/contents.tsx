import type { Content } from '../../core/lesson/hand-in.ts';
import type { Animal } from '../../core/save/animals.ts';
import { listOf } from '../parts/list-of.ts';
import { Emoji, Icon } from '../parts/icon.tsx';
import { useServices, useWords } from '../app/surroundings.ts';

interface ContentsProps {
  readonly seat: Animal | null;
  readonly inPayload: readonly Content[];
  readonly inLetters: readonly Content[];
  /** It goes to the teacher by itself: there is neither picture nor letters. */
  readonly live?: boolean;
}

/** What is in the picture, what the letters leave out, and what is in neither: a sentence each. */
export function Contents({ seat, inPayload, inLetters, live = false }: ContentsProps) {
  const { words } = useServices();
  const t = useWords();
  const list = (contents: readonly Content[]): string =>
    listOf(
      words.language(),
      contents.map((one) => t(`finish.has.${one}`, { animal: seat ? t(`animals.${seat}`) : '' })),
    );
  // where there is no picture the letters stand for themselves
  const less = live ? [] : inPayload.length > 0 ? inPayload.filter((one) => !inLetters.includes(one)) : inLetters;
  return (
    <ul class="contents">
      {inPayload.length > 0 && (
        <li>
          {seat ? <Emoji id={seat} /> : <Icon id="eye" />}
          <p>
            <b>{t(live ? 'live.pupil.in' : 'finish.in')}</b> {list(inPayload)}.
          </p>
        </li>
      )}
      {inLetters.length > 0 && less.length > 0 && (
        <li>
          <Icon id="keyboard" />
          <p>
            <b>{t(inPayload.length > 0 ? 'finish.less' : 'finish.inLetters')}</b> {list(less)}.
          </p>
        </li>
      )}
      <li>
        <Icon id="unseen" />
        <p>
          <b>{t(live ? 'live.pupil.notIn' : 'finish.notIn')}</b> {t('finish.not')}
        </p>
      </li>
    </ul>
  );
}
