import { type Course, slotOf } from '../../../core/course/course.ts';
import { planOf, type PlanStep, STEP_IDS } from '../../../core/course/plan.ts';

/** The plan of a lesson that is of no course, with the class. */
export const LESSON_STEPS = [
  { id: 'rules', minutes: 3 },
  { id: 'play', minutes: 12 },
  { id: 'collect', minutes: 4 },
  { id: 'choices', minutes: 3 },
  { id: 'talk', minutes: 16 },
  { id: 'help', minutes: 4 },
  { id: 'out', minutes: 3 },
] as const satisfies readonly PlanStep[];

/** The steps of any lesson, with preparing before it. */
export const ALL_STEPS = ['prepare', ...STEP_IDS] as const;
export interface Step {
  readonly id: (typeof ALL_STEPS)[number];
  readonly minutes: number;
}

/** The steps of a lesson, each inner list held in one piece; no step stands there twice. */
export type Plan = readonly (readonly Step[])[];

const PREPARE: Step = { id: 'prepare', minutes: 5 };

/** The plan of a lesson that is of no course. */
export const USUAL_PLAN: Plan = [[PREPARE, ...LESSON_STEPS]];

/** The plan of a class's lesson: that of its course's length and place, where it is of one. */
export function planFor(courses: readonly Course[], classId: string): Plan {
  for (const of of courses) {
    const slot = slotOf(of, classId);
    if (slot)
      return planOf(of.length, slot === '1').map((piece, at): readonly Step[] =>
        at === 0 ? [PREPARE, ...piece] : piece,
      );
  }
  return USUAL_PLAN;
}

/** Where a lesson stands: a step, and when it began, in milliseconds. */
export interface Place {
  readonly step: Step['id'];
  readonly since: number;
}

const MINUTE = 60_000;

/** The step of a plan by its id; none where another plan has it. */
export const stepAt = (plan: Plan, id: Step['id']): Step | undefined => plan.flat().find((one) => one.id === id);

/** The step after this one, or the first. None after the last, nor after one that the plan does not have. */
export function nextStep(plan: Plan, id: Step['id'] | undefined): Step | undefined {
  const steps = plan.flat();
  if (id === undefined) return steps[0];
  const at = steps.findIndex((one) => one.id === id);
  return at < 0 ? undefined : steps[at + 1];
}

/** The minute of the step that runs now, from 1; it stays at the last one however late it gets. */
export const minuteOf = ({ minutes }: Step, since: number, now: number): number =>
  Math.min(minutes, Math.floor(Math.max(0, now - since) / MINUTE) + 1);

/** Is the time that the plan gives to this step over? Nothing presses: the teacher goes on when the class is ready. */
export const isOver = ({ minutes }: Step, since: number, now: number): boolean => now - since >= minutes * MINUTE;

const pieceOf = (plan: Plan, id: Step['id']): readonly Step[] =>
  plan.find((piece) => piece.some((one) => one.id === id)) ?? [];

/** When the piece that runs ends if all goes as planned from here, in milliseconds. */
export function endOf(plan: Plan, { step, since }: Place, now: number): number {
  const piece = pieceOf(plan, step);
  const at = piece.findIndex((one) => one.id === step);
  return piece
    .slice(at + 1)
    .reduce((end, one) => end + one.minutes * MINUTE, Math.max(now, since + (piece[at]?.minutes ?? 0) * MINUTE));
}

/** The part of a step that lies behind, 0–1: the bar fills up to now, and no further than the step that runs. */
export function behind(plan: Plan, one: Step, { step, since }: Place, now: number): number {
  const steps = plan.flat();
  const at = steps.findIndex(({ id }) => id === step);
  if (steps.indexOf(one) !== at) return steps.indexOf(one) < at ? 1 : 0;
  return Math.min(1, Math.max(0, now - since) / (one.minutes * MINUTE));
}
