import * as z from 'zod/mini';
import { choose, chooseRules } from './choose.ts';
import { ending, endingRules } from './ending.ts';
import { rank, rankRules } from './rank.ts';
import { rehearse, rehearseRules } from './rehearse.ts';
import type { Rules } from './rules.ts';
import { spend, spendRules } from './spend.ts';
import { spot, spotRules } from './spot.ts';
import { tell, tellRules } from './tell.ts';

/**
 * Every kind of beat. An eighth kind: its file here, its line in both tables below, its panel, its line in the panel's
 * table.
 */
export const beat = z.discriminatedUnion('kind', [tell, choose, spot, rehearse, rank, spend, ending]);
export type Beat = z.infer<typeof beat>;
export type Kind = Beat['kind'];
export type Fork = Exclude<Beat, { kind: 'tell' | 'ending' }>;

const RULES = {
  tell: tellRules,
  choose: chooseRules,
  spot: spotRules,
  rehearse: rehearseRules,
  rank: rankRules,
  spend: spendRules,
  ending: endingRules,
} satisfies { [K in Kind]: Rules<Extract<Beat, { kind: K }>> };

/** The rules of a beat's kind. */
export const rulesOf = (of: Beat): Rules<Beat> => RULES[of.kind];

/** Is it a fork, a beat that asks something? */
export const isFork = (of: Beat): of is Fork => of.kind !== 'tell' && of.kind !== 'ending';
