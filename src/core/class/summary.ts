import type { Values } from '../level/condition.ts';
import { QUESTIONS, type QuestionId } from '../record/before-after.ts';
import { type RecordedSigns, recordedSigns, type Version } from '../record/forks.ts';
import type { Hands, Playthrough } from '../record/playthrough.ts';
import { type GroupAt, type GroupsAt, groupsOf, insteadOf } from './groups.ts';
import { type Paths, pathsOf } from './paths.ts';

/** How many stood where, first and last. */
export interface Group extends GroupAt {
  readonly first: number;
  readonly last: number;
}

/**
 * How a class stood at a fork. Hands that were counted for the whole class stand in place of its devices' answers; those
 * without a device are in it beside them. Who never voted again is not in `last`.
 */
export interface Split {
  readonly groups: readonly Group[];
  readonly answers: { readonly first: number; readonly last: number };
  /** Those whose first and last group differ; `null` when hands were counted, which do not tell. */
  readonly changed: number | null;
}

export interface ForkSummary {
  readonly fork: string;
  /** Who could have answered here: pupils, pairs and hands. */
  readonly cameIn: number;
  /** By choice, the pass last. */
  readonly choices: Split;
  /** As it may be put before the class: the level's own groups where it has some, else the choices. */
  readonly shown: Split;
  /** Came in by a device, and never came to this fork. */
  readonly unreached: number;
  /** Does the class talk about it? */
  readonly talk: boolean;
  /** The groups in which help comes, whatever was chosen before; `null` where groups stand in place of the choices. */
  readonly helps: readonly string[] | null;
}

/** Of those who could see the sign, how many found it. */
export interface SignSummary {
  readonly spot: string;
  readonly sign: string;
  readonly found: number;
  readonly missed: number;
}

