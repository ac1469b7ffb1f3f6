/** What of an answer comes back later: other beats, other options, other people or places; lines alone; or nothing. */
import type { Chance } from '../../chance.ts';
import { isCounted } from '../../record/forks.ts';
import type { Moment, Way } from '../explore/explore.ts';
import { answerKey, asIn, byChance, play, type Play, type Player } from './plays.ts';
import { readIn } from './repeats.ts';
import type { Told } from './told.ts';

/** Of a counted fork: how often another answer changes what comes, only lines, or nothing. They come to 1. */
export interface Trace {
  readonly fork: string;
  readonly changes: number;
  readonly linesOnly: number;
  readonly nothing: number;
}

/** A fork leaves a trace when at least so often another answer changes a later beat, option, place or who comes. */
const OFTEN = 0.5;
export const leavesTrace = ({ changes }: Trace): boolean => changes >= OFTEN;

/** So many pairs of plays are held against one another for each fork. */
const PAIRS = 80;

/** What happens after a step; the door back after a low answer, which every story has, is no trace. */
function happensAfter(told: Told, { ways, end }: Play, at: number): Set<string> {
  const happens = new Set<string>();
  const note = (moment: Moment, part: Moment | Way): void => {
    if (moment.beat.later) return;
    const { places, people, offered } = told.shows(part);
    for (const one of [...places, ...people, ...offered]) happens.add(`${moment.beat.id} ${one}`);
    happens.add(moment.beat.id);
  };
  for (const way of ways.slice(at + 1)) {
    note(way.from, way.from);
    note(way.from, way);
  }
  note(end, end);
  return happens;
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((entry) => other.has(entry));

/** Answers as in a play, except at one fork, where it answers otherwise. */
const changedAt = ({ ways }: Play, changed: Way, chance: Chance): Player => {
  const other = asIn(ways, byChance(chance));
  return (fork, answers) => {
    if (fork.beat.id !== changed.from.beat.id) return other(fork, answers);
    const others = answers.filter((way) => answerKey(way) !== answerKey(changed));
    return byChance(chance)(fork, others.length > 0 ? others : answers);
  };
};

/** The traces of every counted fork that these plays come to, in the level's order. */
export function tracesIn(told: Told, played: readonly Play[], chance: Chance): Trace[] {
  return told.level.beats.filter(isCounted).flatMap(({ id }): Trace[] => {
    const found = { changes: 0, linesOnly: 0, nothing: 0 };
    let pairs = 0;
    for (const one of played) {
      const at = one.ways.findIndex(({ from }) => from.beat.id === id);
      const way = one.ways[at];
      if (!way) continue;
      const other = play(told.explored, changedAt(one, way, chance));
      if (!other) continue;
      const read = (of: Play): Set<string> => readIn(told, of, at + 1);
      if (!isSame(happensAfter(told, one, at), happensAfter(told, other, at))) found.changes += 1;
      else if (!isSame(read(one), read(other))) found.linesOnly += 1;
      else found.nothing += 1;
      if ((pairs += 1) >= PAIRS) break;
    }
    if (pairs === 0) return [];
    return [
      {
        fork: id,
        changes: found.changes / pairs,
        linesOnly: found.linesOnly / pairs,
        nothing: found.nothing / pairs,
      },
    ];
  });
}
