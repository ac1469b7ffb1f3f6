import { useEffect, useState } from 'preact/hooks';
import { carriedFrom, type Course, classesOf } from '../../../core/course/course.ts';
import type { Guide } from '../../../core/course/guide.ts';
import { useFail } from '../../app/errors.tsx';
import { run } from '../../app/run.ts';
import { type Surroundings, useFollowing, useServices } from '../../app/surroundings.ts';

type Kept = Pick<Surroundings, 'classes' | 'courses' | 'chance'>;

/** Takes into the courses what their classes have come to: which were held, and what stands in the charter. */
export async function carryOn({ classes, courses, chance }: Kept): Promise<void> {
  const answer = await courses.list();
  if (answer.is !== 'found') return;
  for (const of of answer.value) {
    const found = await Promise.all(classesOf(of).map((id) => classes.get(id)));
    const all = found.flatMap((one) => (one.is === 'found' ? one.value : []));
    const carried = (now: Course): Course => all.reduce((to, from) => carriedFrom(to, from, chance.day()), now);
    if (carried(of) !== of) await courses.change(of.id, carried);
  }
}

/** Keeps the courses in step with their classes while a page of the teacher's is open. */
export function useCarrying(): void {
  const services = useServices();
  const { classes } = services;
  useEffect(() => {
    let waiting = false;
    let busy = false;
    // many records may come in at once: the last look sees them all
    const look = async (): Promise<void> => {
      waiting = true;
      if (busy) return;
      busy = true;
      try {
        while (waiting) {
          waiting = false;
          await carryOn(services);
        }
      } finally {
        busy = false;
      }
    };
    run(look());
    return classes.subscribe(() => run(look()));
  }, [classes]);
}

/** The courses on this device, the last begun first; nothing until they were looked for. */
export function useCourses(): readonly Course[] | undefined {
  const { courses } = useServices();
  const [found, setFound] = useState<readonly Course[]>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    let turn = 0;
    const look = (): void => {
      turn += 1;
      const mine = turn;
      courses.list().then(
        (answer) => {
          if (gone || mine !== turn) return;
          // of what is locked or not known nothing is said, neither that there is none
          if (answer.is === 'found') setFound(answer.value);
          else if (answer.is === 'none') setFound([]);
          else if (answer.is === 'unknown' && answer.held) setFound(answer.held);
        },
        (error: unknown) => gone || fail(error),
      );
    };
    look();
    const remove = courses.subscribe(look);
    return () => {
      gone = true;
      remove();
    };
  }, [courses]);
  return found;
}

/** A course as it is kept now; nothing until it was looked for. */
export function useCourse(id: string | undefined): Course | 'none' | undefined {
  const all = useCourses();
  return id === undefined ? 'none' : all && (all.find((one) => one.id === id) ?? 'none');
}

/** The longer texts for grown-ups in the language in use; nothing until they are here. */
export function useGuide(): Guide | undefined {
  const { guides, words } = useServices();
  useFollowing(words.subscribe);
  const language = words.language();
  const [guide, setGuide] = useState<Guide>();
  const fail = useFail();
  useEffect(() => {
    let gone = false;
    guides.load(language).then(
      (loaded) => gone || setGuide(loaded),
      (error: unknown) => gone || fail(error),
    );
    return () => {
      gone = true;
    };
  }, [guides, language]);
  return guide;
}
