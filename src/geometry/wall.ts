/**
 * The projector's sheet. Everything on it is measured in px of a picture of 1920 × 1080, so that the back row can read
 * it.
 */
export interface Sheet {
  /** CSS px for one px of the sheet. */
  readonly scale: number;
  /** The window in px of the sheet; a window of another shape shows more of one side. */
  readonly width: number;
  readonly height: number;
  /** The window is narrow, or zoomed until it is: no sheet, but a page that scrolls, each thing under the other. */
  readonly flowing: boolean;
}

/** The least text is 28 px on the sheet and never under 18 CSS px. */
const LEAST_SCALE = 18 / 28;
const MOST_SCALE = 2.2;
/** A sheet narrower than this has no room for its columns: in such a window there is a page in its place. */
const LEAST_WIDTH = 1080;
/** On the page text is as large as the game's own: 30 px of the sheet are 20 CSS px. */
const PAGE_SCALE = 2 / 3;

/** Margin at the sides; where the head ends, and what lies under the talk bar and over it. */
export const SHEET = { margin: 48, head: 200, foot: 40, gap: 30 } as const;
/** A wall whose sheet is no wider has narrow columns: what stands over and under them takes a second line. */
const NARROW = 1700;
export const isNarrow = ({ width }: Sheet): boolean => width < NARROW;
/** How high the talk bar is. */
export const talkOf = (sheet: Sheet): number => (isNarrow(sheet) ? 232 : 190);

export function sheetOf(width: number, height: number): Sheet {
  const flowing = width < LEAST_WIDTH * LEAST_SCALE;
  const scale = flowing
    ? PAGE_SCALE
    : Math.min(MOST_SCALE, width / LEAST_WIDTH, Math.max(LEAST_SCALE, Math.min(width / 1920, height / 1080)));
  return { scale, width: width / scale, height: height / scale, flowing };
}

/** What must be read from the back of a room: parts of the wall's height. */
const READ = 0.0302,
  CHOSEN_FROM = 0.0352;
/** On a page text is as large as the game's own. */
const PAGE_TEXT = 30,
  PAGE_CHOICES = 32;

/** The least type of all that must be read, and of the choices. Px of the sheet. */
export const leastText = ({ height, flowing }: Sheet): number => (flowing ? PAGE_TEXT : Math.ceil(height * READ));
export const leastChoices = ({ height, flowing }: Sheet): number =>
  flowing ? PAGE_CHOICES : Math.ceil(height * CHOSEN_FROM);

/** How high the headings of the columns are: their name, and a line or two under it. */
export const headingsOf = (sheet: Sheet): number => Math.ceil(50 + leastText(sheet) * 1.1 * (isNarrow(sheet) ? 2 : 1));

/** What head, talk bar and the space round them leave to the middle. */
export const restOf = (sheet: Sheet): number => SHEET.head + talkOf(sheet) + SHEET.foot + SHEET.gap;

/** How high the middle is, between head and talk bar. A window that is too low scrolls. */
export const middleOf = (sheet: Sheet): number => Math.max(480, sheet.height - restOf(sheet));
