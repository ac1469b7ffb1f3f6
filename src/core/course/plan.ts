import type { Age } from '../sid/levels.ts';

/** The lessons of a course, in their order; the booster comes eight weeks after the last of the six. */
export const SLOTS = ['1', '2', '3', '4', '5', '6', 'booster'] as const;
export type Slot = (typeof SLOTS)[number];

/**
 * The story of each lesson, unless a class swaps it: first what happens in a class, contact and threats once it knows
 * how a talk goes, and in the booster a part from which all of it is seen.
 */
export const USUAL: Readonly<Record<Age, Readonly<Record<Slot, string>>>> = {
  '8-11': {
    '1': 'the-clubhouse',
    '2': 'funny-frog',
    '3': 'just-joking',
    '4': 'who-posted-that',
    '5': 'free-gems',
    '6': 'door-closed',
    booster: 'new-friend',
  },
  '11-14': {
    '1': 'admin',
    '2': 'the-comments',
    '3': 'stay-behind',
    '4': 'he-gets-me',
    '5': 'the-fake',
    '6': 'say-it-out-loud',
    booster: 'twelve-coins',
  },
};

/** Sessions for grown-ups, each with one story on the wall. */
export const ADULTS = ['staff', 'parents'] as const;
export type Adults = (typeof ADULTS)[number];
export const STORY_OF: Readonly<Record<Adults, string>> = { staff: 'stay-behind', parents: 'the-fake' };

/** How long a lesson may be, in minutes: in one piece, or in two. */
export const LENGTHS = ['45', '60', '2x25'] as const;
export type Length = (typeof LENGTHS)[number];

/** The steps that a lesson can have. Each has its words under its id, and stands once in a plan. */
export const STEP_IDS = [
  'rules',
  'back',
  'play',
  'collect',
  'choices',
  'talk',
  'charter',
  'help',
  'out',
  'pause',
  'again',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface PlanStep {
  readonly id: StepId;
  readonly minutes: number;
}

const step = (id: StepId, minutes: number): PlanStep => ({ id, minutes });

/** The steps of a lesson that looks back at the one before, by its length; each inner list is held in one piece. */
const WITH_BACK: Readonly<Record<Length, readonly (readonly PlanStep[])[]>> = {
  '45': [
    [
      step('rules', 2),
      step('back', 4),
      step('play', 12),
      step('collect', 3),
      step('choices', 3),
      step('talk', 14),
      step('help', 4),
      step('out', 3),
    ],
  ],
  '60': [
    [
      step('rules', 3),
      step('back', 6),
      step('play', 14),
      step('collect', 4),
      step('choices', 4),
      step('talk', 16),
      step('charter', 6),
      step('help', 4),
      step('out', 3),
    ],
  ],
  '2x25': [
    [step('rules', 2), step('back', 3), step('play', 14), step('collect', 4), step('pause', 2)],
    [step('again', 2), step('choices', 3), step('talk', 13), step('help', 4), step('out', 3)],
  ],
};

/** The minutes of a lesson, in one piece or two. The first has nothing to look back at: the talk has that time. */
export function planOf(length: Length, first: boolean): readonly (readonly PlanStep[])[] {
  if (!first) return WITH_BACK[length];
  const spare = WITH_BACK[length].flat().find(({ id }) => id === 'back')?.minutes ?? 0;
  return WITH_BACK[length].map((piece) => {
    // what falls away in a piece stays in that piece
    const longer = piece.some(({ id }) => id === 'talk') ? 'talk' : 'play';
    const freed = piece.some(({ id }) => id === 'back') ? spare : 0;
    return piece
      .filter(({ id }) => id !== 'back')
      .map((one) => (one.id === longer ? step(one.id, one.minutes + freed) : one));
  });
}

/** The minutes of a session for grown-ups; each step has its words under the session's name. */
export const SESSION: Readonly<
  Record<Adults, readonly { readonly id: 'open' | 'play' | 'talk' | 'told' | 'close'; readonly minutes: number }[]>
> = {
  staff: [
    { id: 'open', minutes: 5 },
    { id: 'play', minutes: 14 },
    { id: 'talk', minutes: 12 },
    { id: 'told', minutes: 10 },
    { id: 'close', minutes: 4 },
  ],
  parents: [
    { id: 'open', minutes: 5 },
    { id: 'play', minutes: 15 },
    { id: 'talk', minutes: 15 },
    { id: 'told', minutes: 6 },
    { id: 'close', minutes: 4 },
  ],
};
