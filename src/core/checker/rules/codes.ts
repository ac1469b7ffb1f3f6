import { codeFits } from '../../record/code.ts';
import { packFits } from '../../record/pack.ts';
import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';

/** What a class chose must go into twelve letters and into one QR; only levels with a number have codes. */
export const codesFit: Rule = function* ({ level }) {
  if (level.number === undefined) return;
  if (!codeFits(level).fits)
    yield fault(
      'too-many-for-code',
      '/beats',
      'What can be chosen here does not go into a code of twelve letters.',
      'Count fewer forks for the class ("counted": false), or offer fewer choices.',
    );
  if (!packFits(level))
    yield fault(
      'too-many-for-qr',
      '/beats',
      'What can be chosen here does not go into one QR.',
      'Count fewer forks for the class ("counted": false), or offer fewer choices.',
    );
};
