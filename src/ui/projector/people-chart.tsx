import type { ComponentChildren } from 'preact';
import { isPass } from '../../core/class/groups.ts';
import { isSize } from '../../core/class/projector.ts';
import type { Rank, Said } from '../../core/class/small-groups.ts';
import { useWords } from '../app/surroundings.ts';
import { chartStyle, figuresPath, measuresOf } from './people.ts';
import type { Sheet } from '../../geometry/wall.ts';

export interface ChartRow {
  readonly id: string;
  readonly words: string;
  /** The letter of a choice. */
  readonly letter?: string | undefined;
  /** A size, a rank where that is not shown, or nothing. */
  readonly first: Said;
  readonly last: Said;
  /** What stands where nothing is said of it. */
  readonly unsaid?: string | undefined;
}

interface Column {
  readonly title: string;
  readonly below?: string | undefined;
}

interface ChartProps {
  readonly sheet: Sheet;
  readonly label: string;
  /** What the rows are, for those who listen. */
  readonly rowsAre: string;
  readonly rows: readonly ChartRow[];
  readonly first: Column;
  /** Left out where the second column doesn't stand. */
  readonly last?: Column | undefined;
  /** The second column says how many more or fewer than the first. */
  readonly compares?: boolean;
  /** A sum over the rows, such as how many changed their mind. */
  readonly sum?: Column | undefined;
  /** What stands where the second column doesn't. */
  readonly note?: ComponentChildren;
}

/** A second column of this width has room for a sum beside its heading. */
const ROOMY = 640;

/** A length of the sheet. */
export const on = (length: number): string => `calc(${Math.round(length * 10) / 10} * var(--p))`;

/** What a row stands for; dashed where somebody would rather not say. */
export function Card({
  id,
  letter,
  words,
  now = false,
}: Pick<ChartRow, 'id' | 'letter' | 'words'> & { now?: boolean }) {
  return (
    <span class={`board-card ${isPass({ id }) ? 'board-card-pass' : ''} ${now ? 'board-card-now' : ''}`}>
      {letter !== undefined && <b class="board-letter">{letter}</b>}
      <span>{words}</span>
    </span>
  );
}

interface CellProps {
  readonly size: Said;
  readonly before?: Said | undefined;
  readonly unsaid?: string | undefined;
  readonly pitch: number;
  readonly figure: number;
  readonly each: number;
  readonly time: 'first' | 'last';
  /** The heading of its column, where columns stand under each other. */
  readonly title?: string | undefined;
}

function Figures({ size, before, pitch, figure, each, time }: CellProps & { readonly size: number }) {
  const t = useWords();
  // a few are some, even in a full hall
  const drawn = Math.ceil(size / each);
  const more = typeof before === 'number' ? size - before : 0;
  return (
    <>
      <svg
        class={`figures figures-${time}`}
        viewBox={`0 0 ${drawn * pitch} ${figure}`}
        style={{ inlineSize: on(drawn * pitch), blockSize: on(figure) }}
        aria-hidden="true"
        focusable="false"
      >
        <path d={figuresPath(drawn, pitch, figure)} />
      </svg>
      <b class="chart-number">{size}</b>
      {more !== 0 && (
        <span class="chart-difference">
          {t(more > 0 ? 'projector.more' : 'projector.fewer', { count: Math.abs(more) })}
        </span>
      )}
    </>
  );
}

/** How far the bar of a rank reaches, of the room for one. It says which is longer, and no more. */
const REACH: Readonly<Record<Rank, number>> = {
  'nearly-all': 1,
  half: 0.8,
  most: 0.7,
  level: 0.6,
  some: 0.4,
  fewer: 0.3,
  few: 0.14,
  divided: 0,
};

/** A group whose size is not shown, in order: a bar with an open end, and words. */
function Ranked({ rank, time }: { rank: Rank; time: CellProps['time'] }) {
  const t = useWords();
  return (
    <>
      <span class={`rank rank-${time}`} style={{ '--reach': REACH[rank] }} aria-hidden="true" />
      <span class="chart-rank">{t(`projector.rank.${rank}`)}</span>
    </>
  );
}

function Cell(props: CellProps) {
  const t = useWords();
  const { size, pitch, figure } = props;
  const few = (
    <>
      {/* hatched is what has a size that is not shown: a pass has none here */}
      {props.unsaid === undefined && <span class="hatch" aria-hidden="true" />}
      <span class="chart-few">{props.unsaid ?? t('projector.notShown')}</span>
    </>
  );
  return (
    <td>
      {props.title !== undefined && (
        <b class="chart-cell-title" aria-hidden="true">
          {props.title}
        </b>
      )}
      <div class="chart-cell" style={{ '--figure': figure, '--pitch': pitch }}>
        {isSize(size) ? (
          <Figures {...props} size={size} />
        ) : size === null ? (
          few
        ) : size === 'divided' ? (
          // that none is ahead stands over the column
          <span class="visually-hidden">{t('projector.rank.divided')}</span>
        ) : (
          <Ranked rank={size} time={props.time} />
        )}
      </div>
    </td>
  );
}

function Head({ title, below }: Column) {
  return (
    <th scope="col" class="chart-title">
      <b>{title}</b>
      {below !== undefined && (
        <>
          {' '}
          <span>{below}</span>
        </>
      )}
    </th>
  );
}

/** Rows of figures, first and last side by side. It is a table, so that those who listen have the same numbers. */
export function PeopleChart({ sheet, label, rowsAre, rows, first, last, compares = false, sum, note }: ChartProps) {
  const t = useWords();
  const most = (time: 'first' | 'last'): number => Math.max(4, ...rows.map((row) => row[time]).filter(isSize));
  const measures = measuresOf(
    sheet,
    rows.map((row) => row.words),
    { first: most('first'), last: last ? most('last') : 4 },
  );
  const { pitch, figure, each } = measures;
  return (
    <div class="chart" style={{ ...chartStyle(measures), '--first': measures.first }}>
      <table class="chart-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" class="chart-title">
              <span class="visually-hidden">{rowsAre}</span>
              {each > 1 && <span>{t('projector.tens')}</span>}
            </th>
            <Head {...first} />
            {last && <Head {...last} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-group={row.id}>
              <th scope="row">
                <span class="chart-card">
                  <Card id={row.id} letter={row.letter} words={row.words} />
                </span>
              </th>
              <Cell
                size={row.first}
                unsaid={row.unsaid}
                pitch={pitch}
                figure={figure}
                each={each}
                time="first"
                title={sheet.flowing ? first.title : undefined}
              />
              {last && (
                <Cell
                  size={row.last}
                  unsaid={row.unsaid}
                  before={compares ? row.first : undefined}
                  pitch={pitch}
                  figure={figure}
                  each={each}
                  time="last"
                  title={sheet.flowing ? last.title : undefined}
                />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {sum && (
        <p class={`chart-sum chart-title ${measures.last < ROOMY ? 'chart-sum-start' : ''}`}>
          <b>{sum.title}</b> <span>{sum.below}</span>
        </p>
      )}
      {note !== undefined && <div class="chart-note">{note}</div>}
    </div>
  );
}
