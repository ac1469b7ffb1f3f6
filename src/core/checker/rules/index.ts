import { otherAttitude, unknownArt } from './art.ts';
import { unknownBeats } from './beats.ts';
import { blame } from './blame.ts';
import { codesFit } from './codes.ts';
import { unknownConditions, unknownParts } from './conditions.ts';
import { debriefs } from './debrief.ts';
import { gradesMissing, nothingToAnswer } from './forks.ts';
import { doubledIds, reservedIds } from './ids.ts';
import { keptByKind } from './kinds.ts';
import { tooLong } from './length.ts';
import { neverFull } from './never-full.ts';
import { neverShown, noVariant } from './never-shown.ts';
import { unknownPeople } from './people.ts';
import { hardToRead } from './reading.ts';
import type { Rule, WordRule } from './rule.ts';
import { helpAlways, privatePictures, targetsDoNoHarm, teacherLed } from './safe.ts';
import { filmsThere } from './signed.ts';
import { sourcesNamed } from './sources.ts';
import { unknownSpots } from './spots.ts';
import { wayBack } from './way-back.ts';
import { neverMatters, notInPicture } from './touched.ts';
import { variants } from './variants.ts';
import { deadEnds, endlessLoops, noEnding, tooManyWays, unreachableBeats } from './ways.ts';
import { wordsInTwoRoles } from './word-roles.ts';
import { languagesMissing, placeholders, untranslated, wordsMissing } from './words.ts';

/** What a level and its words together must keep to. */
export const RULES: readonly Rule[] = [
  doubledIds,
  reservedIds,
  wordsInTwoRoles,
  unknownBeats,
  unknownPeople,
  unknownConditions,
  unknownParts,
  unknownArt,
  otherAttitude,
  unknownSpots,
  notInPicture,
  tooManyWays,
  deadEnds,
  endlessLoops,
  unreachableBeats,
  noEnding,
  keptByKind,
  nothingToAnswer,
  neverShown,
  noVariant,
  neverMatters,
  gradesMissing,
  debriefs,
  codesFit,
  neverFull,
  wayBack,
  targetsDoNoHarm,
  privatePictures,
  teacherLed,
  helpAlways,
  wordsMissing,
  tooLong,
  hardToRead,
  sourcesNamed,
];

/** What words must keep to whatever the level is. */
export const WORD_RULES: readonly WordRule[] = [
  languagesMissing,
  untranslated,
  placeholders,
  variants,
  blame,
  filmsThere,
];
