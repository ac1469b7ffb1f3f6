import type { Level } from '../../src/core/level/schema.ts';
import type { LevelCard } from '../../src/core/level/card.ts';
import type { LevelFolder } from './level-folder.ts';

/** The figure of a person of the cast; someone who is one or another by choice is shown as the first. */
function figureOf(level: Level, who: string): string {
  const person = level.cast[who];
  if (person && 'figure' in person) return person.figure;
  const first = person && 'is' in person ? person.is[0] : undefined;
  return first && first.who !== who ? figureOf(level, first.who) : who;
}

/** What the town shows of a level without loading it. */
export function levelCard({ level, words }: LevelFolder): LevelCard {
  const { id, version, number, age, role, themes, opens, minutes } = level;
  const inEach = <Word extends 'title' | 'role' | 'readBy'>(word: Word) =>
    Object.fromEntries(Object.entries(words).map(([language, texts]) => [language, texts[word]]));
  return {
    id,
    version,
    number,
    age,
    role,
    themes,
    opens,
    minutes,
    centre: figureOf(level, level.centre),
    player: figureOf(level, level.player),
    titles: inEach('title'),
    roles: inEach('role'),
    readBy: inEach('readBy'),
  };
}
