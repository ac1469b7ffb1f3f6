import { isFork, kindOf } from '../kinds/index.ts';
import type { Level } from '../level/schema.ts';
import { type Picture, pictureNow } from './picture.ts';
import { currentBeat, isTold, valuesOfStory } from './questions.ts';
import { reduce } from './reduce.ts';
import { isRead } from './script.ts';
import type { Story } from './state.ts';

/** So many lines are looked ahead, and so many answers to a fork: more than four choices stand at none. */
const LINES = 3,
  ANSWERS = 4;

/** The moments that follow while somebody reads on. */
function* readingOn(level: Level, from: Story): Generator<Story> {
  let state = from;
  for (let line = 0; line < LINES; line += 1) {
    if (isRead(level, state)) {
      if (isFork(currentBeat(level, state)) && !isTold(state)) return;
      const next = reduce(level, state, { type: 'go-on' });
      if (next === state) return;
      state = next;
    } else state = reduce(level, state, { type: 'read' });
    yield state;
  }
}

/** The pictures that may come next, nearest first, so that the stage can draw them before they are asked for. */
export function picturesAhead(level: Level, state: Story): Picture[] {
  const beat = currentBeat(level, state);
  if (!isFork(beat) || isTold(state) || !isRead(level, state))
    return [...readingOn(level, state)].map((next) => pictureNow(level, next));
  // an order or a purse has hundreds of answers: what follows those is drawn when it is known
  const answers = [...(kindOf(beat).ahead?.(beat, valuesOfStory(level, state)) ?? [])].slice(0, ANSWERS);
  return answers
    .map((answer) => reduce(level, state, { type: 'answer', answer }))
    .flatMap((told) => [...readingOn(level, told)].slice(0, 2))
    .map((next) => pictureNow(level, next));
}
