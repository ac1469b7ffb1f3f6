import { holds } from '../../level/condition.ts';
import { fault } from '../fault.ts';
import { beatPointer, type Rule, when } from './rule.ts';

/**
 * On every way to it, an ending names somebody who helped and a sentence one could say. Who can help here is the game's
 * own, on every ending.
 */
export const endingsHelp: Rule = function* ({ level, explored }) {
  const told = new Set<string>();
  for (const { beat, given } of explored.moments) {
    if (beat.kind !== 'ending') continue;
    const place = beatPointer(level, beat.id);
    const lacks = (list: readonly { if?: Parameters<typeof holds>[0] }[]): boolean =>
      !list.some((one) => holds(one.if, given));
    const once = (what: string): boolean => !told.has(`${what} ${beat.id}`) && Boolean(told.add(`${what} ${beat.id}`));
    if (lacks(beat.helped) && once('helped')) {
      yield fault(
        'ending-helped',
        `${place}/helped`,
        `The ending “${beat.id}” names nobody who helped${when(given)}.`,
        'Add somebody to `helped`, without a condition or with one that holds then.',
      );
    }
    if (lacks(beat.could) && once('could')) {
      yield fault(
        'ending-could',
        `${place}/could`,
        `The ending “${beat.id}” has no sentence that one could say${when(given)}.`,
        'Add one to `could`, without a condition or with one that holds then.',
      );
    }
  }
};
