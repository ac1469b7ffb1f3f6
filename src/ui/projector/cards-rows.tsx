import { Icon } from '../parts/icon.tsx';
import { useWords } from '../app/surroundings.ts';
import { Card } from './people-chart.tsx';
import { chartStyle, measuresOf } from './people.ts';
import type { Sheet } from '../../geometry/wall.ts';

interface CardsRowsProps {
  readonly sheet: Sheet;
  readonly rows: readonly { readonly id: string; readonly words: string; readonly letter?: string | undefined }[];
}

/** What each side of a card stands for, while the class holds its cards up. */
export function CardsRows({ sheet, rows }: CardsRowsProps) {
  const t = useWords();
  const measures = measuresOf(
    sheet,
    rows.map((row) => row.words),
    { first: 4, last: 4 },
  );
  return (
    <div class="chart" style={chartStyle(measures)}>
      <p class="hands-rule">{t('cards.rule')}</p>
      <ul class="chart-cards hands-rows">
        {rows.map(({ id, letter, words }) => (
          <li key={id} class="hands-row" data-group={id}>
            <span class="chart-card">
              <Card id={id} letter={letter} words={words} now />
            </span>
            {letter === undefined ? (
              <span class="hands-state hands-next">
                <Icon id="down" />
                {t('cards.pass')}
              </span>
            ) : (
              <span class="hands-state cards-side" aria-hidden="true">
                <b>{letter}</b>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
