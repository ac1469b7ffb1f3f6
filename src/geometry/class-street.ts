/**
 * Where houses, doors, plates and lamps stand in the projector's street. Pure: the stage draws what the page lays its
 * plates over. Px of the sheet.
 */
import type { Rect } from './layout.ts';
import { leastText, type Sheet, SHEET, talkOf } from './wall.ts';
import type { Stop } from './lamp-moves.ts';

export interface StreetDoor {
  readonly house: Rect;
  readonly door: Rect;
  readonly plate: Rect;
}

export interface ProjectorStreet {
  readonly doors: readonly StreetDoor[];
  /** Where the houses end, and where the lowest lamps stand. */
  readonly base: number;
  readonly front: number;
  /** The middle of the glow of those who are not shown. */
  readonly pool: { readonly x: number; readonly y: number; readonly radius: number };
  /** How high a lamp is. */
  readonly lamp: number;
  /** The ground point of a lamp. */
  spot(stop: Stop): { readonly x: number; readonly y: number };
}

const PLATE = { top: 18, height: 240, more: 70 };
/** On a plate: its edges and padding, the row of its letter and numbers, and a line of its words in parts of their type. */
const ON_PLATE = { edges: 36, numbers: 64, line: 1.09 };
/**
 * How many lines of words a plate has room for, beside its letter and numbers, which are never cut. The class has read
 * the words already, where the choices stand whole.
 */
export const plateLines = (sheet: Sheet, height: number, numbers: boolean): number =>
  Math.floor((height - ON_PLATE.edges - (numbers ? ON_PLATE.numbers : 0)) / (leastText(sheet) * ON_PLATE.line));

const DOOR = { width: 84, height: 128, gap: 34 };
/**
 * The least height of a lamp; how high it may be, and how far the next stands beside it and before it, in parts of
 * that.
 */
const LAST = 52;
const LAMP = { heights: [100, 88, 76, 66, 58, LAST], across: 0.74, down: 0.66 };

/**
 * @param count how many doors
 * @param most the largest crowd at any of them: all crowds have rows of one length, so that they can be compared
 * @param crowd how many stand together before anything is shown
 */
export function projectorStreet(
  sheet: Sheet,
  count: number,
  { most, crowd }: { readonly most: number; readonly crowd: number },
): ProjectorStreet {
  const { width, height } = sheet;
  const poolWidth = Math.round(width * 0.11);
  const plate = PLATE.height + Math.min(PLATE.more, Math.max(0, height - 1080));
  const slot = (width - 2 * SHEET.margin - poolWidth) / Math.max(1, count);
  const top = SHEET.head + PLATE.top;
  const base = top + plate + DOOR.gap + DOOR.height;
  const front = height - talkOf(sheet) - SHEET.foot - SHEET.gap - 16;
  const acrossAt = (lamp: number): number => Math.max(1, Math.floor((slot - 16) / (lamp * LAMP.across)));
  const rowsAt = (lamp: number): number => Math.ceil(Math.max(1, most) / acrossAt(lamp));
  const crowdAt = (lamp: number): number => Math.floor((width * 0.72) / (lamp * LAMP.across));
  const deep = (lamp: number, rows: number): number => lamp * (1 + (rows - 1) * LAMP.down);
  // as large as the largest crowd allows, at a door or together
  const lamp =
    LAMP.heights.find(
      (one) => Math.max(deep(one, rowsAt(one)), deep(one, Math.ceil(crowd / crowdAt(one)))) <= front - base,
    ) ?? LAST;
  const across = acrossAt(lamp);
  const back = base + lamp;
  const down = Math.min(lamp * LAMP.down, (front - back) / Math.max(1, rowsAt(lamp) - 1));
  const middle = (at: number): number => SHEET.margin + slot * (at + 0.5);
  const doors = Array.from({ length: count }, (_, at): StreetDoor => ({
    house: { x: middle(at) - slot / 2 + 4, y: top + plate * 0.42, width: slot - 8, height: base - top - plate * 0.42 },
    door: { x: middle(at) - DOOR.width / 2, y: base - DOOR.height, width: DOOR.width, height: DOOR.height },
    plate: { x: middle(at) - slot / 2 + 10, y: top, width: slot - 20, height: plate },
  }));
  const pool = { x: width - SHEET.margin - poolWidth / 2, y: (back + front) / 2, radius: poolWidth * 0.6 };
  const inRows = (x: number, y: number, place: number, length: number): { x: number; y: number } => ({
    x: x + ((place % length) - (length - 1) / 2) * lamp * LAMP.across,
    y: y + Math.floor(place / length) * down,
  });
  return {
    doors,
    base,
    front,
    pool,
    lamp,
    spot({ at, place }) {
      if (at === 'pool') return pool;
      if (at === 'crowd') return inRows(width / 2, back, place, crowdAt(lamp));
      return inRows(middle(at), back, place, across);
    },
  };
}
