/**
 * Where the windows of the night of lights are: in a street, a town or a whole country. Pure: the stage draws what the
 * page lays its table over. CSS px, counted from the start side.
 */
import type { Rect } from './layout.ts';

/** How far one looks, the nearest first. */
export const LOOKS = ['street', 'town', 'country'] as const;
export type Look = (typeof LOOKS)[number];

/** `shown`: of the story that is looked at, and brighter than the others. */
export type Tone = 'lit' | 'shown';

/** What of the lights is seen: which windows of the picture are lit, by their places. */
export interface LitPicture {
  readonly look: Look;
  readonly lit: ReadonlyMap<number, Tone>;
}

const ROOFS = ['gable', 'flat', 'mansard', 'round'] as const;

export interface LightHouse extends Rect {
  readonly roof: (typeof ROOFS)[number];
  /** Houses of a row stand on one line; the row farthest away is 0. */
  readonly row: number;
}

export interface LightsView {
  /** px of its drawing for one px of the picture of 1280 × 800, by row. */
  readonly scales: readonly number[];
  readonly houses: readonly LightHouse[];
  /** Every window there is, lit or not. */
  readonly places: readonly Rect[];
  /** Windows behind the table, which stay dark. */
  readonly behind: readonly Rect[];
  /** The lines on which rows of houses stand, or the hills' crests begin, the farthest first. */
  readonly grounds: readonly number[];
}

/** The part of the page that the table leaves to the picture. */
export interface LightsRoom {
  /** The table lies beside it; otherwise beneath it. */
  readonly beside: boolean;
  readonly width: number;
  readonly height: number;
  /** How broad the page is: houses go on behind the table. */
  readonly page: number;
}

/** A window as wide as this has room for the table beside the picture. */
const BROAD = 900;

export const lightsRoom = (width: number, height: number): LightsRoom =>
  width >= BROAD && width > height
    ? { beside: true, width: Math.round(width * 0.62), height, page: width }
    : { beside: false, width, height: Math.round(height * 0.46), page: width };

/** A number from 0 to 1 that is the same each time. */
const share = (of: number, turn: number): number =>
  ((Math.imul(of + 1, 2_654_435_761) ^ Math.imul(turn + 1, 974_711_597)) >>> 8) / 2 ** 24;

interface Row {
  readonly ground: number;
  readonly scale: number;
  /** Windows side by side and over one another in a house. */
  readonly across: number;
  readonly storeys: number;
}

/** Sizes in the picture of 1280 × 800. */
const HOUSE = { width: 232, gap: 16, edge: 20, window: { width: 46, height: 56 }, step: { x: 68, y: 84 }, top: 34 };

function rowOf({ ground, scale: s, across, storeys }: Row, row: number, room: LightsRoom) {
  const wall = HOUSE.edge * 2 + HOUSE.step.x * across - (HOUSE.step.x - HOUSE.window.width);
  const each = (wall + HOUSE.gap) * s;
  const count = Math.max(1, Math.floor((room.width + HOUSE.gap * s - 12 * s) / each));
  // as many as are seen whole beside the table, and more behind it
  const broad = (room.width - 12 * s - (count - 1) * HOUSE.gap * s) / count;
  const shift = row % 2 === 0 ? 0 : broad * 0.28;
  const houses: LightHouse[] = [];
  const places: Rect[] = [];
  const behind: Rect[] = [];
  for (let at = row % 2 === 0 ? 0 : -1; at * (broad + HOUSE.gap * s) + shift < room.page; at += 1) {
    const floors = storeys - (storeys > 1 && share(at, row) < 0.4 ? 1 : 0);
    const height = (HOUSE.top + floors * HOUSE.step.y + 44) * s;
    const x = 6 * s + at * (broad + HOUSE.gap * s) + shift;
    const y = ground - height;
    houses.push({ x, y, width: broad, height, roof: ROOFS[(at + 5 + row * 3) % ROOFS.length] ?? 'flat', row });
    const left = x + (broad - (HOUSE.step.x * (across - 1) + HOUSE.window.width) * s) / 2;
    for (let floor = 0; floor < floors; floor += 1)
      for (let column = 0; column < across; column += 1) {
        const place = {
          x: left + column * HOUSE.step.x * s,
          y: y + (HOUSE.top + floor * HOUSE.step.y) * s,
          width: HOUSE.window.width * s,
          height: HOUSE.window.height * s,
        };
        if (place.x > 4 && place.x + place.width < room.width - 4) places.push(place);
        else if (place.x > room.width / 2) behind.push(place);
      }
  }
  return { houses, places, behind };
}