/** How many gave each answer, by its number. */
export interface QuestionSummary {
  readonly question: QuestionId;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What a class did in one version of a level. */
export interface Summary {
  readonly level: string;
  readonly version: number;
  /** Is it not known what else could have been chosen? Then nothing of it may be shown to the class. */
  readonly guessed: boolean;
  /** Pupils, pairs and hands that came in for this version of the level. */
  readonly cameIn: number;
  readonly finished: number;
  /** Records of another version, which are not in these sums. */
  readonly otherVersion: number;
  readonly forks: readonly ForkSummary[];
  readonly signs: readonly SignSummary[];
  readonly paths: Paths;
  readonly questions: readonly QuestionSummary[];
}

/** The answers of one time, as conditions look at them. */
const valuesAt = ({ forks }: Playthrough, time: 0 | 1): Values =>
  Object.fromEntries(Object.entries(forks).map(([fork, pair]) => [fork, [pair[time]]]));

interface Tally {
  readonly first: Map<string, number>;
  readonly last: Map<string, number>;
  changed: number;
}
const count = (into: Map<string, number>, id: string | undefined, by = 1): void =>
  void (id !== undefined && into.set(id, (into.get(id) ?? 0) + by));

function split(groups: readonly GroupAt[], { first, last, changed }: Tally, hands: boolean): Split {
  const filled = groups.map((group) => ({ ...group, first: first.get(group.id) ?? 0, last: last.get(group.id) ?? 0 }));
  const sum = (of: 'first' | 'last'): number => filled.reduce((all, group) => all + group[of], 0);
  return { groups: filled, answers: { first: sum('first'), last: sum('last') }, changed: hands ? null : changed };
}

/** The hands of a first vote. */
const handsOf = ({ first }: Hands): number => Object.values(first).reduce((sum, one) => sum + one, 0);

function forkSummary(at: GroupsAt, pupils: readonly Playthrough[], classes: readonly Playthrough[]): ForkSummary {
  const tally = (): Tally => ({ first: new Map(), last: new Map(), changed: 0 });
  const [choices, instead] = [tally(), tally()];
  const add = (into: Tally, first: string | undefined, last: string | undefined): void => {
    if (first === undefined || last === undefined) return;
    count(into.first, first);
    count(into.last, last);
    if (first !== last) into.changed += 1;
  };
  const counts = classes.flatMap((one) => one.hands?.[at.fork] ?? []).filter((one) => handsOf(one) > 0);
  // a class votes one way at a time: devices and hands are never added, unless the hands have no device
  const alone = counts.some((one) => one.beside === undefined);
  let unreached = 0;
  for (const one of alone ? [] : pupils) {
    const pair = one.forks[at.fork];
    if (pair) add(choices, ...pair);
    else unreached += 1;
    if (at.instead) add(instead, insteadOf(at.instead, valuesAt(one, 0)), insteadOf(at.instead, valuesAt(one, 1)));
  }
  for (const counted of counts.filter((one) => !alone || one.beside === undefined)) {
    for (const time of ['first', 'last'] as const) {
      for (const [value, by] of Object.entries(counted[time] ?? {})) {
        count(choices[time], value, by);
        count(instead[time], insteadOf(at.instead, { [at.fork]: [value] }), by);
      }
    }
  }
  const hands = counts.length > 0;
  const byChoice = split(at.choices, choices, hands);
  const groups = at.instead?.map(({ id }) => ({ id, grade: undefined }));
  return {
    fork: at.fork,
    cameIn: alone ? byChoice.answers.first : pupils.length + counts.reduce((sum, one) => sum + handsOf(one), 0),
    choices: byChoice,
    shown: groups ? split(groups, instead, hands) : byChoice,
    unreached,
    talk: at.talk,
    helps: groups ? null : at.helps,
  };
}

function signSummaries(spot: RecordedSigns, pupils: readonly Playthrough[]): SignSummary[] {
  const found = new Map<string, number>();
  const missed = new Map<string, number>();
  for (const one of pupils) {
    const theirs = one.signs?.[spot.id];
    if (!theirs) continue;
    const there = new Set([...spot.now(valuesAt(one, 0)), ...spot.now(valuesAt(one, 1)), ...theirs]);
    for (const sign of there) count(theirs.includes(sign) ? found : missed, sign);
  }
  return spot.signs.map((sign) => ({
    spot: spot.id,
    sign,
    found: found.get(sign) ?? 0,
    missed: missed.get(sign) ?? 0,
  }));
}

function questionSummary(question: (typeof QUESTIONS)[number], pupils: readonly Playthrough[]): QuestionSummary {
  const at = (when: 'before' | 'after'): number[] => {
    const counts = Array.from({ length: question.answers }, () => 0);
    for (const one of pupils) {
      const answer = one[when]?.[question.id];
      if (answer !== undefined) counts[answer] = (counts[answer] ?? 0) + 1;
    }
    return counts;
  };
  return { question: question.id, before: at('before'), after: at('after') };
}

/**
 * Hands counted at the fork where most were: as many were there. Those of pupils without a device are `beside` the
 * devices' answers, the others stand in place of them.
 */
export function mostHands(of: Playthrough): { readonly alone: number; readonly beside: number } {
  const most = (beside: boolean): number =>
    Math.max(
      0,
      ...Object.values(of.hands ?? {})
        .filter((one) => (one.beside !== undefined) === beside)
        .map(handsOf),
    );
  return { alone: most(false), beside: most(true) };
}

/** How many pupils, pairs and hands came in with these records of one version. */
export function cameInWith(records: readonly Playthrough[]): number {
  const hands = records.filter((one) => one.mode === 'projector').map(mostHands);
  const devices = records.filter((one) => one.mode !== 'projector').length;
  const sum = (of: 'alone' | 'beside'): number => hands.reduce((all, one) => all + one[of], 0);
  return Math.max(devices + sum('beside'), sum('alone'));
}

/**
 * Sums up what a class did in one version of a level; other records are left out.
 */
export function summarise(level: Version, records: Iterable<Playthrough>): Summary {
  const ofLevel = [...records].filter((one) => one.level === level.id);
  const ofVersion = ofLevel.filter((one) => one.version === level.version);
  const pupils = ofVersion.filter((one) => one.mode !== 'projector');
  const classes = ofVersion.filter((one) => one.mode === 'projector');
  return {
    level: level.id,
    version: level.version,
    guessed: 'guessed' in level,
    cameIn: cameInWith(ofVersion),
    finished: pupils.filter((one) => one.finished).length,
    otherVersion: ofLevel.length - ofVersion.length,
    forks: groupsOf(level).map((at) => forkSummary(at, pupils, classes)),
    signs: recordedSigns(level).flatMap((spot) => signSummaries(spot, pupils)),
    paths: pathsOf(level, pupils),
    questions: QUESTIONS.map((question) => questionSummary(question, pupils)),
  };
}
