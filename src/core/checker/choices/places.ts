/** Whether the best answer of a fork shows by its place, its length or its words. */
import { endOf, isFork, optionsOf } from '../../kinds/index.ts';
import { wordingNow } from '../../story/questions.ts';
import type { Moment } from '../explore/explore.ts';
import { plain } from '../text/phrases.ts';
import { charactersOf } from '../text/sentences.ts';
import { isAdult } from './adults.ts';
import type { Play } from './plays.ts';
import { TELLING } from './telling.ts';
import type { Told } from './told.ts';

/** One thing that can be chosen, as it stands on its button. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly grade: number;
  readonly isBest: boolean;
  /** It speaks of telling, asking or help, or names a grown-up who helps. */
  readonly tells: boolean;
  readonly isLongest: boolean;
}

/** Of a fork, as shares of the times it was come to. */
export interface Placed {
  readonly fork: string;
  readonly isDoor: boolean;
  /** What stands there, as it was seen first. */
  readonly labels: readonly Label[];
  /** How often the best stands first, second, third and fourth; joint best ones share. */
  readonly places: readonly [number, number, number, number];
  /** Four or more choices stand there. */
  readonly hasFour: boolean;
  /** By language: how often the longest is a best one; how many of the best, and of the others, speak of telling. */
  readonly longest: Readonly<Record<string, number>>;
  readonly telling: Readonly<Record<string, number>>;
  readonly tellingOfOthers: Readonly<Record<string, number>>;
}

/** The names of grown-ups who help at an ending, in a language. */
function helpersOf({ level, texts }: Told, language: string): string[] {
  const named = new Set(level.beats.flatMap((beat) => (endOf(beat)?.helped ?? []).map(({ who }) => who)));
  return [...named]
    .filter((who) => who !== level.player && isAdult(level, who))
    .flatMap((who) => texts[language]?.get(`people.${who}`)?.text ?? [])
    .map((name) => plain(name));
}

/** The labelled choices at a moment, in the author's order; none where they are not graded, or all alike. */
function gradedAt(moment: Moment): readonly { id: string; label: string; grade: number }[] {
  const { beat, given, ways } = moment;
  if (!isFork(beat)) return [];
  const there = new Set(ways.flatMap(({ answer }) => answer?.[''] ?? []));
  const graded = optionsOf(beat).flatMap(({ id, label, grade }) =>
    label !== undefined && grade !== undefined && there.has(id)
      ? [{ id, label: `beats.${beat.id}.${wordingNow(label, given)}`, grade }]
      : [],
  );
  return new Set(graded.map(({ grade }) => grade)).size > 1 ? graded : [];
}

const known = new WeakMap<Told, Map<string, WeakMap<Moment, readonly Label[]>>>();

/** The choices of a moment as they stand on its buttons in a language. */
export function labelsAt(told: Told, moment: Moment, language: string): readonly Label[] {
  const byLanguage = known.get(told) ?? new Map<string, WeakMap<Moment, readonly Label[]>>();
  known.set(told, byLanguage);
  const byMoment = byLanguage.get(language) ?? new WeakMap<Moment, readonly Label[]>();
  byLanguage.set(language, byMoment);
  const labels = byMoment.get(moment) ?? workedOut(told, moment, language);
  byMoment.set(moment, labels);
  return labels;
}

function workedOut(told: Told, moment: Moment, language: string): readonly Label[] {
  const graded = gradedAt(moment);
  const helpers = helpersOf(told, language);
  const listed = graded.map(({ id, label, grade }) => ({
    id,
    grade,
    text: told.texts[language]?.get(label)?.text ?? '',
  }));
  const most = Math.max(...listed.map(({ text }) => charactersOf(text)));
  const top = Math.max(...listed.map(({ grade }) => grade));
  return listed.map(({ id, grade, text }) => {
    const words = plain(text);
    return {
      id,
      text,
      grade,
      isBest: grade === top,
      isLongest: charactersOf(text) === most,
      tells: (TELLING[language]?.test(words) ?? false) || helpers.some((name) => words.includes(name)),
    };
  });
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(numbers.length, 1);
const shareOf = (labels: readonly Label[], holds: (label: Label) => boolean): number =>
  mean(labels.map((label) => (holds(label) ? 1 : 0)));

/** The graded forks of these plays, in the level's order. */
export function placesIn(told: Told, played: readonly Play[]): Placed[] {
  const languages = Object.keys(told.texts);
  const visits = new Map<string, Map<Moment, number>>();
  for (const { ways } of played)
    for (const { from } of ways) {
      if (gradedAt(from).length === 0) continue;
      const known = visits.get(from.beat.id) ?? new Map<Moment, number>();
      visits.set(from.beat.id, known.set(from, (known.get(from) ?? 0) + 1));
    }
  return told.level.beats.flatMap((beat): Placed[] => {
    const known = [...(visits.get(beat.id) ?? [])];
    const [first] = known;
    if (!first) return [];
    const all = known.reduce((sum, [, count]) => sum + count, 0);
    const labelled = Object.fromEntries(
      languages.map((language) => [
        language,
        known.map(([moment, count]) => ({ labels: labelsAt(told, moment, language), weight: count / all })),
      ]),
    );
    const weighed = (language: string, of: (labels: readonly Label[]) => number): number =>
      (labelled[language] ?? []).reduce((sum, { labels, weight }) => sum + weight * of(labels), 0);
    const byLanguage = (of: (labels: readonly Label[]) => number): Record<string, number> =>
      Object.fromEntries(languages.map((language) => [language, weighed(language, of)]));
    const [language = ''] = languages;
    const place = (at: number): number =>
      weighed(language, (labels) => (labels[at]?.isBest ? 1 / labels.filter(({ isBest }) => isBest).length : 0));
    return [
      {
        fork: beat.id,
        isDoor: beat.later === true,
        labels: labelsAt(told, first[0], 'en'),
        places: [place(0), place(1), place(2), place(3)],
        hasFour: weighed(language, (labels) => (labels.length >= 4 ? 1 : 0)) > 0.5,
        longest: byLanguage((labels) => (labels.some((one) => one.isBest && one.isLongest) ? 1 : 0)),
        telling: byLanguage((labels) =>
          shareOf(
            labels.filter(({ isBest }) => isBest),
            ({ tells }) => tells,
          ),
        ),
        tellingOfOthers: byLanguage((labels) =>
          shareOf(
            labels.filter(({ isBest }) => !isBest),
            ({ tells }) => tells,
          ),
        ),
      },
    ];
  });
}
