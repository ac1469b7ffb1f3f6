import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { isFork, rulesOf } from '../../../src/core/kinds/index.ts';
import type { Answer } from '../../../src/core/kinds/rules.ts';
import type { Level } from '../../../src/core/level/schema.ts';
import type { Words } from '../../../src/core/level/words.ts';
import { currentBeat, isTold, valuesOfStory } from '../../../src/core/story/questions.ts';
import { type Action, reduce } from '../../../src/core/story/reduce.ts';
import { isRead } from '../../../src/core/story/script.ts';
import { start, type Story } from '../../../src/core/story/state.ts';
import { readLevels } from '../../content/read-levels.ts';

export interface Played {
  readonly name: string;
  readonly level: Level;
  readonly words: Readonly<Record<string, Words>>;
}

const root = resolve(import.meta.dirname, '../../..');

function read(folder: string, wanted: string): Played {
  const { name, level, words } = readLevels(resolve(root, folder)).find((one) => one.name === wanted) ?? {};
  if (!name || !level || !words) throw new Error(`No sound level "${wanted}" in ${folder}.`);
  return { name, level, words };
}

export const allKinds = read('tests/content', 'all-kinds');
/** A level with every kind of beat, and the first one that pupils play. */
export const played: readonly Played[] = [allKinds, read('levels', 'funny-frog')];

const answersAt = (level: Level, state: Story): Answer[] => {
  const beat = currentBeat(level, state);
  return isFork(beat) ? [...rulesOf(beat).answers(beat, valuesOfStory(level, state))] : [];
};

/** Half-made answers of any kind; at most beats most of them fit nothing. */
const draftsOf = (answers: readonly Answer[], pick: number): Answer[] => {
  const one = answers[pick % Math.max(answers.length, 1)] ?? {};
  const { '': whole = [], ...rows } = one;
  const [row] = Object.entries(rows);
  return [{ '': whole }, ...(row ? [{ [row[0]]: row[1] }] : []), { '': ['no-such-thing'] }];
};

/** What leads on from here: reading, an answer, going on. */
function leadOn(level: Level, state: Story, pick: number): Action {
  if (!isRead(level, state)) return { type: 'read', all: true };
  const answers = isTold(state) ? [] : answersAt(level, state);
  const answer = answers[pick % Math.max(answers.length, 1)];
  return answer ? { type: 'answer', answer } : { type: 'go-on' };
}

/** One number makes one action: mostly one that leads on, now and then one that leads back or is not possible here. */
export function actionFor(level: Level, state: Story, pick: number): Action {
  const which = Math.floor(pick / 16);
  const answers = answersAt(level, state);
  const others: readonly Action[] = [
    { type: 'read' },
    { type: 'pass' },
    { type: 'draft', draft: draftsOf(answers, which)[which % 3] ?? {} },
    { type: 'answer', answer: answers[which % Math.max(answers.length, 1)] ?? { '': ['no-such-answer'] } },
    which % 8 === 0 ? { type: 'restart' } : { type: 'rewind', to: state.trail[which % state.trail.length]?.beat ?? '' },
  ];
  return others[pick % 16] ?? leadOn(level, state, which);
}

/** Numbers that make actions, one after another; enough of them to come to endings. */
export const picks = fc.array(fc.nat({ max: 1 << 20 }), { minLength: 1, maxLength: 100, size: 'max' });

/** Every state on the way, the first one being the start. */
export function statesBy(level: Level, numbers: readonly number[]): Story[] {
  let state = start(level);
  return [state, ...numbers.map((pick) => (state = reduce(level, state, actionFor(level, state, pick))))];
}

const readAll = (level: Level, state: Story): Story => reduce(level, state, { type: 'read', all: true });

/** Plays to an ending, reading everything; `choose` gives the answer at each fork, or nothing for a pass. */
export function playThrough(
  level: Level,
  choose: (fork: string, answers: readonly Answer[]) => Answer | undefined,
): Story {
  let state = start(level);
  for (;;) {
    state = readAll(level, state);
    const beat = currentBeat(level, state);
    if (beat.kind === 'ending') return state;
    const asked = isFork(beat) && !isTold(state);
    const answer = asked ? choose(beat.id, answersAt(level, state)) : undefined;
    const next = reduce(
      level,
      state,
      answer ? { type: 'answer', answer } : asked ? { type: 'pass' } : { type: 'go-on' },
    );
    if (next === state) throw new Error(`${level.id} does not go on from ${beat.id}.`);
    state = next;
  }
}

/** The same value, in which nothing can be changed. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

export const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
