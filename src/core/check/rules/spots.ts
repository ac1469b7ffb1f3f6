import type { Line } from '../../level/line.ts';
import type { Level } from '../../level/schema.ts';
import type { StageChange } from '../../level/stage.ts';
import { EMPTY_PICTURE } from '../../story/picture.ts';
import type { ArtLists } from '../checked.ts';
import { type Fault, fault } from '../fault.ts';
import { nodesOf, under } from '../nodes.ts';
import type { Walk } from '../walk/walk.ts';
import type { Rule } from './rule.ts';

type Places = ReadonlySet<string>;
/** The place that a story begins in until it names one. */
const FIRST: Places = new Set([EMPTY_PICTURE.place]);
type Spots = NonNullable<ArtLists['places']>;

function* changeAt(change: StageChange | undefined, pointer: string, places: Places, spots: Spots): Generator<Fault, Places> {
  const there: Places = change?.place === undefined ? places : new Set([change.place]);
  for (const group of ['figures', 'props'] as const) {
    for (const [name, one] of Object.entries(change?.[group] ?? {})) {
      const lacking = [...there].find((place) => one?.at !== undefined && Object.hasOwn(spots, place) && !spots[place]?.includes(one.at));
      if (lacking !== undefined) yield fault('unknown-art', under(pointer, group, name, 'at'), `The place “${lacking}” has no spot “${one?.at}”.`, `Take one of: ${spots[lacking]?.join(', ')}.`);
    }
  }
  return there;
}

function* linesAt(lines: readonly Line[] | undefined, pointer: string, before: Places, spots: Spots): Generator<Fault, Places> {
  let places = before;
  for (const [at, line] of (lines ?? []).entries()) {
    if ('seen' in line) places = yield* changeAt(line.seen, under(pointer, at, 'seen'), places, spots);
    if ('then' in line) places = new Set([...places, ...(yield* linesAt(line.then, under(pointer, at, 'then'), places, spots))]);
  }
  return places;
}

type Outcome = { lines?: Line[]; later?: Line[] };

/** Goes through a beat with the places it may begin in; returns those it may end in. */
function* beatAt(beat: Level['beats'][number], pointer: string, before: Places, spots: Spots): Generator<Fault, Places> {
  const staged = yield* changeAt(beat.stage, `${pointer}/stage`, before, spots);
  const told = yield* linesAt(beat.lines, `${pointer}/lines`, staged, spots);
  const after = new Set(told);
  for (const { pointer: at, key, value } of nodesOf(beat, pointer)) {
    if (key === 'seen' && !/\/(lines|later|then)\//.test(at.slice(pointer.length))) yield* changeAt(value as StageChange, at, told, spots);
    if (key !== 'outcome' && key !== 'pass') continue;
    const outcome = value as Outcome;
    const read = yield* linesAt(outcome.lines, `${at}/lines`, told, spots);
    for (const place of yield* linesAt(outcome.later, `${at}/later`, read, spots)) after.add(place);
  }
  return after;
}

const run = <T>(steps: Generator<Fault, T>): T => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

/** The places in which each beat may begin, by what can come before it. */
function placesBefore(level: Level, walk: Walk, spots: Spots): ReadonlyMap<string, Places> {
  const before = new Map<string, Places>([[level.start, FIRST]]);
  const ways = new Map<string, Set<string>>();
  for (const { beat, ways: all } of walk.moments) for (const { to } of all) if (typeof to === 'object') ways.set(beat.id, (ways.get(beat.id) ?? new Set()).add(to.beat.id));
  const waiting = new Set([level.start]);
  for (const id of waiting) {
    waiting.delete(id);
    const beat = level.beats.find((one) => one.id === id);
    if (!beat) continue;
    const ends = run(beatAt(beat, '', before.get(id) ?? new Set(), spots));
    for (const to of ways.get(id) ?? []) {
      const known = before.get(to);
      const joined = new Set([...(known ?? []), ...ends]);
      if (known && joined.size === known.size) continue;
      before.set(to, joined);
      waiting.add(to);
    }
  }
  return before;
}

/** Whoever stands somewhere stands on a spot that the place has, whichever place that is by then. */
export const unknownSpots: Rule = function* ({ level, walk, options: { art } }) {
  const spots = art?.places;
  if (!spots) return;
  const before = placesBefore(level, walk, spots);
  for (const [at, beat] of level.beats.entries()) yield* beatAt(beat, `/beats/${at}`, before.get(beat.id) ?? new Set(), spots);
  for (const part of ['side', 'stepOut'] as const) {
    const begun = yield* changeAt(level[part]?.stage, `/${part}/stage`, FIRST, spots);
    yield* linesAt(level[part]?.lines, `/${part}/lines`, begun, spots);
  }
};
