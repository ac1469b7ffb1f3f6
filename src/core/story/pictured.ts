import { type Beat, kindOf } from '../kinds/index.ts';
import type { Line } from '../level/line.ts';

/** Nobody speaks or writes, whatever was chosen before. */
const isQuiet = (line: Line): boolean =>
  'then' in line
    ? line.then.every(isQuiet)
    : 'say' in line
      ? line.who === undefined && line.chat !== true && line.style === undefined
      : !('speak' in line);

/** Is this beat a picture, with words under it at most: nothing is asked, and nobody says or writes anything? */
export const isPictured = (beat: Beat): boolean => kindOf(beat).does === 'tells' && (beat.lines ?? []).every(isQuiet);
