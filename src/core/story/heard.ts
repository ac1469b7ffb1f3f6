import type { Part } from './part.ts';
import type { Picture } from './picture.ts';
import { groundOf, soundIn } from './place-sound.ts';
import { isBack } from './rewound.ts';
import type { Story } from './state.ts';

/** What is shown at a moment, and where in the telling that is. */
export interface Moment {
  readonly picture: Picture;
  readonly state: Story;
  readonly part: Part;
}

/**
 * Is this the same moment or one after it? Going back is none: in a story, or into one from another's side of it.
 * Neither is another level.
 */
export function isOnward(before: Moment, after: Moment): boolean {
  if (before.state.level !== after.state.level) return false;
  if (after.part.kind !== 'story') return before.part.kind !== after.part.kind || after.part.read >= before.part.read;
  if (before.part.kind !== 'story') return false;
  return !isBack(before.state, after.state);
}

/**
 * Does the story run back to an earlier moment of the same level? What was another's side of it has no way back of its
 * own.
 */
export const isRewind = ({ state, part }: Moment, after: Moment): boolean =>
  state.level === after.state.level &&
  part.kind === 'story' &&
  after.part.kind === 'story' &&
  isBack(state, after.state);

/** Who comes on foot from one picture to the next: walks in from a side, or steps into the circle where one is seen. */
export function comersBetween(before: Picture, after: Picture): string[] {
  const samePlace = before.place === after.place;
  const walking = Object.entries(after.figures).filter(
    ([who, { enter }]) => enter !== undefined && !(samePlace && who in before.figures),
  );
  // in a new place people stand in the circle already
  const joining = samePlace ? after.circle.filter((who) => who !== null && !before.circle.includes(who)) : [];
  return [...new Set([...walking.map(([who]) => who), ...joining])] as string[];
}

const STEPS = ['steps-one', 'steps-two', 'steps-more'] as const;

/** Does somebody who was here already stand or sit otherwise now? */
const moves = (before: Picture, after: Picture): boolean =>
  before.place === after.place &&
  Object.entries(after.figures).some(([who, { pose }]) => {
    const figure = before.figures[who];
    return figure !== undefined && figure.pose !== pose;
  });

/**
 * The sound with which a moment begins, or `null`: the level's own where a new one is asked for, else the steps of
 * those who come on what is walked on here, else the clothes of those who turn or sit down.
 * Going back is silent, and so is a level that is opened in its midst.
 */
export function soundAt(before: Moment | null, after: Moment): string | null {
  if (!before || !isOnward(before, after)) return null;
  const { sound } = after.picture;
  // each part counts its sounds from one
  const heard = before.part.kind === after.part.kind ? (before.picture.sound?.count ?? 0) : 0;
  if (sound && sound.count > heard) return soundIn(after.picture.place, sound.id);
  const come = comersBetween(before.picture, after.picture).length;
  const steps = STEPS[Math.min(come, STEPS.length) - 1];
  if (steps) return `${steps}-${groundOf(after.picture.place)}`;
  return moves(before.picture, after.picture) ? 'cloth' : null;
}
