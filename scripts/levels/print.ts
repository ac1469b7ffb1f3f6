import type { Measures, Range } from '../../src/core/checker/measure.ts';
import type { Examined, PlacedFault } from './examine.ts';

const figure = (value: number | bigint): string => value.toLocaleString('en');
const range = ({ least, most }: Range, digits = 0): string => {
  const [a, b] = [least, most].map((one) =>
    one.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits }),
  );
  return a === b ? `${a}` : `${a}–${b}`;
};
const counted = (count: number | bigint, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 || count === 1n ? one : many}`;

function measureLines({
  beats,
  forks,
  actions,
  paths,
  states,
  touched,
  endings,
  words,
  pathWords,
  minutes,
}: Measures): string[] {
  const ways = paths === undefined ? 'endless paths' : counted(paths, 'path');
  return [
    [
      counted(beats, 'beat'),
      counted(forks, 'fork'),
      ...(actions > 0 ? [counted(actions, 'phone action')] : []),
      ways,
      counted(states, 'state'),
      counted(endings.length, 'ending'),
      ...(touched > 0 ? [counted(touched, 'thing to touch', 'things to touch')] : []),
    ].join(' · '),
    `words ${Object.entries(words)
      .map(([language, count]) => `${language} ${figure(count)}`)
      .join(' · ')} · on one path ${range(pathWords)} words, ${range(minutes, 1)} minutes`,
  ];
}

const faultLines = ({ file, line, pointer, rule, message, mend }: PlacedFault): string[] => [
  `${file}:${line} ${pointer || '/'} [${rule}]`,
  `  ${message}`,
  `  → ${mend}`,
];

/** What was found in a level, for reading. */
export function asText({ id, faults, measures }: Examined): string {
  const head = faults.length === 0 ? `✓ ${id}` : `✗ ${id}: ${counted(faults.length, 'fault')}`;
  return [
    head,
    ...[...(measures ? measureLines(measures) : []), ...faults.flatMap(faultLines)].map((line) => `  ${line}`),
  ].join('\n');
}

/** The same for machines. Paths are a number; beyond what a number holds exactly, its nearest. */
export const asJson = ({ id, faults, measures }: Examined): object => ({
  id,
  faults,
  measures: measures && { ...measures, paths: measures.paths === undefined ? null : Number(measures.paths) },
});