function rowsOf(rows: readonly Row[], room: LightsRoom): LightsView {
  const made = rows.map((row, at) => rowOf(row, at, room));
  // a house of a nearer row hides what lies behind it
  const isSeen = (place: Rect, row: number): boolean =>
    !made
      .slice(row + 1)
      .flatMap(({ houses }) => houses)
      .some(
        ({ x, y, width, height }) =>
          place.x < x + width + 4 && place.x + place.width > x - 4 && place.y + place.height > y - height * 0.42,
      );
  return {
    scales: rows.map(({ scale }) => scale),
    houses: made.flatMap(({ houses }) => houses),
    places: made.flatMap(({ places }, row) => places.filter((place) => isSeen(place, row))),
    behind: made.flatMap(({ behind }, row) => behind.filter((place) => isSeen(place, row))),
    grounds: rows.map(({ ground }) => ground),
  };
}

/** So many windows a country has: each is a point of light, and all of them are a picture. */
const MOST = 12_000;
const HILLS = 7;

function countryOf(room: LightsRoom): LightsView {
  const top = room.height * 0.3;
  const grounds = Array.from({ length: HILLS }, (_, at) => top + ((room.height - top) * at) / HILLS);
  const step = Math.sqrt((room.width * (room.height - top)) / MOST);
  const places: Rect[] = [];
  const rows = Math.floor((room.height - top) / step) - 1;
  for (let row = 0; row < rows; row += 1) {
    // what is nearer is larger
    const size = Math.max(1.5, step * (0.34 + 0.3 * (row / rows)));
    for (let x = step * 0.7; x < room.width - step * 1.2; x += step) {
      const at = places.length;
      const from = crest(x, room, 0);
      const y = from + 8 + (row + 0.3 + share(at, 2) * 0.6) * ((room.height - from - 14) / rows);
      places.push({ x: x + (share(at, 1) - 0.5) * step * 0.8, y, width: size, height: size * 1.2 });
    }
  }
  return { scales: [], houses: [], places, behind: [], grounds };
}

/** How high a hill is at a place, px from the top. */
export function crest(x: number, room: Pick<LightsRoom, 'width' | 'height'>, hill: number): number {
  const top = room.height * 0.3;
  const wave =
    Math.sin((x / room.width) * (3.1 + hill * 0.7) + hill * 1.9) + 0.4 * Math.sin((x / room.width) * 9 + hill);
  return top + ((room.height - top) * hill) / HILLS + wave * room.height * 0.028;
}

/** The windows of a view in the room that it has; `s` is px for one px of the picture of 1280 × 800. */
export function lightsView(look: Look, room: LightsRoom): LightsView {
  const s = Math.max(0.5, Math.min(room.width / 794, room.height / 800));
  if (look === 'country') return countryOf(room);
  if (look === 'street') {
    const row = { ground: room.height * (room.beside ? 0.8 : 0.9), scale: s, across: 3, storeys: 4 };
    const fits = Math.max(1, Math.floor((row.ground - 150 * s) / (HOUSE.step.y * s)));
    return rowsOf([{ ...row, storeys: Math.min(row.storeys, fits) }], room);
  }
  const rows = 7;
  return rowsOf(
    Array.from({ length: rows }, (_, at): Row => {
      const near = at / (rows - 1);
      return {
        ground: room.height * (0.4 + 0.5 * near),
        scale: s * (0.2 + 0.08 * near),
        across: 3,
        storeys: at === rows - 1 ? 3 : 4,
      };
    }),
    room,
  );
}

/** A number of a text, the same each time. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Which place each window has: its own, whoever else is lit, as far as that is free. Those for whom there is no place are
 * left out.
 */
export function placesOf(keys: readonly string[], places: number): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const by = new Map<string, number>();
  for (const key of keys) {
    if (taken.size >= places) break;
    let at = hashOf(key) % places;
    while (taken.has(at)) at = (at + 1) % places;
    taken.add(at);
    by.set(key, at);
  }
  return by;
}

/** The nearest view that has a place for so many windows, or the farthest. */
export const lookFor = (windows: number, room: LightsRoom): Look =>
  LOOKS.find((look) => lightsView(look, room).places.length * 0.8 >= windows) ?? 'country';
