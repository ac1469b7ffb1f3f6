import '../town/plate.css';
import { useWords } from '../app/surroundings.ts';
import { on } from './people-chart.tsx';
import type { Said } from '../../core/class/small-groups.ts';
import type { Sheet } from '../../geometry/wall.ts';
import { plateLines, projectorStreet } from '../../geometry/class-street.ts';

export interface StreetRow {
  readonly id: string;
  readonly letter?: string | undefined;
  readonly words: string;
  readonly first: Said;
  readonly last: Said;
  /** What stands where nothing is said of it. */
  readonly unsaid?: string | undefined;
}

interface StreetProps {
  readonly sheet: Sheet;
  readonly rows: readonly StreetRow[];
  readonly revealed: boolean;
  readonly second: boolean;
}

/** A size that is said in words takes so many lines of a plate. */
const LINES_SAID = 2;

/** What a plate says of the crowd at its door. */
function Size({ first, last, unsaid, second }: Pick<StreetRow, 'first' | 'last' | 'unsaid'> & { second: boolean }) {
  const t = useWords();
  const words = (said: Said) => (
    <span class="door-plate-few">{t(typeof said === 'string' ? `projector.rank.${said}` : 'projector.notShown')}</span>
  );
  if (first === null && (!second || last === null))
    return unsaid === undefined ? words(null) : <span class="door-plate-few">{unsaid}</span>;
  if (!second) return typeof first === 'number' ? <b>{first}</b> : words(first);
  const part = (size: Said) =>
    typeof size === 'string' ? (
      words(size)
    ) : size === null ? (
      <span class="hatch">
        <span class="visually-hidden">{t('projector.notShown')}</span>
      </span>
    ) : (
      <b>{size}</b>
    );
  return (
    <>
      {part(first)}
      <span class="visually-hidden">{t('projector.street.then')}</span>
      <span class="door-plate-arrow" aria-hidden="true">
        →
      </span>
      {part(last)}
    </>
  );
}

/** The plates over the doors of the street; the lamps before them stand on the stage behind. */
export function StreetPlates({ sheet, rows, revealed, second }: StreetProps) {
  const t = useWords();
  const { doors, pool } = projectorStreet(sheet, rows.length, { most: 1, crowd: 1 });
  const hidden = revealed && rows.some((row) => typeof row.first !== 'number');
  return (
    <div class="street">
      <ul>
        {rows.map((row, at) => {
          const plate = doors[at]?.plate;
          if (!plate) return null;
          // where a size is said in words these take the lines, and the letter says which choice it is
          const inWords = revealed
            ? [row.first, second ? row.last : 0].filter((one) => typeof one !== 'number').length
            : 0;
          const lines = plateLines(sheet, plate.height, row.letter !== undefined || revealed) - LINES_SAID * inWords;
          return (
            <li
              key={row.id}
              class="door-plate"
              data-group={row.id}
              style={{
                insetInlineStart: on(plate.x),
                insetBlockStart: on(plate.y),
                inlineSize: on(plate.width),
                blockSize: on(plate.height),
                '--lines': Math.max(1, lines),
              }}
            >
              <p class="door-plate-size">
                {row.letter !== undefined && <b class="board-letter">{row.letter}</b>}
                {revealed && <Size first={row.first} last={row.last} unsaid={row.unsaid} second={second} />}
              </p>
              <p class={lines < 1 && !sheet.flowing ? 'visually-hidden' : 'door-plate-words'}>{row.words}</p>
            </li>
          );
        })}
      </ul>
      {hidden && (
        <p
          class="door-plate door-plate-others"
          style={{
            insetInlineStart: on(pool.x - pool.radius),
            insetBlockStart: on(pool.y - pool.radius - 70),
            inlineSize: on(pool.radius * 2),
          }}
        >
          {t('projector.street.others')}
        </p>
      )}
    </div>
  );
}
