/** The plan of a lesson, with the class. */
export const LESSON_STEPS = [
  { id: 'rules', minutes: 3 },
  { id: 'play', minutes: 12 },
  { id: 'collect', minutes: 4 },
  { id: 'choices', minutes: 3 },
  { id: 'talk', minutes: 16 },
  { id: 'help', minutes: 4 },
  { id: 'out', minutes: 3 },
] as const;

/** With the minutes of preparing before it. */
export const STEPS = [{ id: 'prepare', minutes: 5 }, ...LESSON_STEPS] as const;
export type Step = (typeof STEPS)[number];

/** Where a lesson stands: a step, and when it began, in milliseconds. */
export interface Place {
  readonly step: number;
  readonly since: number;
}

const MINUTE = 60_000;

/** The minute of the step that runs now, from 1; it stays at the last one however late it gets. */
export const minuteOf = ({ step, since }: Place, now: number): number =>
  Math.min(STEPS[step]?.minutes ?? 0, Math.floor(Math.max(0, now - since) / MINUTE) + 1);

/** Is the time that the plan gives to this step over? Nothing presses: the teacher goes on when the class is ready. */
export const isOver = ({ step, since }: Place, now: number): boolean =>
  now - since >= (STEPS[step]?.minutes ?? 0) * MINUTE;

/** When the lesson ends if all goes as planned from here, in milliseconds. */
export const endOf = ({ step, since }: Place, now: number): number =>
  STEPS.slice(step + 1).reduce(
    (end, one) => end + one.minutes * MINUTE,
    Math.max(now, since + (STEPS[step]?.minutes ?? 0) * MINUTE),
  );

/** The part of the whole bar that lies behind, 0–1. */
export function passed({ step, since }: Place, now: number): number {
  const before = STEPS.slice(0, step).reduce((sum, one) => sum + one.minutes, 0);
  const here = Math.min(STEPS[step]?.minutes ?? 0, Math.max(0, now - since) / MINUTE);
  return (before + here) / STEPS.reduce((sum, one) => sum + one.minutes, 0);
}
