import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/class/class.ts';
import type { Level } from '../../../core/level/schema.ts';
import { useFail } from '../../app/errors.tsx';
import { useServices } from '../../app/surroundings.ts';

/** A class as it is kept now, whoever changed it; `null` when there is none, `undefined` until it was looked for. */
export function useClass(id: string): SchoolClass | null | undefined {
  const { classes } = useServices();
  const [found, setFound] = useState<SchoolClass | null>();
  const fail = useFail();
  useEffect(() => {
    let turn = 0;
    const look = (): void => {
      turn += 1;
      const mine = turn;
      classes.get(id).then(
        (one) => mine === turn && setFound(one ?? null),
        (error: unknown) => mine === turn && fail(error),
      );
    };
    look();
    const remove = classes.subscribe(look);
    return () => {
      turn = -1;
      remove();
    };
  }, [classes, id]);
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
        (all) => gone || setFound([...all].sort((a, b) => a.label.localeCompare(b.label, words.language()))),
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
