import { authorOf, isLast, kindOf } from '../../kinds/index.ts';
import type { Values } from '../../level/condition.ts';
import type { Line } from '../../level/line.ts';
import type { StageChange } from '../../level/stage.ts';
import { EMPTY_PICTURE } from '../../story/picture.ts';
import { resolveLines } from '../../story/script.ts';
import type { ArtLists } from '../checked.ts';
import type { Fault } from '../fault.ts';
import { nodesOf, under } from '../nodes.ts';
import type { Moment } from '../explore/explore.ts';
import { unknown } from './art.ts';
import type { Rule } from './rule.ts';

type Places = ReadonlySet<string>;
/** The place that a story begins in until it names one. */
const FIRST: Places = new Set([EMPTY_PICTURE.place]);

/** Is the id in the list of this place? A list that is not there is not checked. */
const has = (lists: ArtLists['places'], place: string, id: string): boolean =>
  lists === undefined || !Object.hasOwn(lists, place) || lists[place]?.includes(id) === true;

/** What a change of the picture asks for that is not in these places. */
function* lacking(change: StageChange, pointer: string, places: Places, art: ArtLists): Generator<Fault> {
  for (const group of ['figures', 'props'] as const) {
    for (const [name, one] of Object.entries(change[group] ?? {})) {
      const at = one?.at;
      const spotless = [...places].find((place) => at !== undefined && !has(art.places, place, at));
      if (at !== undefined && spotless !== undefined)
        yield unknown(
          under(pointer, group, name, 'at'),
          `spot in the place “${spotless}” called`,
          at,
          art.places?.[spotless] ?? [],
        );
      const bare = [...places].find(
        (place) =>
          group === 'props' && one !== null && art.props?.includes(name) === false && !has(art.things, place, name),
      );
      if (bare !== undefined)
        yield unknown(under(pointer, group, name), `thing in the place “${bare}” called`, name, [
          ...(art.things?.[bare] ?? []),
          ...(art.props ?? []),
        ]);
    }
  }
}

/** Whoever and whatever stands somewhere stands on a spot that the place has, whichever place that is by then. */
export const unknownSpots: Rule = function* ({ level, explored, options: { art } }) {
  if (!art) return;
  const pointers = new Map([...nodesOf(level)].map(({ value, pointer }) => [value, pointer]));
  const faults = new Map<string, Fault>();

  const changed = (change: StageChange | undefined, before: Places): Places => {
    if (!change) return before;
    const places: Places = change.place === undefined ? before : new Set([change.place]);
    for (const one of lacking(change, pointers.get(change) ?? '', places, art))
      if (!faults.has(one.pointer)) faults.set(one.pointer, one);
    return places;
  };
  const read = (lines: readonly Line[] | undefined, given: Values, before: Places): Places =>
    resolveLines(lines ?? [], given).reduce(
      (places, line) => ('seen' in line ? changed(line.seen, places) : places),
      before,
    );

  const before = new Map<Moment, Places>();
  const waiting = new Set<Moment>();
  const come = (moment: Moment, from: Places): void => {
    const known = before.get(moment);
    const places = new Set([...(known ?? []), ...from]);
    if (known?.size === places.size) return;
    before.set(moment, places);
    waiting.add(moment);
  };

  if (explored.moments[0]) come(explored.moments[0], FIRST);
  // a Set hands out what is added while it is gone through
  for (const moment of waiting) {
    waiting.delete(moment);
    const { beat, given, ways } = moment;
    const arrived = read(beat.lines, given, changed(beat.stage, before.get(moment) ?? FIRST));
    for (const seen of kindOf(beat).seen?.(beat, given) ?? []) changed(seen, arrived);
    for (const { part } of authorOf(beat).during?.(beat, given) ?? [])
      if ('seen' in part) changed(part.seen as StageChange, arrived);
    for (const {
      verdict: { outcome },
      after,
      answer,
      to,
    } of ways) {
      const told = answer ? read(outcome?.later, after, read(outcome?.lines, after, arrived)) : arrived;
      if (typeof to === 'object') come(to, told);
    }
    if (!isLast(beat)) continue;
    for (const part of [level.side, level.stepOut]) if (part) read(part.lines, given, changed(part.stage, FIRST));
  }
  yield* faults.values();
};
