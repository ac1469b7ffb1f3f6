import { isLast, kindOf } from '../../kinds/index.ts';
import type { Values } from '../../level/condition.ts';
import type { Level } from '../../level/schema.ts';
import { change, changeByLines, EMPTY_PICTURE, lightOf, type Picture } from '../../story/picture.ts';
import { personNow } from '../../story/questions.ts';
import { resolveLines } from '../../story/script.ts';
import { fault } from '../fault.ts';
import type { Moment, Explored, Way } from '../explore/explore.ts';
import type { Rule } from './rule.ts';

const FULL = EMPTY_PICTURE.circle.length;

/** Of a picture only the circle lasts from beat to beat, as far as this rule looks. */
const circleOnly = ({ circle }: Picture): Picture => ({ ...EMPTY_PICTURE, circle });

const named =
  (level: Level, given: Values) =>
  (who: string): string =>
    personNow(level, who, given);

/** The pictures of a beat that is come to: as all is told, and with all that an answer could change at once. */
function arrived(level: Level, { beat, given }: Moment, before: Picture): Picture {
  const name = named(level, given);
  const begun = beat.stage ? change(before, beat.stage, name) : before;
  const told = changeByLines(begun, resolveLines(beat.lines ?? [], given), name);
  const seen = kindOf(beat).seen?.(beat, given) ?? [];
  return seen.reduce((picture, one) => change(picture, one, name), told);
}

function answered(level: Level, { answer, verdict: { outcome }, after }: Way, before: Picture): Picture {
  if (!answer) return before;
  return changeByLines(
    before,
    resolveLines([...(outcome?.lines ?? []), ...(outcome?.later ?? [])], after),
    named(level, after),
  );
}

/** Is there a way on which, at some moment, somebody stands on every place of the circle? */
function becomesFull(level: Level, explored: Explored): boolean {
  const known = new Set<string>();
  const numbers = new Map(explored.moments.map((moment, at) => [moment, at]));
  const open = explored.moments.slice(0, 1).map((moment) => ({ moment, before: EMPTY_PICTURE }));
  for (let now = open.pop(); now; now = open.pop()) {
    const { moment, before } = now;
    const key = `${numbers.get(moment)} ${before.circle.join()}`;
    if (known.has(key)) continue;
    known.add(key);
    const told = arrived(level, moment, before);
    if (lightOf({ ...told, dim: false }) === FULL) return true;
    // what protects most is looked at first: it brings people, so the search is short in a sound level
    for (const way of [...moment.ways].sort((one, other) => (one.verdict.grade ?? 0) - (other.verdict.grade ?? 0))) {
      const after = answered(level, way, told);
      if (lightOf({ ...after, dim: false }) === FULL) return true;
      if (typeof way.to === 'object') open.push({ moment: way.to, before: circleOnly(after) });
    }
  }
  return false;
}

/** Every story can end well: on one way at least the circle of support becomes full. */
export const neverFull: Rule = function* ({ level, explored }) {
  // a story that comes to no ending has a fault of its own
  if (!explored.moments.some(({ beat }) => isLast(beat)) || becomesFull(level, explored)) return;
  yield fault(
    'never-full',
    '/beats',
    'On no way does the circle of support become full.',
    'Let four people `join` it on one way, each on a place of their own, 1 to 4.',
  );
};
