import { isFork, isLast, kindOf } from '../../src/core/kinds/index.ts';
import { type Condition, lookedAt } from '../../src/core/level/condition.ts';
import type { Line } from '../../src/core/level/line.ts';
import type { Level } from '../../src/core/level/schema.ts';
import { everyLine, linesOfBeat } from '../../src/core/level/word-keys.ts';
import type { Words } from '../../src/core/level/words.ts';
import { changeByLines, lightOf, type Picture, pictureNow, pictureOfPart } from '../../src/core/story/picture.ts';
import { currentBeat, lastVisit, personNow, valuesOfStory } from '../../src/core/story/questions.ts';
import { type Action, reduce } from '../../src/core/story/reduce.ts';
import { type PlayedLine, resolveLines, script } from '../../src/core/story/script.ts';
import { start, type Story } from '../../src/core/story/state.ts';

/** What was seen in plays of a level. */
export interface Seen {
  /** Sequences of answers from the start to an ending. */
  paths: number;
  /** Endings, each with how many paths lead there. */
  endings: Map<string, number>;
  /** Beats come to. */
  beats: Set<string>;
  /** Words told in lines, as `beat.word`. */
  told: Set<string>;
  /** Where somebody or something stands, as `place/spot`. */
  spots: Set<string>;
  /** Things of the story, as `place/thing`. */
  things: Set<string>;
  /** The brightest light at an ending. */
  brightest: number;
  /** What is wrong, each once. */
  faults: Set<string>;
}

const beatNow = (state: Story): string => lastVisit(state).beat;

const wordsOf = (line: Line | PlayedLine): string[] =>
  'say' in line ? [line.say] : 'alt' in line && line.alt !== undefined ? [line.alt] : [];

/** Keys that any condition, and any spoken sentence, inside a piece of a level looks at. */
function keysIn(piece: unknown): string[] {
  if (typeof piece !== 'object' || piece === null) return [];
  return Object.entries(piece).flatMap(([name, value]) => {
    if (name === 'if') return lookedAt(value as Condition).map(([key]) => key);
    return name === 'speak' ? (value as string[]) : keysIn(value);
  });
}

/** Beats that a `next` inside a piece of a level leads to. */
function targetsIn(piece: unknown): string[] {
  if (typeof piece !== 'object' || piece === null) return [];
  return Object.entries(piece).flatMap(([name, value]) =>
    (name === 'next' || name === 'to') && typeof value === 'string' ? [value] : targetsIn(value),
  );
}

/** For each beat the keys that are still looked at from there on. */
function keysFrom(level: Level): Map<string, Set<string>> {
  const always = keysIn([level.cast, level.side, level.debrief]);
  const keys = new Map(level.beats.map((beat) => [beat.id, new Set([...always, ...keysIn(beat)])]));
  let grew = true;
  while (grew) {
    grew = false;
    for (const beat of level.beats) {
      const own = keys.get(beat.id) ?? new Set();
      const before = own.size;
      for (const to of targetsIn(beat)) for (const key of keys.get(to) ?? []) own.add(key);
      grew ||= own.size > before;
    }
  }
  return keys;
}

/**
 * Plays a level picture by picture, depth first, by those of the actions at each fork that are chosen. Paths that stand
 * at the same beat before the same picture, with the same values as far as anything still looks at them, go on alike:
 * from there they are played once in a round and counted together.
 */
