/** A rectangle in CSS px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type RoofKind = 'gable' | 'flat' | 'mansard' | 'round';

export interface House extends Rect {
  readonly roof: RoofKind;
}

/** Where everything of the town stands for one size of page; panels lay their buttons by it, the stage draws by it. */
export interface TownLayout {
  /** px for one px of the 1280 × 800 picture. */
  readonly scale: number;
  readonly houses: readonly House[];
  /** Windows in the order of the levels; those without a level stay dark. */
  readonly windows: readonly (Rect & { readonly arched: boolean })[];
  /** The name plate below each window. */
  readonly plates: readonly Rect[];
  /** The helper's door, always open; not on pages before the last. */
  readonly door: Rect | null;
  /** Front doors, in wide streets only. */
  readonly fronts: readonly Rect[];
  /** Where the houses end and the pavement begins, and where people stand. */
  readonly base: number;
  readonly feet: number;
  readonly perPage: number;
  readonly pages: number;
}

const ROOFS: readonly RoofKind[] = ['gable', 'flat', 'mansard', 'round'];
/** The smallest plate holds two lines of 18 px. */
const PLATE = 58;

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

function wideStreet(width: number, height: number): TownLayout {
  const [across, down] = [width / 1280, height / 800];
  const scale = Math.min(across, down);
  const base = 600 * down;
  const each = (width - 28 * across) / 4;
  const houses = ROOFS.map((roof, at) => {
    const top = [262, 240, 268, 250][at] ?? 250;
    return { ...rect(14 * across + at * each, top * down, each - 12 * across, base - top * down), roof };
  });
  const slots = houses.flatMap((house, at) => (at === 3 ? [0.28] : [0.27, 0.73]).map((share, side) => {
    const wide = Math.min(106 * scale, house.width * 0.36);
    const glass = rect(house.x + house.width * share - wide / 2, 296 * down, wide, 104 * down);
    const plate = rect(house.x + house.width * share - house.width * 0.23, glass.y + glass.height + 20 * scale, house.width * 0.46, Math.max(PLATE, 56 * scale));
    return { glass: { ...glass, arched: (at + side) % 3 === 1 }, plate };
  }));
  const last = houses[3] as House;
  return {
    scale, houses, base, feet: 728 * down, perPage: 7, pages: 1,
    windows: slots.map(({ glass }) => glass),
    plates: slots.map(({ plate }) => plate),
    door: rect(last.x + last.width * 0.58, 288 * down, last.width * 0.34, base - 288 * down),
    fronts: houses.slice(0, 3).map((house) => rect(house.x + house.width / 2 - 36 * scale, base - 112 * scale, 72 * scale, 112 * scale)),
  };
}

function tallStreet(width: number, height: number, levels: number, page: number): TownLayout {
  const columns = width >= 700 ? 3 : 2;
  const scale = Math.min(1, width / 720);
  const perPage = columns * 2;
  // the helper's door takes the last place of the last page
  const pages = Math.max(1, Math.ceil((levels + 1) / perPage));
  const top = 186 * Math.max(0.85, scale);
  const base = height - 128 * Math.max(0.8, scale);
  const each = width / columns;
  const houses = Array.from({ length: columns }, (_, at) => ({
    ...rect(at * each + 4, top + (at % 2) * 10, each - 8, base - top - (at % 2) * 10), roof: ROOFS[(at + page) % 4] ?? 'gable',
  }));
  const storey = (base - top - 12) / 2;
  const slots = [0, 1].flatMap((row) => houses.map((house, at) => {
    const plateWide = house.width - 16;
    const wide = Math.min(house.width * 0.62, 170);
    const y = top + 22 + row * storey;
    const glass = rect(house.x + (house.width - wide) / 2, y, wide, storey - PLATE - 46);
    return { glass: { ...glass, arched: (at + row) % 2 === 1 }, plate: rect(house.x + 8, y + glass.height + 16, plateWide, PLATE) };
  }));
  const lastPage = page >= pages - 1;
  const shown = lastPage ? slots.slice(0, -1) : slots;
  const end = slots[slots.length - 1];
  return {
    scale, houses, base, feet: height - 44, perPage, pages, fronts: [],
    windows: shown.map(({ glass }) => glass),
    plates: shown.map(({ plate }) => plate),
    door: lastPage && end ? rect(end.glass.x + 6, end.glass.y, end.glass.width - 12, base - end.glass.y) : null,
  };
}

/** The town for a page of this size (CSS px) with so many levels; `page` counts from 0. */
export const layTown = (width: number, height: number, levels: number, page = 0): TownLayout =>
  width >= 1000 && height >= 560 ? wideStreet(width, height) : tallStreet(width, height, levels, page);
