/** Every kind of beat: a new one has its file here and its line in both tables. */
import * as z from 'zod/mini';
import type { Author } from './author.ts';
import { chooseAuthor, chooseKind } from './choose.ts';
import { endingAuthor, endingKind } from './ending.ts';
import type { End, Kind, Option } from './kind.ts';
import { lookAuthor, lookKind } from './look.ts';
import { phoneAuthor, phoneKind } from './phone.ts';
import { rankAuthor, rankKind } from './rank.ts';
import { rehearseAuthor, rehearseKind } from './rehearse.ts';
import { spendAuthor, spendKind } from './spend.ts';
import { spotAuthor, spotKind } from './spot.ts';
import { tellAuthor, tellKind } from './tell.ts';

const KINDS = {
  tell: tellKind,
  choose: chooseKind,
  spot: spotKind,
  rehearse: rehearseKind,
  rank: rankKind,
  spend: spendKind,
  look: lookKind,
  phone: phoneKind,
  ending: endingKind,
};

type Kinds = typeof KINDS;
export type KindName = keyof Kinds;
/** A beat of one kind. */
export type BeatOf<Name extends KindName> = z.infer<Kinds[Name]['schema']>;
export type Beat = BeatOf<KindName>;
/** A beat that asks something. */
export type Fork = { [Name in KindName]: Kinds[Name]['does'] extends 'asks' ? BeatOf<Name> : never }[KindName];
/** A beat at which the story ends. */
export type LastBeat = { [Name in KindName]: Kinds[Name]['does'] extends 'ends' ? BeatOf<Name> : never }[KindName];

/**
 * What authors, the checker and the tests know of each kind. Nothing that a pupil loads may ask for it: what is not
 * asked for is left out of the build.
 */
export const AUTHORS: { readonly [Name in KindName]: Author<BeatOf<Name>> } = {
  tell: tellAuthor,
  choose: chooseAuthor,
  spot: spotAuthor,
  rehearse: rehearseAuthor,
  rank: rankAuthor,
  spend: spendAuthor,
  look: lookAuthor,
  phone: phoneAuthor,
  ending: endingAuthor,
};

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

const schemas = KIND_NAMES.map((name) => KINDS[name].schema);
export const beat = z.discriminatedUnion(
  'kind',
  schemas as unknown as Parameters<typeof z.discriminatedUnion>[1],
) as unknown as z.ZodMiniType<Beat>;

/** What a kind says of itself. */
export const kindNamed = (name: KindName): Kind<Beat> => KINDS[name];

/** What the kind of a beat says of itself. */
export const kindOf = (of: Beat): Kind<Beat> => kindNamed(of.kind);

export const authorNamed = (name: KindName): Author<Beat> => AUTHORS[name];
export const authorOf = (of: Beat): Author<Beat> => authorNamed(of.kind);

/** Is it a fork, a beat that asks something? */
export const isFork = (of: Beat): of is Fork => kindOf(of).does === 'asks';

/** Does the story end with it? */
export const isLast = (of: Beat): of is LastBeat => kindOf(of).does === 'ends';

/** What the class is summed up by at a beat: its choices, or what can come of it. */
export const optionsOf = (of: Beat): readonly Option[] => kindOf(of).options(of);

/** What an ending says; nothing of a beat that goes on. */
export const endOf = (of: Beat | undefined): End | undefined => of && kindOf(of).end?.(of);
