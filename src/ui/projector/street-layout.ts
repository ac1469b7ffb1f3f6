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
const DOOR = { width: 84, height: 132, gap: 18 };
const LAMP = { height: 60, across: 44, most: 8 };

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
  const back = base + LAMP.height;
  const across = Math.max(4, Math.min(LAMP.most, Math.floor((slot - 20) / LAMP.across)));
  const rows = Math.ceil(Math.max(1, most) / across);
  const down = Math.min(44, (front - back) / Math.max(1, rows - 1));
  const middle = (at: number): number => SHEET.margin + slot * (at + 0.5);
  const doors = Array.from({ length: count }, (_, at): StreetDoor => ({
    house: { x: middle(at) - slot / 2 + 4, y: top + PLATE.height * 0.42, width: slot - 8, height: base - top - PLATE.height * 0.42 },
    door: { x: middle(at) - DOOR.width / 2, y: base - DOOR.height, width: DOOR.width, height: DOOR.height },
    plate: { x: middle(at) - slot / 2 + 10, y: top, width: slot - 20, height: PLATE.height },
  }));
  const pool = { x: width - SHEET.margin - poolWidth / 2, y: (back + front) / 2, radius: poolWidth * 0.6 };
  const inRows = (x: number, y: number, place: number, length: number): { x: number; y: number } =>
    ({ x: x + ((place % length) - (length - 1) / 2) * LAMP.across, y: y + Math.floor(place / length) * down });
  return {
    doors, base, front, pool, lamp: LAMP.height,
    spot({ at, place }) {
      if (at === 'pool') return pool;
      if (at === 'crowd') return inRows(width / 2, back + 40, place, 20);
      return inRows(middle(at), back, place, across);
    },
  };
}
