/** Every reachable state of a level: not only its graph, but each beat with each memory that can still matter there. */
import { type Beat, type Fork, isFork, isLast, kindOf } from '../../kinds/index.ts';
import { type Answer, valuesOf, type Verdict } from '../../kinds/kind.ts';
import { PASSED, type Values } from '../../level/condition.ts';
import type { Level } from '../../level/schema.ts';
import { target } from '../../story/questions.ts';
import { looksByBeat, project } from './looks.ts';

/** A beat come to with these memories. */
export interface Moment {
  readonly beat: Beat;
  /** The answers so far, as far as anything from here on looks at them. */
  readonly given: Values;
  readonly ways: Way[];
}

/** One way on from a moment; of answers that the story tells apart nowhere, one stands for all. */
export interface Way {
  readonly from: Moment;
  readonly answer?: Answer;
  readonly verdict: Verdict;
  readonly after: Values;
  /** `nowhere`: no next holds; `unknown`: it leads to a beat that is not there. */
  readonly to: Moment | 'nowhere' | 'unknown';
}

export interface Explored {
  readonly moments: readonly Moment[];
  /** Everything that is ever answered: fork, or `beat.row`, to ids. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>;
  /** `false` when there are more ways than can be walked; there are then no moments. */
  readonly whole: boolean;
}

/** The most moments, and the most answers, that are looked at before the walk gives up. */
export const BOUNDS = { moments: 200_000, answers: 2_000_000 };

interface Told {
  readonly answer: Answer;
  readonly values: Values;
}

/** The beats of a level by id; of two with the same id the first counts. */
export function beatsById(level: Level): ReadonlyMap<string, Beat> {
  const beats = new Map<string, Beat>();
  for (const beat of level.beats) if (!beats.has(beat.id)) beats.set(beat.id, beat);
  return beats;
}

export const passAnswer = (fork: Fork): Answer => ({ '': [fork.pass?.as ?? PASSED] });

/** Walks a level from its start. Never throws on a level that fits the schema, however wrong its ids are. */
export function explore(level: Level, bounds = BOUNDS): Explored {
  const beats = beatsById(level);
  const looks = looksByBeat(level, beats);
  const moments = new Map<string, Moment>();
  const answersBefore = new Map<string, Told[]>();
  const answered = new Map<string, Set<string>>();
  let answersLeft = bounds.answers;

  const note = (values: Values): void => {
    for (const [key, ids] of Object.entries(values)) {
      const known = answered.get(key) ?? new Set();
      for (const id of ids) known.add(id);
      answered.set(key, known);
    }
  };

  const come = (id: string, given: Values): Moment | 'unknown' => {
    const beat = beats.get(id);
    const live = looks.get(id)?.live;
    if (!beat || !live) return 'unknown';
    const ended: Values = isLast(beat) ? { ending: [id] } : {};
    note(ended);
    const kept = project({ ...given, ...ended }, live);
    const key = `${id} ${JSON.stringify(kept)}`;
    const known = moments.get(key) ?? { beat, given: kept, ways: [] };
    moments.set(key, known);
    return known;
  };

  /** All answers that differ for somebody; worked out once for all memories that look alike from this fork. */
  const answersOf = (fork: Fork, given: Values): Told[] => {
    const { own, live } = looks.get(fork.id) as NonNullable<ReturnType<typeof looks.get>>;
    const key = `${fork.id} ${JSON.stringify(project(given, own))}`;
    const before = answersBefore.get(key);
    if (before) return before;
    const outcomes: unknown[] = [undefined];
    const told = new Map<string, Told>();
    const tell = (answer: Answer): void => {
      const values = valuesOf(fork.id, answer);
      note(values);
      const { outcome, grade, harm, tells } = kindOf(fork).verdict(fork, { ...given, ...values });
      if (!outcomes.includes(outcome)) outcomes.push(outcome);
      // a single id is a choice with words of its own: it is never the same as another
      const named = answer['']?.length === 1 ? answer[''] : [];
      const difference = JSON.stringify([project(values, live), named, outcomes.indexOf(outcome), grade, harm, tells]);
      if (!told.has(difference)) told.set(difference, { answer, values });
    };
    for (const answer of kindOf(fork).answers(fork, given)) {
      if ((answersLeft -= 1) < 0) break;
      tell(answer);
    }
    tell(passAnswer(fork));
    answersBefore.set(key, [...told.values()]);
    return [...told.values()];
  };

  const leave = (from: Moment, answer: Answer | undefined, after: Values): Way => {
    const verdict = kindOf(from.beat).verdict(from.beat, after);
    const own = answer ? verdict.outcome?.next : undefined;
    const to = isLast(from.beat) ? undefined : target(own ?? from.beat.next, after);
    return { from, ...(answer && { answer }), verdict, after, to: to === undefined ? 'nowhere' : come(to, after) };
  };

  come(level.start, {});
  // a Map hands out what is added while it is gone through
  for (const moment of moments.values()) {
    if (moments.size > bounds.moments || answersLeft < 0) break;
    const { beat, given } = moment;
    if (isFork(beat))
      for (const { answer, values } of answersOf(beat, given))
        moment.ways.push(leave(moment, answer, { ...given, ...values }));
    else if (!isLast(beat)) moment.ways.push(leave(moment, undefined, given));
  }
  const whole = moments.size <= bounds.moments && answersLeft >= 0;
  return { moments: whole ? [...moments.values()] : [], answered, whole };
}
