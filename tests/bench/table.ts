import { type Figure, median, verdict } from './figure.ts';

const rounded = (value: number): string =>
  value.toFixed(Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2);
const withUnit = (value: number, unit: string): string => `${rounded(value)}${unit === '' ? '' : ` ${unit}`}`;

function row(figure: Figure): string[] {
  const { what, unit, runs, budget, more } = figure;
  const [low, high] = [Math.min(...runs), Math.max(...runs)];
  return [
    what,
    withUnit(median(runs), unit),
    low === high ? '' : `${rounded(low)} – ${rounded(high)}`,
    budget === undefined ? '' : `${more ? '≥' : '≤'} ${withUnit(budget, unit)}`,
    verdict(figure),
  ];
}

/** The figures as lines of text: what, median, lowest and highest, budget, and whether it was kept to. */
export function table(figures: readonly Figure[]): string {
  const rows = [['', 'median', 'from – to', 'budget', ''], ...figures.map(row)];
  const widths = rows.reduce(
    (most, cells) => cells.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [] as number[],
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => (at === 0 || at === 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
