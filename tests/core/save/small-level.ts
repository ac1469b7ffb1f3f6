import { isFork, rulesOf } from '../../../src/core/kinds/index.ts';
import { level as levelSchema, type Level } from '../../../src/core/level/schema.ts';
import { currentBeat, forksBehind, valuesOfStory } from '../../../src/core/story/questions.ts';
import { type Action, reduce } from '../../../src/core/story/reduce.ts';
import { start, type Story } from '../../../src/core/story/state.ts';

const say = (id: string) => ({ say: id });

/** A level with a beat of every kind, conditions, a pass that counts as a choice, a silent answer and two endings. */
export const smallLevel: Level = levelSchema.parse({
  format: 1,
  id: 'small',
  version: 1,
  age: '8-11',
  role: 'saw',
  viewpoint: 'bystander',
  themes: ['bullying'],
  minutes: 5,
  opens: 'freely',
  player: 'ida',
  centre: 'ole',
  cast: { ida: { figure: 'ida' }, ole: { figure: 'ole' } },
  start: 'begin',
  beats: [
    { id: 'begin', kind: 'tell', lines: [say('one'), say('two')], next: 'first' },
    {
      id: 'first',
      kind: 'choose',
      lines: [say('three')],
      next: 'look',
      choices: [
        { id: 'ask', icon: 'say', grade: 3, outcome: { lines: [say('asked')] } },
        { id: 'wait', icon: 'do', grade: 1, outcome: { lines: [say('waited')], later: [say('later')], next: 'busy' } },
      ],
    },
    {
      id: 'busy',
      kind: 'choose',
      counted: false,
      next: 'look',
      pass: { as: 'stay' },
      choices: [
        { id: 'stay', icon: 'do' },
        { id: 'knock', icon: 'do', outcome: { lines: [say('knocked')] } },
      ],
    },
    {
      id: 'look',
      kind: 'spot',
      next: 'tell-it',
      hints: ['hint-one'],
      rest: { more: 'more', close: 'close' },
      messages: [
        { id: 'm-one', sign: 'laughing' },
        { id: 'm-two', sign: 'again', if: { first: 'ask' } },
        { id: 'm-three' },
      ],
      signs: [{ id: 'laughing' }, { id: 'again' }],
      outcome: { lines: [say('seen')] },
    },
    {
      id: 'tell-it',
      kind: 'rehearse',
      who: 'ida',
      to: 'ole',
      next: 'queue',
      outcome: { lines: [say('heard')] },
      rows: [
        { id: 'what', parts: [{ id: 'saw-it' }, { id: 'heard-it', if: { first: 'ask' } }] },
        { id: 'please', parts: [{ id: 'come' }, { id: 'listen' }] },
      ],
    },
    {
      id: 'queue',
      kind: 'rank',
      items: [{ id: 'photo' }, { id: 'joke' }, { id: 'threat' }],
      next: 'purse',
      results: [{ id: 'well', if: { 'queue.1': 'threat' }, outcome: { lines: [say('well')] } }, { id: 'other' }],
    },
    {
      id: 'purse',
      kind: 'spend',
      coins: 3,
      next: [{ if: { first: 'ask' }, to: 'end-warm' }, { to: 'end-late' }],
      cards: [
        { id: 'lesson', icon: 'book', cost: 2 },
        { id: 'line', icon: 'phone', cost: 2 },
        { id: 'team', icon: 'people', cost: 1 },
      ],
      ways: [
        { id: 'vote', icon: 'do' },
        { id: 'adjourn', icon: 'say' },
      ],
      results: [{ id: 'spent', outcome: { lines: [say('spent')] } }],
    },
    { id: 'end-warm', kind: 'ending', helped: [{ who: 'ida', say: 'helped' }], could: [say('could')] },
    { id: 'end-late', kind: 'ending', helped: [{ who: 'ida', say: 'helped' }], could: [say('could')] },
  ],
  stepOut: { lines: [say('out')] },
  debrief: {},
  teacher: { before: [], ready: [], avoid: [], after: [], sources: [] },
});

/** Every action that does something here. */
function actionsAt(level: Level, state: Story): Action[] {
  const beat = currentBeat(level, state);
  const answers = isFork(beat) ? [...rulesOf(beat).answers(beat, valuesOfStory(level, state))] : [];
  const drafts: Action[] =
    beat.kind === 'rehearse'
      ? [{ type: 'draft', draft: { please: ['come'] } }]
      : [{ type: 'draft', draft: { '': ['laughing'], tapped: ['m-one'] } }];
  const back = forksBehind(level, state).map((one): Action => ({ type: 'rewind', to: one.id }));
  const read: Action = { type: 'read', all: true };
  // answers and going on weigh more than going back, so that stories come to their endings
  const ahead: Action[] = [
    read,
    read,
    { type: 'go-on' },
    { type: 'go-on' },
    ...answers.slice(0, 6).map((answer): Action => ({ type: 'answer', answer })),
  ];
  const all: Action[] = [
    { type: 'read' },
    ...ahead,
    ...ahead,
    ...ahead,
    { type: 'pass' },
    ...drafts,
    ...back.slice(-1),
    { type: 'restart' },
  ];
  return all.filter((action) => reduce(level, state, action) !== state);
}

/** A story as a player could have played it: each number picks one of the actions possible at that moment. */
export function playBy(level: Level, picks: readonly number[]): Story {
  return picks.reduce((state, pick) => {
    const actions = actionsAt(level, state);
    return reduce(level, state, actions[pick % actions.length] as Action);
  }, start(level));
}

/** Plays to the end with these answers, reading everything. */
export function playWith(level: Level, answers: readonly Story['draft'][]): Story {
  const settle = (state: Story): Story => {
    const read = reduce(level, state, { type: 'read', all: true });
    const on = reduce(level, read, { type: 'go-on' });
    return on === read ? read : settle(on);
  };
  return answers.reduce(
    (state, answer) => settle(reduce(level, state, { type: 'answer', answer })),
    settle(start(level)),
  );
}
