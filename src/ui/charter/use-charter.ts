import { useMemo } from 'preact/hooks';
import { charterBy, type CharterLine, charterOf, firstTicks } from '../../core/class/charter.ts';
import { type SchoolClass, withShown } from '../../core/class/class.ts';
import { project } from '../../core/class/projector.ts';
import { NOTHING_SHOWN, revealed, type Shown } from '../../core/class/shown.ts';
import { type Summary, summarise } from '../../core/class/summary.ts';
import { versionShown } from '../../core/class/versions.ts';
import type { Role } from '../../core/level/roles.ts';
import type { Version } from '../../core/record/forks.ts';
import { versionKey } from '../../core/record/shape.ts';
import type { LevelsPort } from '../../ports/play.ts';
import { type Surroundings, useServices } from '../app/surroundings.ts';
import { showToast } from '../app/toasts.ts';
import { votesAt } from '../projector/hands.ts';
import { useLevelsHere } from '../teacher/class/use-class.ts';
import { wordOf } from '../teacher/class/version-words.ts';

export interface Charter {
  /** All that could stand in it, and the ids of what does, with that by whom it speaks to. */
  readonly lines: readonly CharterLine[];
  readonly ticked: readonly string[];
  readonly groups: ReturnType<typeof charterBy>;
  /** The sentence of a line, and what the class talked about there. */
  readonly said: (line: CharterLine) => string;
  readonly named: (line: CharterLine) => string;
  /** The class with what it rests on: from then on all that is seen of those forks is what it was worked out of. */
  readonly resting: (on: SchoolClass) => SchoolClass;
}

/** The forks of a version as the class may see them, now or since they were revealed: a charter says no more. */
const pathsShown = (of: SchoolClass, level: Version, summary: Summary): Shown =>
  revealed(of.shown?.[versionKey(level)] ?? NOTHING_SHOWN, project(summary), { view: 'paths', at: 0 }, (fork) =>
    votesAt(of, level, fork),
  );

/** The charter of a class; nothing until it is known which of its levels are here. */
export function useCharter(of: SchoolClass): Charter | undefined {
  const { words } = useServices();
  const { lesson, earlier, playthroughs, shapes, charter, shown } = of;
  // those of the lessons before come first, as they did
  const ids = [...new Set([...(earlier ?? []), ...lesson.levels])];
  const all = ids.join();
  const levels = useLevelsHere(ids);
  const versions = useMemo(
    () =>
      levels &&
      ids.flatMap((id) => {
        const here = levels.find((level) => level.id === id);
        // what a lesson before was like is not kept: where its level is gone, so are its sentences
        return here || lesson.levels.includes(id) ? [versionShown(of, id, here)] : [];
      }),
    [levels, all, lesson, playthroughs, shapes],
  );
  const lines = useMemo(
    () =>
      versions &&
      charterOf(
        versions.map((level) => {
          const summary = summarise(level, Object.values(playthroughs));
          const before = earlier?.includes(level.id) ?? false;
          return { level, summary, shown: pathsShown(of, level, summary), before };
        }),
      ),
    [versions, playthroughs, shown],
  );
  return useMemo(() => {
    if (!lines || !versions) return undefined;
    const word = ({ level, fork }: CharterLine, key: string): string => {
      const version = versions.find((one) => one.id === level);
      return version ? wordOf(version, words)(`debrief.${fork}.${key}`) : '';
    };
    return {
      lines,
      ticked: charter ?? firstTicks(lines),
      groups: charterBy(lines, charter),
      said: (line: CharterLine) => word(line, 'promise'),
      named: (line: CharterLine) => word(line, 'name'),
      resting: (on: SchoolClass) =>
        versions.reduce((all, level) => {
          const summary = summarise(level, Object.values(on.playthroughs));
          return summary.cameIn > 0 ? withShown(all, versionKey(level), pathsShown(on, level, summary)) : all;
        }, on),
    };
  }, [lines, versions, charter, words]);
}

/**
 * Keeps what stands in the charter, and what it rests on. From then on nobody who comes in later changes it, so nobody
 * is known by a change.
 * @param charter the ids of its sentences; left out while nobody ticked one: then only what it rests on is kept
 */
export async function keepCharter(
  { classes, words }: Pick<Surroundings, 'classes' | 'words'>,
  of: SchoolClass,
  charter: readonly string[] | undefined,
): Promise<void> {
  const kept = await classes.put(charter ? { ...of, charter } : of);
  if (!kept) showToast(document, words.t('class.unkept'), words.t('toast.close'));
}

/** The roles that a class has taken, each once, and the figures it took them as. */
export function rolesOf(
  levels: LevelsPort,
  lines: readonly CharterLine[],
): { readonly roles: readonly Role[]; readonly figures: readonly string[] } {
  const played = new Set(lines.map((line) => line.level));
  const cards = levels.list().filter((card) => played.has(card.id));
  return {
    roles: [...new Set(cards.map((card) => card.role))],
    figures: [...new Set(cards.map((card) => card.player))],
  };
}
