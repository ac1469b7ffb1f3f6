/** What is said of something that came in, or did not: one sentence each. */
import type { WordsPort } from '../../../ports/device.ts';
import type { Animal } from '../../../core/save/animals.ts';
import type { Refusal } from '../../../core/record/refusal.ts';
import type { Surroundings } from '../../app/surroundings.ts';
import { listOf } from '../../parts/list-of.ts';
import { titleOf } from '../../parts/titles.ts';
import type { Outcome } from './receive.ts';
import type { Way } from '../class/sitting.ts';

type Names = Pick<Surroundings, 'words' | 'levels'>;

/** Somebody by the seat; without one simply "one". */
export const whoIs = (t: WordsPort['t'], seat: Animal | null): string =>
  seat === null ? t('class.someone') : t(`animals.${seat}`);

/** A refusal in one sentence: what it is, and the way on. */
export function refusalText(names: Names, { refused, place }: Refusal, way: Way): string {
  const { t } = names.words;
  if (refused === 'other-level')
    return t('class.refused.other-level', { level: titleOf(names, place.replace(/^level /, '')) });
  if (refused === 'not-ours' || refused === 'tampered')
    return t(`class.refused.${refused}.${way === 'device' ? 'scan' : way}`);
  return t(`class.refused.${refused}`);
}

/** One sentence about an outcome. */
export function outcomeText(names: Names, outcome: Outcome, way: Way): string {
  const { t } = names.words;
  switch (outcome.kind) {
    case 'gone':
      return t('class.gone.text');
    case 'later':
      return t(`class.later.${outcome.why}`);
    case 'refused':
      return refusalText(names, outcome.refusal, way);
    case 'elsewhere':
      return t('class.elsewhere', { label: outcome.class.label });
    case 'in': {
      if (!outcome.kept) return t('class.unkept');
      const [only] = outcome.records;
      const others = outcome.arrivals.filter((one) => one === 'other').length;
      const fresh = outcome.arrivals.filter((one) => one === 'new' || one === 'fuller').length;
      if (only && outcome.records.length === 1) {
        const key = others > 0 ? 'class.in.other' : fresh > 0 ? 'class.in.one' : 'class.in.again';
        return t(key, { who: whoIs(t, only.seat) });
      }
      const came = fresh > 0 ? t('class.in.many', { count: fresh }) : others > 0 ? '' : t('class.in.nothing');
      return others > 0 ? `${came} ${t('class.in.others', { number: others })}`.trim() : came;
    }
  }
}

type Elsewhere = Extract<Outcome, { kind: 'elsewhere' }>;

/**
 * What is said of several files at once: how many came in, that others are of another class, and each that was refused,
 * by its name. Nothing where there is but one: of that it is said already.
 */
export function summaryOf(
  names: Names,
  all: readonly { readonly file: { readonly name: string }; readonly outcome: Outcome }[],
): { readonly text: string; readonly good: boolean; readonly elsewhere: readonly Elsewhere[] } | undefined {
  const [only] = all;
  const { t } = names.words;
  const refused = all.flatMap(({ file, outcome }) =>
    outcome.kind === 'refused' ? [`${file.name}: ${outcomeText(names, outcome, 'file')}`] : [],
  );
  if (!only || (all.length === 1 && refused.length === 0)) return undefined;
  const came = all.flatMap(({ outcome }) => (outcome.kind === 'in' ? [outcome] : []));
  const elsewhere = all.flatMap(({ outcome }) => (outcome.kind === 'elsewhere' ? [outcome] : []));
  const other = all.find(({ outcome }) => outcome.kind === 'later' || outcome.kind === 'gone');
  const kept = came.every((one) => one.kept);
  const together = {
    kind: 'in',
    records: came.flatMap(({ records }) => records),
    arrivals: came.flatMap(({ arrivals }) => arrivals),
    kept,
  } as const;
  const labels = [...new Set(elsewhere.map((one) => one.class.label))];
  return {
    text: [
      ...(together.records.length > 0 ? [outcomeText(names, together, 'file')] : []),
      ...(other ? [outcomeText(names, other.outcome, 'file')] : []),
      ...(elsewhere.length > 0 ? [t('class.elsewhere', { label: listOf(names.words.language(), labels) })] : []),
      ...refused,
    ].join(' '),
    good: kept && refused.length === 0 && elsewhere.length === 0 && !other,
    elsewhere,
  };
}

/** One sentence about what was to go into the class it belongs to: it says that it is in only where it is. */
export const putText = (names: Names, outcome: Outcome, label: string): string =>
  outcome.kind === 'in' && outcome.kept ? names.words.t('class.put', { label }) : outcomeText(names, outcome, 'device');
