import { isLast } from '../../kinds/index.ts';
import { fault } from '../fault.ts';
import { listed } from '../../words/listed.ts';
import { orderOf, reaching } from '../explore/graph.ts';
import { beatsById, BOUNDS, type Moment } from '../explore/explore.ts';
import { answerPlace } from './answer-place.ts';
import { beatPointer, type Rule, when } from './rule.ts';

/** More ways than can be walked: nothing else could be promised of the level. */
export const tooManyWays: Rule = function* ({ explored }) {
  if (explored.whole) return;
  yield fault(
    'too-many-ways',
    '/beats',
    `The level has more than ${BOUNDS.moments.toLocaleString('en')} states or ${BOUNDS.answers.toLocaleString('en')} answers, too many to be walked.`,
    'Let fewer conditions look back, or offer fewer cards, items or parts.',
  );
};

/** A way that leads nowhere: no `next` is there, or none of its conditions holds. */
export const deadEnds: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const from of explored.moments) {
    for (const way of from.ways) {
      const { pointer } = answerPlace(level, way);
      if (way.to !== 'nowhere' || told.has(pointer)) continue;
      told.add(pointer);
      yield fault(
        'dead-end',
        pointer,
        `The story stops at “${from.beat.id}”${when(way.after)}: nothing says where it goes on.`,
        'Add a `next`, or to its list a last one without a condition.',
      );
    }
  }
};

/** A story that can only go round: from there no ending can be come to. */
export const endlessLoops: Rule = function* ({ level, explored }) {
  const ends = explored.moments.filter(
    ({ beat, ways }) => isLast(beat) || ways.some((way) => typeof way.to === 'string'),
  );
  const ending = reaching(explored, ends);
  const stuck = explored.moments.filter((moment) => !ending.has(moment));
  const [first] = stuck;
  if (!first) return;
  const { loops } = orderOf(explored);
  const round = (moment: Moment): boolean => [...loops].some((way) => way.to === moment);
  const at = stuck.find(round) ?? first;
  const beats = [...new Set(stuck.map((moment) => moment.beat.id))];
  yield fault(
    'endless-loop',
    beatPointer(level, at.beat.id),
    `From “${at.beat.id}” the story only goes round (${listed(beats)})${when(at.given)} and no ending can be come to.`,
    'Give one of these beats a way out.',
  );
};

/** A beat that no way leads to. */
export const unreachableBeats: Rule = function* ({ level, explored }) {
  const reached = new Set(explored.moments.map((moment) => moment.beat));
  for (const beat of explored.whole ? beatsById(level).values() : []) {
    if (!reached.has(beat))
      yield fault(
        'unreachable-beat',
        beatPointer(level, beat.id),
        `No way through the story leads to “${beat.id}”.`,
        'Lead a `next` to it, or take it out.',
      );
  }
};

/** A level that never ends cannot say who helped. */
export const noEnding: Rule = function* ({ level }) {
  if (!level.beats.some(isLast))
    yield fault('no-ending', '/beats', 'The level has no ending.', 'Add a beat of kind “ending” that says who helped.');
};
