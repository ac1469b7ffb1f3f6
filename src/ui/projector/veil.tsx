import type { Sheet } from '../../geometry/wall.ts';
import { Bust } from './bust.tsx';
import { Card } from './people-chart.tsx';
import { chartStyle, measuresOf } from './people.ts';

interface Row {
  readonly id: string;
  readonly words: string;
  readonly letter?: string | undefined;
}

interface VeilProps {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly title: string;
  readonly text: string;
  /** Nothing lies behind it: there are no answers, or none that can be shown. */
  readonly empty?: boolean;
}

/**
 * The cards of the choices, and the veil beside them. It has one size whatever lies behind it, and nothing of that is
 * in the page.
 */
export function Veil({ sheet, rows, title, text, empty = false }: VeilProps) {
  const measures = measuresOf(
    sheet,
    rows.map((row) => row.words),
    { first: 4, last: 4 },
    // no columns stand above them yet
    0,
  );
  return (
    <div class="chart" style={{ ...chartStyle(measures), ...(rows.length === 0 && { '--cards': 0 }), '--headings': 0 }}>
      {rows.length > 0 && (
        <ul class="chart-cards">
          {rows.map(({ id, letter, words }) => (
            <li key={id} class="chart-card" data-group={id}>
              <Card id={id} letter={letter} words={words} />
            </li>
          ))}
        </ul>
      )}
      <div class={`veil ${empty ? 'veil-empty' : 'hatched'}`}>
        <div class="veil-card">
          <p class="veil-title">{title}</p>
          <p class="veil-text">{text}</p>
          {!empty && (
            <div class="veil-people">
              <Bust who="noor" face="explaining" />
              <Bust who="kofi" face="calm" flipped />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
