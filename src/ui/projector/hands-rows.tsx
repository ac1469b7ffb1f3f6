import type { SchoolClass } from '../../core/class/class.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../app/surroundings.ts';
import { Bust } from './bust.tsx';
import type { Count, CountAction } from '../../core/class/count.ts';
import { Card } from './people-chart.tsx';
import { measuresOf } from './people.ts';
import type { Sheet } from '../../geometry/wall.ts';
import { voteWords } from './words.ts';

interface HandsProps {
  readonly of: SchoolClass;
  readonly sheet: Sheet;
  readonly count: Count;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly letter?: string | undefined }[];
  readonly dispatch: (action: CountAction) => void;
}

/** Counting votes, choice by choice. The number that is typed or tapped stands nowhere in the page. */
export function HandsRows({ of, sheet, count, rows, dispatch }: HandsProps) {
  const t = useWords();
  const vote = voteWords(of);
  const measures = measuresOf(
    sheet,
    rows.map((row) => row.words),
    { first: 4, last: 4 },
  );
  return (
    <div
      class="chart"
      style={{ '--cards': measures.cards, '--row': measures.row, '--card': measures.height, '--words': measures.words }}
    >
      <p class="hands-rule">{t(`${vote}.rule`)}</p>
      <ul class="chart-cards hands-rows">
        {rows.map(({ id, letter, words }, at) => (
          <li key={id} class="hands-row" data-group={id} aria-current={at === count.at ? 'step' : undefined}>
            <span class="chart-card">
              <Card id={id} letter={letter} words={words} now={at === count.at} />
            </span>
            {at < count.at && (
              <span class="hands-state">
                <span class="hatch" />
                <Icon id="check" />
                {t('projector.hands.counted')}
              </span>
            )}
            {at === count.at && (
              <span class="hands-state">
                <span class="hatch" />
                <button
                  type="button"
                  class="board-button hands-button"
                  aria-label={t(`${vote}.less`)}
                  onClick={() => dispatch({ type: 'add', by: -1 })}
                >
                  −
                </button>
                <button
                  type="button"
                  class="board-button hands-button"
                  aria-label={t(`${vote}.one`)}
                  onClick={() => dispatch({ type: 'add', by: 1 })}
                >
                  +
                </button>
                <span class="hands-now">
                  <b>{letter === undefined ? t(`${vote}.upPass`) : t(`${vote}.up`, { letter })}</b>
                  <span>{t('projector.hands.hidden')}</span>
                </span>
              </span>
            )}
            {at === count.at + 1 && <span class="hands-state hands-next">{t('projector.hands.next')}</span>}
          </li>
        ))}
      </ul>
      <div class="hands-class" aria-hidden="true">
        {(['juno', 'noor', 'goran'] as const).map((who) => (
          <Bust key={who} who={who} face="relieved" />
        ))}
      </div>
    </div>
  );
}
