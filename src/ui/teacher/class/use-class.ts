import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import { isKept, versionShown } from '../../../core/class/versions.ts';
import type { Level } from '../../../core/level/schema.ts';
import type { Version } from '../../../core/record/forks.ts';
import { useFail } from '../../app/errors.tsx';
import { run } from '../../app/run.ts';
import { useServices } from '../../app/surroundings.ts';
import { keepingLevels } from './version-words.ts';

/** Why there is no class: there is none, a passphrase lies over it, or this device does not answer. */
export type NoClass = 'none' | 'locked' | 'unknown';

/** A class as it is kept now, whoever changed it, or why there is none; `undefined` until it was looked for. */
export function useClass(id: string): SchoolClass | NoClass | undefined {
  const { classes, vault } = useServices();
  const [found, setFound] = useState<SchoolClass | NoClass>();
  const fail = useFail();
  useEffect(() => {
    let turn = 0;
    const look = (): void => {
      turn += 1;
      const mine = turn;
      classes.get(id).then(
        (answer) => {
          if (mine !== turn) return;
          // what this window holds itself is shown while storage does not answer
          const held = answer.is === 'unknown' ? answer.held : undefined;
          setFound(answer.is === 'found' ? answer.value : (held ?? answer.is));
        },
        (error: unknown) => mine === turn && fail(error),
      );
    };
    look();
    const removers = [classes.subscribe(look), vault.subscribe(look)];
    return () => {
      turn = -1;
      removers.forEach((remove) => remove());
    };
  }, [classes, vault, id]);
  return found;
}

/** All classes on this device, by their labels; `undefined` until they were looked for. */
export function useClasses(): readonly SchoolClass[] | undefined {
  const { classes, words } = useServices();
  const [found, setFound] = useState<readonly SchoolClass[]>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      classes.list().then(
        (answer) => {
          // of what is locked or not known nothing is said, neither that there is none
          const all = answer.is === 'none' ? [] : answer.is === 'found' ? answer.value : undefined;
          if (!gone) setFound(all && [...all].sort((a, b) => a.label.localeCompare(b.label, words.language())));
        },
        (error: unknown) => gone || fail(error),
      );
    };
    look();
    const remove = classes.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [classes, words]);
  return found;
}

/** A level, once it and its words are here; one that cannot be had is a matter of the boundary round the panel. */
export function useLevel(id: string | undefined): Level | undefined {
  const { levels } = useServices();
  const [level, setLevel] = useState<Level>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    if (id !== undefined)
      levels.load(id).then(
        (loaded) => gone || setLevel(loaded.level),
        (error: unknown) => gone || fail(error),
      );
    return () => {
      gone = true;
    };
  }, [levels, id]);
  return level?.id === id ? level : undefined;
}

/** The levels of a class that are here; those that cannot be had are left out. */
export function useLevelsHere(ids: readonly string[]): readonly Level[] | undefined {
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

/**
 * The version of a level by which a class is counted, once it is known what is here. A level that cannot be had is a
 * matter of the boundary round the panel, if the class can't do without it.
 */
export function useVersion(of: SchoolClass | undefined, id: string): Version | undefined {
  const { levels } = useServices();
  const [here, setHere] = useState<{
    readonly id: string;
    readonly level: Level | undefined;
    readonly why?: unknown;
  }>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    levels.load(id).then(
      ({ level }) => gone || setHere({ id, level }),
      (why: unknown) => gone || setHere({ id, level: undefined, why }),
    );
    return () => {
      gone = true;
    };
  }, [levels, id]);
  const missing =
    of && here?.id === id && !here.level && levels.list().some((card) => card.id === id) && !isKept(of, id);
  useEffect(() => {
    if (missing) fail(here.why);
  }, [missing]);
  return of && here?.id === id && !missing ? versionShown(of, id, here.level) : undefined;
}

/** Keeps with a class what its levels are like, before they can change under it. */
export function useKeptShapes(of: SchoolClass | undefined): void {
  const { classes, words } = useServices();
  const here = useLevelsHere(of?.lesson.levels ?? []);
  useEffect(() => {
    if (!of || !here) return;
    const next = keepingLevels(of, here, words);
    if (next !== of) run(classes.put(next));
  }, [classes, of, here]);
}
