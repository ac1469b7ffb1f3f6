import type { SchoolClass } from '../../core/class/class.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../app/surroundings.ts';
import { Bust } from './bust.tsx';
import type { Count, CountAction } from '../../core/class/count.ts';
import { Card } from './people-chart.tsx';
import { chartStyle, measuresOf } from './people.ts';
import type { Sheet } from '../../geometry/wall.ts';
import { voteWords } from './words.ts';

interface HandsProps {
  readonly of: SchoolClass;
  readonly sheet: Sheet;
  readonly count: Count;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly letter?: string | undefined }[];
  /** How many answered here by a device, where hands without one may be counted beside them. */
  readonly byDevice: number;
  readonly dispatch: (action: CountAction) => void;
}

/** Whose hands are counted, where devices have answered: the whole class's, or only of those without one. */
function Whose({ count, byDevice, dispatch }: Pick<HandsProps, 'count' | 'byDevice' | 'dispatch'>) {
  const t = useWords();
  const { beside } = count;
  const set = (number: number): void => dispatch({ type: 'beside', number });
  const step = (label: string, by: 1 | -1) => (
    <button
      type="button"
      class="board-button hands-button"
      aria-label={label}
      onClick={() => set(Math.max(1, (beside ?? 0) + by))}
    >
      {by > 0 ? '+' : '−'}
    </button>
  );
  return (
    <fieldset class="hands-whose">
      <legend class="visually-hidden">{t('projector.hands.whose')}</legend>
      <button type="button" class="board-button" aria-pressed={beside === undefined} onClick={() => set(0)}>
        {t('projector.hands.whole', { count: byDevice })}
      </button>
      <button
        type="button"
        class="board-button"
        aria-pressed={beside !== undefined}
        onClick={() => beside === undefined && set(1)}
      >
        {t('projector.hands.beside')}
      </button>
      {beside !== undefined && (
        <span class="hands-beside">
          {step(t('projector.hands.besideFewer'), -1)}
          <b aria-live="polite">{beside}</b>
          {step(t('projector.hands.besideMore'), 1)}
        </span>
      )}
    </fieldset>
  );
}

/** Counting votes, choice by choice. The number that is typed or tapped stands nowhere in the page. */
export function HandsRows({ of, sheet, count, rows, byDevice, dispatch }: HandsProps) {
  const t = useWords();
  const vote = voteWords(of);
  const measures = measuresOf(
    sheet,
    rows.map((row) => row.words),
    { first: 4, last: 4 },
  );
  return (
    <div class="chart" style={chartStyle(measures)}>
      <p class="hands-rule">{t(`${vote}.rule`)}</p>
      {byDevice > 0 && count.at === 0 && <Whose count={count} byDevice={byDevice} dispatch={dispatch} />}
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
