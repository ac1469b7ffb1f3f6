/** In px of the sheet of pictures: one picture, what is between two of a level, and round a level. */
export const CELL = { width: 400, height: 198, between: 4, round: 20 };
/** Levels in a row. */
export const COLUMNS = 2;

/** How high the sheet of so many levels is, in px. */
export const heightOf = (levels: number): number =>
  Math.ceil(levels / COLUMNS) * (CELL.height + CELL.round) - CELL.round;
