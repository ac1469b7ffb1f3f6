/** How the people of all levels talk and write. */
import type { Level } from '../../level/schema.ts';
import type { Texts } from '../text/texts.ts';
import { usesOf } from '../text/uses.ts';
import { isChild } from './adults.ts';

/** Something that somebody says or writes. */
export interface Spoken {
  /** Their name and figure: who has both in two levels is the same person there. */
  readonly person: string;
  readonly text: string;
  readonly isWritten: boolean;
  readonly isChild: boolean;
}

/** Whose lines a player speaks who is nobody of the town. */
const PLAYER = 'you';

/** Everything that is said and written in a level by those who are drawn, each sentence once. */
export function spokenIn(level: Level, texts: Texts): Spoken[] {
  const seen = new Set<string>();
  return usesOf(level).flatMap(({ owner, path, role }): Spoken[] => {
    const { who, chat } = owner as { who?: unknown; chat?: unknown };
    const text = texts.get(path)?.text;
    if (typeof who !== 'string' || who === PLAYER || text === undefined || seen.has(path)) return [];
    const person = level.cast[who];
    if (!person || !('figure' in person) || (role !== 'bubble' && role !== 'message')) return [];
    seen.add(path);
    return [
      {
        person: `${texts.get(`people.${who}`)?.text ?? who} (${person.figure})`,
        text,
        isWritten: role === 'message' || chat === true,
        isChild: isChild(level, who),
      },
    ];
  });
}

/** What children write, and how much of it ends with a full stop. */
export function fullStops(spoken: readonly Spoken[]): { lines: number; stopped: number } {
  const written = spoken.filter((one) => one.isWritten && one.isChild);
  return { lines: written.length, stopped: written.filter(({ text }) => /(?<!\.)\.["”’»)]*$/u.test(text)).length };
}

/** The words of a line, and how it begins and ends. Names and other words of one story are seldom among the commonest. */
const tokensOf = (text: string): string[] => [
  ...(text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*|[.!?…,:;–—-]|\p{Extended_Pictographic}/gu) ?? []),
  /^\P{L}*\p{Ll}/u.test(text) ? '<small>' : '<capital>',
  /[.!?…]["”’»)]*$/u.test(text) ? '<stop>' : '<open>',
];

/** Those of whom so many words are known are held against one another. */
const LEAST = 250;
/** So many of the commonest words are counted. */
const COMMONEST = 100;

/** Two people, and how alike they use words: 1 is the same, 0 as unlike as any two, below 0 contrary. */
export interface Likeness {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
  /** What both do most more than the others. */
  readonly by: readonly string[];
}

/**
 * How alike each two of the cast talk, the most alike first: Cosine Delta (Smith and Aldridge 2011, Evert et al. 2017),
 * which tells authors apart: how often each of the commonest words and marks is used, as deviations from the mean of the
 * cast, by the angle between them.
 */
export function likenesses(spoken: readonly Spoken[]): Likeness[] {
  const byPerson = new Map<string, string[]>();
  for (const { person, text } of spoken) byPerson.set(person, [...(byPerson.get(person) ?? []), ...tokensOf(text)]);
  const people = [...byPerson].filter(([, tokens]) => tokens.length >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = new Map<string, number>();
  for (const [, tokens] of people) for (const token of tokens) total.set(token, (total.get(token) ?? 0) + 1);
  const commonest = [...total]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, COMMONEST)
    .map(([token]) => token);
  const shares = people.map(([, tokens]) =>
    commonest.map((token) => tokens.filter((one) => one === token).length / tokens.length),
  );
  const deviations = shares.map((own) =>
    own.map((share, at) => {
      const all = shares.map((one) => one[at] ?? 0);
      const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
      const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length);
      return spread > 0 ? (share - mean) / spread : 0;
    }),
  );
  const length = (vector: readonly number[]): number => Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return people
    .flatMap(([one], at) =>
      people.slice(at + 1).map(([other], further): Likeness => {
        const a = deviations[at] ?? [];
        const b = deviations[at + 1 + further] ?? [];
        const parts = a.map((value, index) => value * (b[index] ?? 0));
        return {
          one,
          other,
          likeness: parts.reduce((sum, part) => sum + part, 0) / (length(a) * length(b) || 1),
          by: parts
            .map((part, index) => ({ part, token: commonest[index] ?? '', more: (a[index] ?? 0) > 0 }))
            .filter(({ more }) => more)
            .sort((x, y) => y.part - x.part)
            .slice(0, 5)
            .map(({ token }) => token),
        };
      }),
    )
    .sort((x, y) => y.likeness - x.likeness);
}
