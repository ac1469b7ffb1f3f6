import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Level } from '../../core/level/schema.ts';
import type { Session } from '../../ports/play.ts';
import { isTold } from '../../core/story/questions.ts';
import { isBack } from '../../core/story/rewound.ts';
import { isRead, script } from '../../core/story/script.ts';
import type { Story } from '../../core/story/state.ts';

/** Where a story stands: beats come to, and whether the last is answered. */
export const placeOf = (state: Story): string => `${state.trail.length} ${isTold(state)}`;

/**
 * Does what is asked stand in the panel?
 * @param takesRoom does the question stand in place of what was told?
 * @param opened the place whose question was opened last
 */
export const isAsked = (level: Level, state: Story, takesRoom: boolean, opened: string): boolean =>
  isRead(level, state) &&
  !isTold(state) &&
  (!takesRoom || opened === placeOf(state) || script(level, state).length === 0);

/**
 * Does the question of a beat stand in the panel? One that takes the lines' room waits until their last was read and
 * Next was pressed once more. It is there at once where nothing is told before it, where one has come back to it, and in
 * a story that is opened again.
 */
export function useQuestion(of: Session, takesRoom: boolean): { readonly asked: boolean; readonly ask: () => void } {
  const { level, store } = of;
  const state = store.state();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const opened = useRef<{ readonly of: Session; readonly place: string } | null>(null);
  if (opened.current?.of !== of) opened.current = { of, place: isRead(level, state) ? placeOf(state) : '' };

  useLayoutEffect(
    () =>
      store.subscribe((now, before) => {
        if (isBack(before, now)) opened.current = { of, place: placeOf(now) };
      }),
    [of, store],
  );
  return {
    asked: isAsked(level, state, takesRoom, opened.current.place),
    ask: () => {
      opened.current = { of, place: placeOf(state) };
      redraw(undefined);
    },
  };
}
