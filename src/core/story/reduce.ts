import { isFork, isLast, kindOf } from '../kinds/index.ts';
import type { Answer } from '../kinds/kind.ts';
import { PASSED } from '../level/condition.ts';
import type { Level } from '../level/schema.ts';
import { currentBeat, beatOf, isTold, lastVisit, nextBeat, valuesOfStory } from './questions.ts';
import { isRead, script } from './script.ts';
import { start, type Story } from './state.ts';

/** All that can happen in a story. */
export type Action =
  /** The next line is shown, or with `all` the rest of them. */
  | { type: 'read'; all?: boolean }
  | { type: 'draft'; draft: Answer }
  | { type: 'answer'; answer: Answer }
  | { type: 'pass' }
  /** On from what has been told. */
  | { type: 'go-on' }
  /** Back to a fork answered before, to try another way. */
  | { type: 'rewind'; to: string }
  | { type: 'restart' };

type Reducer<Type extends Action['type']> = (
  level: Level,
  state: Story,
  action: Extract<Action, { type: Type }>,
) => Story;

const read: Reducer<'read'> = (level, state, { all }) => {
  const length = script(level, state).length;
  return state.read >= length ? state : { ...state, read: all ? length : state.read + 1 };
};

const draft: Reducer<'draft'> = (level, state, { draft: made }) => {
  const beat = currentBeat(level, state);
  return !isTold(state) && kindOf(beat).holdsDraft(beat, valuesOfStory(level, state), made)
    ? { ...state, draft: made }
    : state;
};

/** Goes to a beat; a story that has come to an ending remembers it. */
function arrive(level: Level, state: Story, beat: string): Story {
  const endings =
    isLast(beatOf(level, beat)) && !state.endings.includes(beat) ? [...state.endings, beat] : state.endings;
  return { ...state, trail: [...state.trail, { beat }], read: 0, draft: {}, endings };
}

function give(level: Level, state: Story, answer: Answer): Story {
  const { beat } = lastVisit(state);
  const told: Story = {
    ...state,
    trail: [...state.trail.slice(0, -1), { beat, answer }],
    read: 0,
    draft: {},
    first: Object.hasOwn(state.first, beat) ? state.first : { ...state.first, [beat]: answer },
    last: { ...state.last, [beat]: answer },
  };
  // an answer with nothing to tell leads straight on
  return script(level, told).length === 0 ? goOn(level, told, { type: 'go-on' }) : told;
}

const answer: Reducer<'answer'> = (level, state, action) => {
  const beat = currentBeat(level, state);
  if (isTold(state) || !isFork(beat) || !kindOf(beat).accepts(beat, valuesOfStory(level, state), action.answer))
    return state;
  return give(level, state, action.answer);
};

const pass: Reducer<'pass'> = (level, state) => {
  const beat = currentBeat(level, state);
  if (isTold(state) || !isFork(beat)) return state;
  return give(level, state, { '': [beat.pass?.as ?? PASSED] });
};

const goOn: Reducer<'go-on'> = (level, state) => {
  const beat = currentBeat(level, state);
  const to = nextBeat(level, state);
  if (to === undefined || (isFork(beat) && !isTold(state)) || !isRead(level, state)) return state;
  return arrive(level, state, to);
};

const rewind: Reducer<'rewind'> = (level, state, { to }) => {
  const at = state.trail.map((one) => one.beat === to && one.answer !== undefined).lastIndexOf(true);
  if (at < 0 || !isFork(beatOf(level, to))) return state;
  const back: Story = { ...state, trail: [...state.trail.slice(0, at), { beat: to }], read: 0, draft: {} };
  // what led up to the fork was read before: the player stands at the choice at once
  return { ...back, read: script(level, back).length };
};

const restart: Reducer<'restart'> = (level, { first, last, endings }) => ({ ...start(level), first, last, endings });

const REDUCERS: { [Type in Action['type']]: Reducer<Type> } = {
  read,
  draft,
  answer,
  pass,
  'go-on': goOn,
  rewind,
  restart,
};

/** The story after an action. An action that is not possible here changes nothing (the same object comes back). */
export function reduce(level: Level, state: Story, action: Action): Story {
  return (REDUCERS[action.type] as Reducer<typeof action.type>)(level, state, action);
}
