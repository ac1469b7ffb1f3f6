/** What is seen and heard without a word of it being told: for those who do not see it, or do not hear it. */
import type { Mood, StageChange } from '../level/stage.ts';
import type { PlayedLine } from './script.ts';

export type Caption =
  /** Another place, and its light. */
  | { readonly kind: 'place'; readonly place: string; readonly mood: Mood | undefined }
  /** A sound that means something: which do, the words say. */
  | { readonly kind: 'sound'; readonly sound: string }
  | { readonly kind: 'silence' }
  /** Somebody comes to the circle of support, or goes from it. */
  | { readonly kind: 'joined' | 'left'; readonly who: string }
  /** The light falls to the one lamp. */
  | { readonly kind: 'alone' };

/**
 * What a change of the picture brings.
 * @param described do words of the level tell what is seen?
 * @param name resolves people who are one or another
 */
function ofChange(
  { place, mood, sound, join = {}, leave = [], dim }: StageChange,
  described: boolean,
  name: (who: string) => string,
): Caption[] {
  return [
    ...(place === undefined || described ? [] : [{ kind: 'place', place, mood } as const]),
    ...(sound === undefined || sound === null ? [] : [{ kind: 'sound', sound } as const]),
    ...Object.keys(join).map((who) => ({ kind: 'joined', who: name(who) }) as const),
    ...leave.map((who) => ({ kind: 'left', who: name(who) }) as const),
    ...(dim === true ? [{ kind: 'alone' } as const] : []),
  ];
}

/** What a beat brings as one comes to it. */
export const captionsOfBeat = (stage: StageChange | undefined, name: (who: string) => string): Caption[] =>
  stage ? ofChange(stage, false, name) : [];

/** What a line brings beside its own words. */
export function captionsOfLine(line: PlayedLine, name: (who: string) => string): Caption[] {
  if ('silence' in line) return line.alt === undefined ? [{ kind: 'silence' }] : [];
  return 'seen' in line ? ofChange(line.seen, line.alt !== undefined, name) : [];
}
