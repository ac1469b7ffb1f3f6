/** What is said of something that came in, or did not: one sentence each. */
import type { WordsPort } from '../../../ports/device.ts';
import type { Animal } from '../../../core/save/animals.ts';
import type { Refusal } from '../../../core/record/refusal.ts';
import type { Surroundings } from '../../app/surroundings.ts';
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

/** One sentence about what was to go into the class it belongs to: it says that it is in only where it is. */
export const putText = (names: Names, outcome: Outcome, label: string): string =>
  outcome.kind === 'in' && outcome.kept ? names.words.t('class.put', { label }) : outcomeText(names, outcome, 'device');
