import type { Level } from '../level/schema.ts';
import { type Picture, pictureNow } from './picture.ts';
import { isTold } from './questions.ts';
import { script } from './script.ts';
import type { Story } from './state.ts';

/** How far a story is: beats come to, then whether the last is answered, then the lines read of it. */
const farOf = ({ trail, read }: Story): readonly number[] => [trail.length, trail.at(-1)?.answer ? 1 : 0, read];

/** Has the story gone back from one moment to an earlier one? */
export function isBack(before: Story, after: Story): boolean {
  const [from, to] = [farOf(before), farOf(after)];
  const differing = from.findIndex((one, at) => one !== to[at]);
  return differing >= 0 && (to[differing] ?? 0) < (from[differing] ?? 0);
}

/** So many pictures are seen on the way back. */
const MOST = 6;

/** A picture without what is heard in it: two that look the same are one. */
const lookOf = (picture: Picture): string => JSON.stringify({ ...picture, sound: null, spoke: null });

/** The moments from one to an earlier one, last first: line by line, beat by beat. */
function* backwards(level: Level, from: Story, to: Story): Generator<Story> {
  for (let state = from; ;) {
    for (let read = state.read; read >= 0; read -= 1) yield { ...state, read };
    const { trail } = state;
    const last = trail[trail.length - 1];
    if (!last || (trail.length <= to.trail.length && !isTold(state))) return;
    const before: Story = isTold(state)
      ? { ...state, trail: [...trail.slice(0, -1), { beat: last.beat }], draft: {} }
      : { ...state, trail: trail.slice(0, -1), draft: {} };
    state = { ...before, read: script(level, before).length };
  }
}

/**
 * What is seen while a story runs back from one moment to an earlier one: pictures that differ, the latest first, as
 * many as can be shown in half a second. The earlier moment's own picture is not among them.
 */
export function rewound(level: Level, from: Story, to: Story): Picture[] {
  const goal = lookOf(pictureNow(level, to));
  const pictures: Picture[] = [];
  let look = lookOf(pictureNow(level, from));
  for (const state of backwards(level, from, to)) {
    const picture = pictureNow(level, state);
    const next = lookOf(picture);
    if (next === look) continue;
    look = next;
    if (next !== goal) pictures.push(picture);
  }
  const few =
    pictures.length <= MOST
      ? pictures
      : Array.from(
          { length: MOST },
          (_, at) => pictures[Math.round((at * (pictures.length - 1)) / (MOST - 1))] as Picture,
        );
  // what lay between two that look alike may have been left out
  return few.filter((picture, at) => at === 0 || lookOf(picture) !== lookOf(few[at - 1] as Picture));
}
