/** How much of a play is the same in another. */
import type { Chance } from '../../chance.ts';
import { isCounted } from '../../record/forks.ts';
import { byChance, otherwiseThan, play, type Play } from './plays.ts';
import type { Told } from './told.ts';

/** What is read in a play, from the start or from one of its steps on. */
export const readIn = (told: Told, { ways, end }: Play, from = 0): Set<string> =>
  new Set([...ways.slice(from).flatMap((way) => [...told.reads(way.from), ...told.reads(way)]), ...told.reads(end)]);

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(numbers.length, 1);

/** The share of a play's words that are read in every play. */
export function sameInAll(told: Told, played: readonly Play[]): number {
  const count = new Map<string, number>();
  const all = played.map((one) => readIn(told, one));
  for (const sentences of all) for (const one of sentences) count.set(one, (count.get(one) ?? 0) + 1);
  const always = [...count].flatMap(([sentence, times]) => (times === played.length ? [sentence] : []));
  return told.words(always) / mean(all.map((sentences) => told.words(sentences)));
}

/** The share of a second play's words that are new, when every answer is another than in the first. */
export function newInSecond(told: Told, played: readonly Play[], chance: Chance): number {
  return mean(
    played.flatMap((first) => {
      const second = play(told.explored, otherwiseThan(first.ways, byChance(chance)));
      if (!second) return [];
      const [before, now] = [readIn(told, first), readIn(told, second)];
      return [told.words([...now].filter((sentence) => !before.has(sentence))) / told.words(now)];
    }),
  );
}

/** What is told after the last counted fork, without the ending's own page. */
function finaleOf(told: Told, { ways, end }: Play): Set<string> {
  const last = ways.map(({ from }) => isCounted(from.beat)).lastIndexOf(true);
  const page = new Set(told.reads(end));
  const [answered] = ways.slice(last);
  const after = ways.slice(last + 1).flatMap((way) => [...told.reads(way.from), ...told.reads(way)]);
  return new Set([...(answered ? told.reads(answered) : []), ...after].filter((sentence) => !page.has(sentence)));
}

/** The share of the finale's words that two plays with different endings have in common; nothing with one ending. */
export function finaleShared(told: Told, played: readonly Play[]): number | undefined {
  const finales = played.map((one) => ({ ending: one.end.beat.id, sentences: finaleOf(told, one) }));
  const shares = finales.flatMap((one, at) => {
    // each is held against another that is not its neighbour by design
    const other = finales[(at * 7 + 3) % finales.length];
    if (!other || other.ending === one.ending) return [];
    const both = [...one.sentences].filter((sentence) => other.sentences.has(sentence));
    const words = (told.words(one.sentences) + told.words(other.sentences)) / 2;
    return words > 0 ? [told.words(both) / words] : [];
  });
  return shares.length > 0 ? mean(shares) : undefined;
}
