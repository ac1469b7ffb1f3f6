import type { ComponentChildren } from 'preact';
import { isPass } from '../../core/class/groups.ts';
import { useWords } from '../surroundings.ts';
import { figuresPath, measuresOf } from './people.ts';
import type { Sheet } from './sheet.ts';

export interface ChartRow {
  readonly id: string;
  readonly words: string;
  /** The letter of a choice. */
  readonly letter?: string | undefined;
  /** `null` where it is not shown. */
  readonly first: number | null;
  readonly last: number | null;
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

/** A length of the sheet. */
export const on = (length: number): string => `calc(${Math.round(length * 10) / 10} * var(--p))`;

/** What a row stands for; dashed where somebody would rather not say. */
export function Card({ id, letter, words, now = false }: Pick<ChartRow, 'id' | 'letter' | 'words'> & { now?: boolean }) {
  return (
    <span class={`board-card ${isPass({ id }) ? 'board-card-pass' : ''} ${now ? 'board-card-now' : ''}`}>
      {letter !== undefined && <b class="board-letter">{letter}</b>}
      <span>{words}</span>
    </span>
  );
}

interface CellProps {
  readonly size: number | null;
  readonly before?: number | null | undefined;
  readonly pitch: number;
  readonly figure: number;
  readonly time: 'first' | 'last';
}

function Cell({ size, before, pitch, figure, time }: CellProps) {
  const t = useWords();
  const style = { '--figure': figure, '--pitch': pitch };
  if (size === null) return <span role="cell" class="chart-cell" style={style}><span class="hatch" aria-hidden="true" /><span class="chart-few">{t('projector.notShown')}</span></span>;
  const more = before === null || before === undefined ? 0 : size - before;
  return (
    <span role="cell" class="chart-cell" style={style}>
      <svg class={`figures figures-${time}`} viewBox={`0 0 ${size * pitch} ${figure}`} style={{ inlineSize: on(size * pitch), blockSize: on(figure) }} aria-hidden="true" focusable="false">
        <path d={figuresPath(size, pitch, figure)} />
      </svg>
      <b class="chart-number">{size}</b>
      {more !== 0 && <span class="chart-difference">{t(more > 0 ? 'projector.more' : 'projector.fewer', { count: Math.abs(more) })}</span>}
    </span>
  );
}

function Head({ title, below }: Column) {
  return <span role="columnheader" class="chart-title"><b>{title}</b>{below !== undefined && <>{' '}<span>{below}</span></>}</span>;
}

/** Rows of figures, first and last side by side. It is a table to those who listen, with the same numbers. */
export function PeopleChart({ sheet, label, rowsAre, rows, first, last, compares = false, sum, note }: ChartProps) {
  const most = (time: 'first' | 'last'): number => Math.max(4, ...rows.map((row) => row[time] ?? 0));
  const measures = measuresOf(sheet, rows.length, { first: most('first'), last: last ? most('last') : 4 });
  const { pitch, figure } = measures;
  return (
    <div class="chart" style={{ '--cards': measures.cards, '--first': measures.first, '--row': measures.row, '--card': measures.height, '--words': measures.words }}>
      <div role="table" aria-label={label} class="chart-table">
        <div role="row" class="chart-heads">
          <span role="columnheader" class="visually-hidden">{rowsAre}</span>
          <Head {...first} />
          {last && <Head {...last} />}
        </div>
        {rows.map((row) => (
          <div key={row.id} role="row" class="chart-row" data-group={row.id}>
            <span role="rowheader" class="chart-card"><Card id={row.id} letter={row.letter} words={row.words} /></span>
            <Cell size={row.first} pitch={pitch} figure={figure} time="first" />
            {last && <Cell size={row.last} before={compares ? row.first : undefined} pitch={pitch} figure={figure} time="last" />}
          </div>
        ))}
      </div>
      {sum && <p class="chart-sum chart-title"><b>{sum.title}</b> <span>{sum.below}</span></p>}
      {note !== undefined && <div class="chart-note">{note}</div>}
    </div>
  );
}
