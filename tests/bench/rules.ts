import { join } from 'node:path';
import { artLists } from '../../scripts/levels/art-lists.ts';
import { examine } from '../../scripts/levels/examine.ts';
import { root } from '../../scripts/setup/process.mjs';
import { readLevel } from '../../scripts/vite/level-folder.ts';
import { isFork, isLast, kindOf } from '../../src/core/kinds/index.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { currentBeat, isTold, valuesOfStory } from '../../src/core/story/questions.ts';
import { type Action, reduce } from '../../src/core/story/reduce.ts';
import { isRead } from '../../src/core/story/script.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { type Subject, times } from './bench.ts';
import { median } from './figure.ts';

/** Two as they come, and one with a room of eight things. */
const LEVELS = ['funny-frog', 'admin', 'door-closed'] as const;
/** Playthroughs in a run: enough for the compiler to have seen them all. */
const PLAYTHROUGHS = 200;

/** What is done next on the straight way through: lines are read, forks get their first answer. */
function nextAction(level: Level, state: Story): Action | undefined {
  if (!isRead(level, state)) return { type: 'read' };
  const beat = currentBeat(level, state);
  if (isLast(beat)) return undefined;
  if (!isFork(beat) || isTold(state)) return { type: 'go-on' };
  const [answer] = kindOf(beat).answers(beat, valuesOfStory(level, state));
  return answer ? { type: 'answer', answer } : { type: 'pass' };
}

function straightWay(level: Level): Action[] {
  const actions: Action[] = [];
  let state = start(level);
  for (let action = nextAction(level, state); action; action = nextAction(level, state)) {
    actions.push(action);
    state = reduce(level, state, action);
  }
  return actions;
}

/** Microseconds for a step: the median over many playthroughs. */
function step(level: Level, actions: readonly Action[]): number {
  const took = Array.from({ length: PLAYTHROUGHS }, () => {
    const begin = performance.now();
    let state = start(level);
    for (const action of actions) state = reduce(level, state, action);
    return ((performance.now() - begin) * 1000) / actions.length;
  });
  return median(took);
}

export const rules: Subject = {
  name: 'rules',
  how: `Rules, in Node: a step of the story’s reducer over whole playthroughs (${PLAYTHROUGHS} in each run), and a level’s check as npm run levels does it, reading its files included.`,
  async measure({ runs }) {
    const art = await artLists(root);
    const figures = await times(LEVELS.length, async (at) => {
      const id = LEVELS[at] ?? LEVELS[0];
      const folder = join(root, 'levels', id);
      const { level } = readLevel(folder);
      const actions = straightWay(level);
      const checks = await times(runs, async () => {
        const begin = performance.now();
        examine(folder, root, art);
        return performance.now() - begin;
      });
      return [
        {
          what: `A step of the rules, ${id} (${actions.length} steps)`,
          unit: 'µs' as const,
          runs: await times(runs, async () => step(level, actions)),
        },
        { what: `Checking the level ${id}`, unit: 'ms' as const, runs: checks },
      ];
    });
    return figures.flat();
  },
};
