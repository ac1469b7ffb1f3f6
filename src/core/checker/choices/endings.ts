/** Which endings are come to, by whom, and what is said there. */
import type { Chance } from '../../chance.ts';
import { endOf, kindOf } from '../../kinds/index.ts';
import { holds } from '../../level/condition.ts';
import type { Level } from '../../level/schema.ts';
import { change, changeByLines, EMPTY_PICTURE, lightOf, type Picture } from '../../story/picture.ts';
import { personNow } from '../../story/questions.ts';
import { resolveLines } from '../../story/script.ts';
import type { Moment, Way } from '../explore/explore.ts';
import { labelsAt } from './places.ts';
import { best, byChance, type Play, plays, type Player } from './plays.ts';
import type { Told } from './told.ts';

/** How a play ends. */
export interface Ended {
  readonly ending: string;
  /** Steps of light, 0–4. */
  readonly light: number;
  /** The place and the people of the last picture. */
  readonly staged: string;
  /** What it cost is said. */
  readonly costs: boolean;
}

const nameAt =
  (level: Level, { given }: Pick<Moment, 'given'>) =>
  (who: string): string =>
    personNow(level, who, given);

/** Of a picture, who stands in the circle, and whether the light fell, last from beat to beat. */
const lasting = ({ circle, dim }: Picture): Picture => ({ ...EMPTY_PICTURE, circle, dim });

function comeTo(level: Level, moment: Moment, before: Picture): Picture {
  const name = nameAt(level, moment);
  const { beat, given } = moment;
  const begun = beat.stage ? change(before, beat.stage, name) : before;
  return changeByLines(begun, resolveLines(beat.lines ?? [], given), name);
}

function answered(level: Level, { from, answer, verdict: { outcome }, after }: Way, before: Picture): Picture {
  const name = nameAt(level, { given: after });
  const asked = comeTo(level, from, before);
  if (!answer) return asked;
  const seen = kindOf(from.beat).seen?.(from.beat, from.given, answer) ?? [];
  const made = seen.reduce((now, one) => change(now, one, name), asked);
  return changeByLines(made, resolveLines([...(outcome?.lines ?? []), ...(outcome?.later ?? [])], after), name);
}

/** Works something out once for each moment or way and each circle it is come to with. */
function once<At extends object>(work: (at: At, before: Picture) => Picture): (at: At, before: Picture) => Picture {
  const known = new WeakMap<At, Map<string, Picture>>();
  return (at, before) => {
    const own = known.get(at) ?? new Map<string, Picture>();
    known.set(at, own);
    const key = `${before.circle.join()} ${before.dim}`;
    const picture = own.get(key) ?? lasting(work(at, before));
    own.set(key, picture);
    return picture;
  };
}

/** Says of plays of a level how they end. */
export function endsOf(told: Told): (play: Play) => Ended {
  const { level } = told;
  const onwards = once<Way>((way, before) => answered(level, way, before));
  const arriving = once<Moment>((moment, before) => comeTo(level, moment, before));
  return ({ ways, end }) => {
    const before = ways.reduce((picture, way) => onwards(way, picture), EMPTY_PICTURE);
    const shown = [...ways.flatMap((way) => [told.shows(way.from), told.shows(way)]), told.shows(end)];
    const last = Math.max(0, shown.map(({ places }) => places.length > 0).lastIndexOf(true));
    const people = new Set(shown.slice(last).flatMap((one) => one.people));
    return {
      ending: end.beat.id,
      light: lightOf(arriving(end, before)),
      staged: [shown[last]?.places.at(-1) ?? '', ...[...people].sort()].join(' '),
      costs: endOf(end.beat)?.cost.some((one) => holds(one.if, end.given)) ?? false,
    };
  };
}

/** A play ends in the fullest way there is: where those who protect most come to, as light, and with nothing missed. */
export type Fullest = (ended: Ended) => boolean;

/** So many of the best plays make an ending one of theirs. */
const OFTEN = 0.1;
const TRIES = 200;

/** What the fullest ending of a level is. */
export function fullestOf(told: Told, endOfPlay: (play: Play) => Ended, chance: Chance): Fullest {
  const ends = plays(told.explored, best(chance), TRIES).map(endOfPlay);
  const light = Math.max(...ends.map((one) => one.light));
  const times = (ending: string): number => ends.filter((one) => one.ending === ending).length;
  const theirs = new Set(ends.map(({ ending }) => ending).filter((ending) => times(ending) >= ends.length * OFTEN));
  return (ended) => theirs.has(ended.ending) && ended.light >= light && !ended.costs;
}

/** Players that go by what a button looks like; where there are no graded choices, by chance. */
export const PLAYERS = {
  /** Always the first, in the author's order. */
  first: (_told, chance) => (fork, answers) =>
    fork.ways.some(({ verdict }) => verdict.grade !== undefined) ? answers[0] : byChance(chance)(fork, answers),
  /** Always the longest. */
  longest: (told, chance) => byLabel(told, chance, ({ isLongest }) => isLongest),
  /** Always one that speaks of telling, asking or help. */
  tells: (told, chance) => byLabel(told, chance, ({ tells }) => tells),
} as const satisfies Readonly<Record<string, (told: Told, chance: Chance) => Player>>;

export type PlayerName = keyof typeof PLAYERS;

function byLabel(
  told: Told,
  chance: Chance,
  holdsFor: (label: ReturnType<typeof labelsAt>[number]) => boolean,
): Player {
  return (fork, answers) => {
    const wanted = new Set(
      labelsAt(told, fork, 'en')
        .filter(holdsFor)
        .map(({ id }) => id),
    );
    const fitting = answers.filter(({ answer }) => wanted.has(answer?.['']?.[0] ?? ''));
    return byChance(chance)(fork, fitting.length > 0 ? fitting : answers);
  };
}

/** How often each of them comes to the fullest ending, as a share of their plays. */
export function reachedBy(told: Told, isFull: (play: Play) => boolean, chance: Chance): Record<PlayerName, number> {
  const share = (player: Player): number => {
    const played = plays(told.explored, player, TRIES / 4);
    return played.filter(isFull).length / Math.max(played.length, 1);
  };
  return {
    first: share(PLAYERS.first(told, chance)),
    longest: share(PLAYERS.longest(told, chance)),
    tells: share(PLAYERS.tells(told, chance)),
  };
}
