import type { Level } from '../../level/schema.ts';

/** The grown-ups of the cast, by figure. */
const ADULTS: ReadonlySet<string> = new Set([
  'adeyemi',
  'aunt',
  'coach',
  'dad',
  'goran',
  'gran',
  'grandad',
  'ines',
  'kim',
  'mama',
  'mum',
  'nana',
  'okonjo',
  'papa',
  'rosa',
  'silva',
  'zola',
]);
/** Grown-ups who are only a voice, by sign. */
const VOICES: ReadonlySet<string> = new Set(['building', 'door', 'phone']);

/** Is somebody of a level's cast a grown-up? Of those who are one or another, all must be. */
export function isAdult(level: Level, who: string): boolean {
  const person = level.cast[who];
  if (!person) return false;
  if ('figure' in person) return ADULTS.has(person.figure);
  if ('sign' in person) return VOICES.has(person.sign);
  return person.is.every((one) => isAdult(level, one.who));
}

/** Is somebody drawn as a child? */
export function isChild(level: Level, who: string): boolean {
  const person = level.cast[who];
  return person !== undefined && 'figure' in person && !ADULTS.has(person.figure);
}
