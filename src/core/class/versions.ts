/** In which versions of a level a class has played, and what each was like. */
import type { Level } from '../level/schema.ts';
import type { Version } from '../record/forks.ts';
import type { Numbered } from '../record/lesson.ts';
import { lessonCode, liveCode } from '../record/lesson.ts';
import { versionKey } from '../record/shape.ts';
import { shapeFrom } from '../record/shape-of.ts';
import type { SchoolClass } from './class.ts';
import { cameInWith } from './summary.ts';

/** A version of a level, and how many pupils, pairs and hands came in for it. */
export interface Played {
  readonly version: number;
  readonly cameIn: number;
}

/** The versions of a level in which the class has played, the one of most first, of equally many the newer. */
export function versionsPlayed({ playthroughs }: Pick<SchoolClass, 'playthroughs'>, level: string): Played[] {
  const ofLevel = Object.values(playthroughs).filter((one) => one.level === level);
  return [...new Set(ofLevel.map((one) => one.version))]
    .map((version) => ({ version, cameIn: cameInWith(ofLevel.filter((one) => one.version === version)) }))
    .sort((one, other) => other.cameIn - one.cameIn || other.version - one.version);
}

/** How many came in for a version. */
export const cameInFor = (of: SchoolClass, { id, version }: Pick<Version, 'id' | 'version'>): number =>
  versionsPlayed(of, id).find((one) => one.version === version)?.cameIn ?? 0;

/**
 * What a version of a level was like: the level that is here if it is that one, else what the class kept of it, else
 * what its records tell.
 */
export const versionOf = (of: SchoolClass, level: string, version: number, here: Level | undefined): Version =>
  here?.id === level && here.version === version
    ? here
    : (of.shapes?.[versionKey({ id: level, version })] ?? shapeFrom(level, version, Object.values(of.playthroughs)));

/** The version of a level by which a class is counted: most of it played that; while nobody has, the one to be played. */
export function versionShown(of: SchoolClass, level: string, here: Level | undefined): Version {
  const kept = Object.values(of.shapes ?? {}).filter((one) => one.id === level);
  const newest = Math.max(1, ...kept.map((one) => one.version));
  return versionOf(of, level, versionsPlayed(of, level)[0]?.version ?? here?.version ?? newest, here);
}

/** Is the level known to this class well enough to do without it? */
export const isKept = (of: SchoolClass, level: string): boolean =>
  Object.values(of.shapes ?? {}).some((one) => one.id === level);

/**
 * The letters of a class's lesson, with the key of a live one where there is one, even if a level of it is no longer here; nothing if that had gone before the class
 * kept its number.
 */
export const codeOfClass = (
  of: Pick<SchoolClass, 'lesson' | 'shapes'>,
  here: readonly Numbered[],
  key?: string,
): string | undefined => {
  const levels = [...here, ...Object.values(of.shapes ?? {})];
  return key === undefined ? lessonCode(of.lesson, levels) : liveCode(of.lesson, levels, key);
};