function play(
  level: Level,
  words: Words,
  rounds: number,
  choose: (actions: readonly Action[]) => readonly Action[],
): Seen {
  const seen: Seen = {
    paths: 0,
    endings: new Map(),
    beats: new Set(),
    told: new Set(),
    spots: new Set(),
    things: new Set(),
    brightest: 0,
    faults: new Set(),
  };
  const looks = keysFrom(level);
  const known = new Map<string, Map<string, number>>();
  const fault = (state: Story, text: string): void => void seen.faults.add(`${beatNow(state)}: ${text}`);

  const checkPicture = (state: Story, picture: Picture): void => {
    const light = lightOf(picture);
    if (light < 0 || light > 4) fault(state, `light is ${light}`);
    for (const { at } of [...Object.values(picture.figures), ...Object.values(picture.props)]) {
      if (at === undefined) fault(state, `somebody in ${picture.place} stands nowhere`);
      else seen.spots.add(`${picture.place}/${at}`);
    }
    for (const thing of Object.keys(picture.props)) seen.things.add(`${picture.place}/${thing}`);
  };

  const checkLine = (state: Story, line: PlayedLine, part = beatNow(state)): void => {
    const texts = part === 'side' ? words.side : words.beats[part];
    if ('who' in line && line.who !== undefined && !(line.who in level.cast))
      fault(state, `"${line.who}" speaks and is not in the cast`);
    if ('speak' in line) {
      const given = valuesOfStory(level, state);
      for (const row of line.speak) {
        const part = given[row]?.[0];
        if (part === undefined || !words.beats[row.split('.')[0] ?? '']?.[part])
          fault(state, `nothing to speak for ${row}`);
      }
      return;
    }
    for (const id of wordsOf(line)) {
      if (!texts?.[id]) fault(state, `no words for "${id}"`);
      seen.told.add(`${part}.${id}`);
    }
  };

  /** Reads what is told now, line by line; the picture goes on from the one that stands as the reading begins. */
  const readOn = (from: Story, begins: Picture): Story => {
    const given = valuesOfStory(level, from);
    const name = (who: string): string => personNow(level, who, given);
    let state = from;
    let picture = begins;
    for (const line of script(level, from)) {
      checkLine(state, line);
      state = reduce(level, state, { type: 'read' });
      picture = changeByLines(picture, [line], name);
      if (picture !== begins) checkPicture(state, picture);
    }
    return state;
  };

  const end = (state: Story): Map<string, number> => {
    const beat = currentBeat(level, state);
    seen.brightest = Math.max(seen.brightest, lightOf(pictureNow(level, state)));
    const side = resolveLines(level.side?.lines ?? [], valuesOfStory(level, state));
    side.forEach((line, at) => {
      checkLine(state, line, 'side');
      pictureOfPart(level, state, 'side', at + 1);
    });
    pictureOfPart(level, state, 'stepOut', level.stepOut.lines.length);
    return new Map([[beat.id, 1]]);
  };

  const act = (state: Story, action: Action): Story => {
    const after = reduce(level, state, action);
    if (after === state) fault(state, `${JSON.stringify(action)} is refused`);
    return after;
  };

  const add = (to: Map<string, number>, more: Map<string, number>): void => {
    for (const [ending, paths] of more) to.set(ending, (to.get(ending) ?? 0) + paths);
  };

  /** The endings reached from a beat just come to, each with its number of paths. */
  const from = (arrived: Story): Map<string, number> => {
    const beat = currentBeat(level, arrived);
    const given = valuesOfStory(level, arrived);
    const still = [...(looks.get(beat.id) ?? [])].sort().map((key) => [key, given[key]]);
    const picture = pictureNow(level, arrived);
    const key = JSON.stringify([beat.id, still, { ...picture, sound: null }]);
    const before = known.get(key);
    if (before) return before;
    seen.beats.add(beat.id);
    checkPicture(arrived, picture);
    const state = readOn(arrived, picture);
    const endings = new Map<string, number>();
    known.set(key, endings);
    if (isLast(beat)) add(endings, end(state));
    else if (!isFork(beat)) add(endings, from(act(state, { type: 'go-on' })));
    else {
      const actions: Action[] = [
        ...[...kindOf(beat).answers(beat, given)].map((answer) => ({ type: 'answer' as const, answer })),
        { type: 'pass' },
      ];
      for (const action of choose(actions)) {
        const answered = act(state, action);
        // an answer with nothing to tell has already led on
        const isOn = answered.trail.length > state.trail.length;
        add(endings, from(isOn ? answered : act(readOn(answered, pictureNow(level, answered)), { type: 'go-on' })));
      }
    }
    return endings;
  };

  for (let round = 0; round < rounds; round += 1) {
    known.clear();
    add(seen.endings, from(start(level)));
  }
  seen.paths = [...seen.endings.values()].reduce((sum, paths) => sum + paths, 0);
  return seen;
}

/** Plays every path of a level: what it takes grows with the level, up to minutes. */
export const playAll = (level: Level, words: Words): Seen => play(level, words, 1, (actions) => actions);

/** Plays a level to an ending so many times, by chance. */
export const playDrawn = (level: Level, words: Words, times: number, chance: () => number): Seen =>
  play(level, words, times, (actions) => actions.slice(Math.floor(actions.length * chance())).slice(0, 1));

/** What of a level no play has come to: endings, beats, words in lines as `beat.word`, and the brightest light. */
export function unseen(level: Level, { told, beats, endings, brightest }: Seen): string[] {
  const parts: [string, Line[]][] = [
    ...level.beats.map((beat): [string, Line[]] => [beat.id, linesOfBeat(beat)]),
    ['side', everyLine(level.side?.lines ?? [])],
  ];
  return [
    ...level.beats.filter((beat) => !beats.has(beat.id) || (isLast(beat) && !endings.has(beat.id))).map(({ id }) => id),
    ...parts
      .flatMap(([part, lines]) => lines.flatMap(wordsOf).map((id) => `${part}.${id}`))
      .filter((key) => !told.has(key)),
    ...(brightest === 4 ? [] : [`light ${brightest} at the brightest ending`]),
  ];
}
