import { classRoute } from '../../../core/route/route.ts';
import { newClass, type SchoolClass } from '../../../core/class/class.ts';
import { DRAWS } from '../../../core/record/lesson.ts';
import type { Surroundings } from '../../app/surroundings.ts';
import { showProjector } from '../class/show-projector.ts';

type Makers = Pick<Surroundings, 'classes' | 'chance' | 'helpers' | 'announce' | 'words'>;

/** A lesson with one level, in a class of its own on this device. */
async function make(
  { classes, chance, helpers, announce, words }: Makers,
  label: string,
  level: string,
  hall: Pick<SchoolClass, 'stands'> = {},
): Promise<{ of: SchoolClass; kept: boolean }> {
  const lesson = { levels: [level], language: null, seats: false, check: false, draw: chance.below(DRAWS) };
  const of = { ...newClass(chance.id(), label, lesson, chance.day()), helpers: helpers.list(), ...hall };
  const kept = await classes.put(of);
  if (!kept) announce(words.t('class.unkept'));
  return { of, kept };
}

/** Prepares a lesson, and shows how the class gets in. */
export async function makeLesson(services: Surroundings, label: string, level: string): Promise<void> {
  const { of } = await make(services, label, level);
  services.location.go(classRoute(of.id, { view: 'code' }));
}

/** Prepares a lesson for the hall, and opens the projector where all vote together. This window steers it. */
export const makeAssembly = async (services: Surroundings, label: string, level: string): Promise<void> =>
  makeTogether(services, label, level, { stands: true });

/** Prepares a lesson in which all play one story on the wall, and opens the projector. This window steers it. */
export async function makeTogether(
  services: Surroundings,
  label: string,
  level: string,
  hall: Pick<SchoolClass, 'stands'> = {},
): Promise<void> {
  const { screen, location } = services;
  const { of, kept } = await make(services, label, level, hall);
  location.go(classRoute(of.id));
  if (kept) return showProjector(services, of, level, true);
  // a class that cannot be kept is known to this window only
  screen.set({ class: of.id, level, view: 'fork', fork: 0, revealed: false, hands: true });
  location.go({ page: 'projector', class: of.id });
}
