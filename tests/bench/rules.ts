import { join } from 'node:path';
import { artLists } from '../../scripts/levels/art-lists.ts';
import { examine } from '../../scripts/levels/examine.ts';
import { root } from '../../scripts/setup/process.mjs';
import { readLevel } from '../../scripts/vite/level-folder.ts';
import { isFork, isLast, kindOf } from '../../src/core/kinds/index.ts';
import { type Phone, phoneKind } from '../../src/core/kinds/phone.ts';
import { acted, draftOf, entriesIn, offeredOn, standingOf } from '../../src/core/kinds/phone/screen.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { currentBeat, isTold, valuesOfStory } from '../../src/core/story/questions.ts';
import { type Action, reduce } from '../../src/core/story/reduce.ts';
import { isRead } from '../../src/core/story/script.ts';
import { start, type Story } from '../../src/core/story/state.ts';
import { type Subject, times } from './bench.ts';
import { median } from './figure.ts';

/** Two as they come, and one with a room of eight things. */
const LEVELS = ['funny-frog', 'admin', 'door-closed'] as const;
/** What can be done on a phone of so many messages, and matters. */
const FORTY = 40,
  EIGHT = 8;
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

const bigPhone: Phone = {
  id: 'big',
  kind: 'phone',
  apps: [
    {
      id: 'chats',
      app: 'chats',
      threads: [
        {
          id: 'all',
          messages: Array.from({ length: FORTY }, (_, at) =>
            at < FORTY / 2 ? { id: `m${at}` } : { id: `m${at}`, if: { big: `a${at % EIGHT}` } },
          ),
        },
      ],
    },
  ],
  actions: Array.from({ length: EIGHT }, (_, at) => ({ id: `a${at}`, does: 'note', on: `m${at}` })),
  results: [{ id: 'done' }],
};

/** Milliseconds for a press on a phone: it is done, what comes of it comes, and all that is seen is worked out. */
function phonePress(): number {
  const begin = performance.now();
  let at = standingOf(bigPhone, {}, {});
  for (const action of bigPhone.actions) {
    at = acted(standingOf(bigPhone, {}, draftOf(at)), action);
    for (const entry of entriesIn(at, 'all')) if ('place' in entry) offeredOn(at, entry.place.id);
  }
  return (performance.now() - begin) / EIGHT;
}

/** Milliseconds until all that can have been done is told apart. */
function phoneAnswers(): number {
  const begin = performance.now();
  for (const answer of phoneKind.answers(bigPhone, {})) if (!answer['']) throw new Error('An answer is empty.');
  return performance.now() - begin;
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
    return [
      ...figures.flat(),
      {
        what: `A press on a phone of ${FORTY} messages`,
        unit: 'ms' as const,
        runs: await times(runs, async () => phonePress()),
        budget: 16,
      },
      {
        what: `… all that can have been done there, of ${EIGHT} things`,
        unit: 'ms' as const,
        runs: await times(runs, async () => phoneAnswers()),
        budget: 1000,
      },
    ];
  },
};
