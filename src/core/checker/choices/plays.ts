/** Plays of an explored level by chance, for counting. */
import { type Chance, drawn } from '../../chance.ts';
import { isFork, isLast } from '../../kinds/index.ts';
import { PASSED } from '../../level/condition.ts';
import { type Explored, type Moment, passAnswer, type Way } from '../explore/explore.ts';

/** One way through, to an ending. */
export interface Play {
  readonly ways: readonly Way[];
  readonly end: Moment;
}

/** Which of the answers at a fork is given. */
export type Player = (fork: Moment, answers: readonly Way[]) => Way | undefined;

/** No story takes so many steps, unless it goes round for ever. */
const MOST = 500;

/** The same for answers that are the same. */
export const answerKey = (way: Way): string => JSON.stringify(way.answer);

export const isPass = ({ answer }: Way): boolean => answer?.['']?.[0] === PASSED;

/** The way of a pass at a fork. */
export function passAt({ beat, ways }: Moment): Way | undefined {
  const pass = isFork(beat) ? JSON.stringify(passAnswer(beat)) : undefined;
  return ways.find((way) => answerKey(way) === pass);
}

/**
 * Plays to an ending. The player is asked at forks, and is offered no pass.
 * @returns nothing where the story does not come to an ending
 */
export function play(explored: Explored, player: Player): Play | undefined {
  const ways: Way[] = [];
  let moment = explored.moments[0];
  while (moment && ways.length < MOST) {
    if (isLast(moment.beat)) return { ways, end: moment };
    const answers = moment.ways.filter((way) => !isPass(way));
    const way: Way | undefined = isFork(moment.beat) ? player(moment, answers) : moment.ways[0];
    if (!way) return undefined;
    ways.push(way);
    moment = typeof way.to === 'object' ? way.to : undefined;
  }
  return undefined;
}

/** Plays so many times; those that come to no ending are left out. */
export const plays = (explored: Explored, player: Player, times: number): Play[] =>
  Array.from({ length: times }, () => play(explored, player)).filter((one) => one !== undefined);

/** Answers by chance. */
export const byChance =
  (chance: Chance): Player =>
  (_fork, answers) =>
    drawn(answers, chance);

/** Answers as in another play, where the same fork comes and the same answer is there; else as another player. */
export const asIn =
  (ways: readonly Way[], other: Player): Player =>
  (fork, answers) => {
    const before = ways.find(({ from }) => from.beat.id === fork.beat.id);
    return (before && answers.find((way) => answerKey(way) === answerKey(before))) ?? other(fork, answers);
  };

/** Answers otherwise than in another play, where there is another answer. */
export const otherwiseThan =
  (ways: readonly Way[], other: Player): Player =>
  (fork, answers) => {
    const before = ways.find(({ from }) => from.beat.id === fork.beat.id);
    const others = before ? answers.filter((way) => answerKey(way) !== answerKey(before)) : answers;
    return other(fork, others.length > 0 ? others : answers);
  };

/** What protects most of what is there, one of several by chance. */
export const best =
  (chance: Chance): Player =>
  (_fork, answers) => {
    const top = Math.max(...answers.map(({ verdict }) => verdict.grade ?? 0));
    return drawn(
      answers.filter(({ verdict }) => (verdict.grade ?? 0) === top),
      chance,
    );
  };

/** Did the player, by an answer that is no low one, see to it that somebody who can help knows? */
export const hasTold = ({ ways }: Play, player: string): boolean =>
  ways.some((way) => {
    const { tells, grade } = way.verdict;
    if (tells === undefined || !way.answer || isPass(way)) return false;
    return grade === undefined ? tells === player : grade >= 2;
  });
