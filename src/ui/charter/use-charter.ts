import { useEffect, useMemo, useState } from 'preact/hooks';
import { charterBy, type CharterLine, charterOf, firstTicks } from '../../core/class/charter.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import { summarise } from '../../core/class/summary.ts';
import type { Role } from '../../core/level/roles.ts';
import type { Level } from '../../core/level/schema.ts';
import type { LevelsPort } from '../../ports/play.ts';
import { type Surroundings, useServices } from '../app/surroundings.ts';
import { showToast } from '../app/toasts.ts';
import { run } from '../app/run.ts';

export interface Charter {
  /** All that could stand in it, and the ids of what does, with that by whom it speaks to. */
  readonly lines: readonly CharterLine[];
  readonly ticked: readonly string[];
  readonly groups: ReturnType<typeof charterBy>;
}

/** The levels of a lesson, once all are here that can be had. */
function useLevels(ids: readonly string[]): readonly Level[] | undefined {
  const { levels } = useServices();
  const [found, setFound] = useState<readonly Level[]>();
  const wanted = ids.join();
  useEffect(() => {
    let gone = false;
    const loading = wanted.split(',').map(async (id) =>
      levels.load(id).then(
        ({ level }) => [level],
        () => [],
      ),
    );
    run(Promise.all(loading).then((all) => !gone && setFound(all.flat())));
    return () => {
      gone = true;
    };
  }, [levels, wanted]);
  return found;
}

/** The charter of a class; nothing until its levels are here. */
export function useCharter({ lesson, playthroughs, charter }: SchoolClass): Charter | undefined {
  const levels = useLevels(lesson.levels);
  const lines = useMemo(
    () =>
      levels && charterOf(levels.map((level) => ({ level, summary: summarise(level, Object.values(playthroughs)) }))),
    [levels, playthroughs],
  );
  return useMemo(
    () => lines && { lines, ticked: charter ?? firstTicks(lines), groups: charterBy(lines, charter) },
    [lines, charter],
  );
}

/**
 * Keeps what stands in the charter. From then on nobody who comes in later changes it, so nobody is known by a change.
 */
export async function keepCharter(
  { classes, words }: Pick<Surroundings, 'classes' | 'words'>,
  of: SchoolClass,
  charter: readonly string[],
): Promise<void> {
  const kept = await classes.put({ ...of, charter });
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
