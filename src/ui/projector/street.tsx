import { useWords } from '../surroundings.ts';
import { on } from './people-chart.tsx';
import type { Sheet } from './sheet.ts';
import { projectorStreet } from './street-layout.ts';

export interface StreetRow {
  readonly id: string;
  readonly letter?: string | undefined;
  readonly words: string;
  readonly first: number | null;
  readonly last: number | null;
}

interface StreetProps {
  readonly sheet: Sheet;
  readonly rows: readonly StreetRow[];
  readonly revealed: boolean;
  readonly second: boolean;
}

/** What a plate says of the crowd at its door. */
function Size({ first, last, second }: Pick<StreetRow, 'first' | 'last'> & { second: boolean }) {
  const t = useWords();
  const part = (size: number | null) => (size === null ? <span class="door-plate-few">{t('projector.notShown')}</span> : <b>{size}</b>);
  if (!second || (first === null && last === null)) return <p class="door-plate-size">{part(first)}</p>;
  return <p class="door-plate-size">{part(first)}<span class="visually-hidden">{t('projector.street.then')}</span><span class="door-plate-arrow" aria-hidden="true">→</span>{part(last)}</p>;
}

/** The plates over the doors of the street; the lamps before them stand on the stage behind. */
export function StreetPlates({ sheet, rows, revealed, second }: StreetProps) {
  const t = useWords();
  const { doors, pool } = projectorStreet(sheet, rows.length, 1);
  const hidden = revealed && rows.some((row) => row.first === null);
  return (
    <div class="street">
      <ul>
        {rows.map((row, at) => {
          const plate = doors[at]?.plate;
          if (!plate) return null;
          return (
            <li key={row.id} class="door-plate" data-group={row.id} style={{ insetInlineStart: on(plate.x), insetBlockStart: on(plate.y), inlineSize: on(plate.width), blockSize: on(plate.height) }}>
              <p class="door-plate-words">{row.letter !== undefined && <b class="board-letter">{row.letter}</b>}<span>{row.words}</span></p>
              {revealed && <Size first={row.first} last={row.last} second={second} />}
            </li>
          );
        })}
      </ul>
      {hidden && <p class="door-plate door-plate-others" style={{ insetInlineStart: on(pool.x - pool.radius), insetBlockStart: on(pool.y - pool.radius - 70), inlineSize: on(pool.radius * 2) }}>{t('projector.street.others')}</p>}
    </div>
  );
}
