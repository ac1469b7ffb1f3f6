/** Where houses, doors, plates and lamps stand in the projector's street. Pure: the stage draws what the page lays its plates over. Px of the sheet. */
import type { Rect } from '../layout.ts';
import { type Sheet, SHEET } from './sheet.ts';
import type { Stop } from './walks.ts';

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

const PLATE = { top: 20, height: 176 };
const DOOR = { width: 84, height: 128, gap: 34 };
/** How high a lamp may be, how far the next stands beside it and before it, in parts of that. */
const LAMP = { heights: [100, 88, 76, 66, 58, 52], across: 0.74, down: 0.66 };

/**
 * @param count how many doors
 * @param most the largest crowd at any of them: all crowds have rows of one length, so that they can be compared
 */
export function projectorStreet({ width, height }: Sheet, count: number, most: number): ProjectorStreet {
  const poolWidth = Math.round(width * 0.12);
  const slot = (width - 2 * SHEET.margin - poolWidth) / Math.max(1, count);
  const top = SHEET.head + PLATE.top;
  const base = top + PLATE.height + DOOR.gap + DOOR.height;
  const front = height - SHEET.talk - SHEET.foot - SHEET.gap - 16;
  const acrossAt = (lamp: number): number => Math.max(3, Math.floor((slot - 16) / (lamp * LAMP.across)));
  const rowsAt = (lamp: number): number => Math.ceil(Math.max(1, most) / acrossAt(lamp));
  // as large as the largest crowd allows
  const lamp = LAMP.heights.find((height) => height * (1 + (rowsAt(height) - 1) * LAMP.down) <= front - base) ?? 52;
  const across = acrossAt(lamp);
  const back = base + lamp;
  const down = Math.min(lamp * LAMP.down, (front - back) / Math.max(1, rowsAt(lamp) - 1));
  const inCrowd = Math.floor((width * 0.62) / (lamp * LAMP.across));
  const middle = (at: number): number => SHEET.margin + slot * (at + 0.5);
  const doors = Array.from({ length: count }, (_, at): StreetDoor => ({
    house: { x: middle(at) - slot / 2 + 4, y: top + PLATE.height * 0.42, width: slot - 8, height: base - top - PLATE.height * 0.42 },
    door: { x: middle(at) - DOOR.width / 2, y: base - DOOR.height, width: DOOR.width, height: DOOR.height },
    plate: { x: middle(at) - slot / 2 + 10, y: top, width: slot - 20, height: PLATE.height },
  }));
  const pool = { x: width - SHEET.margin - poolWidth / 2, y: (back + front) / 2, radius: poolWidth * 0.6 };
  const inRows = (x: number, y: number, place: number, length: number): { x: number; y: number } =>
    ({ x: x + ((place % length) - (length - 1) / 2) * lamp * LAMP.across, y: y + Math.floor(place / length) * down });
  return {
    doors, base, front, pool, lamp,
    spot({ at, place }) {
      if (at === 'pool') return pool;
      if (at === 'crowd') return inRows(width / 2, back + lamp * 0.4, place, inCrowd);
      return inRows(middle(at), back, place, across);
    },
  };
}
